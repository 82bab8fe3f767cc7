import { describe, expect, it } from "vitest";
import { bookOf, countOf } from "../../test/count-table.ts";
import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { parsePeriod } from "../values/period.ts";
import { parseUnit } from "../values/unit.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import {
  baseNameOf,
  baseOf,
  isExempt,
  isRounded,
  isSmall,
  isUnderRules,
  possibleCounts,
  primaryReason,
} from "./primary-suppression.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const zeroToo: DisclosureRules = { ...five, hidesZero: true };
const off: DisclosureRules = { ...five, threshold: 0 };
const publishedElsewhere = { link: "https://stats.example", title: "Statistics" };
const notDisclosive = "They count professionals at training.";
const percent = parseUnit("percent");
const small = { from: 1, to: 4 };

type Value = Parameters<typeof countOf>[1];
const percentage = (value: Value, settings: Partial<EnteredFigure> = {}) =>
  countOf("seen", value, { unit: percent, counts: "none", base: "all", ...settings });
const rate = (value: Value, unit: string, decimals = 0) =>
  countOf("rate", value, { unit: parseUnit(unit), counts: "none", population: "all", decimals });
const entryOf = (figure: EnteredFigure) => figure.entries[0] as EnteredEntry;
const text = (words: string) => countOf("a", { state: "text", text: words });
const suppressed = { state: "suppressed" } as const;

const reasonFor = (figure: EnteredFigure, rules = five, others: EnteredFigure[] = [], known?: Known) =>
  primaryReason(figure, entryOf(figure), bookOf([figure, ...others]), rules, known);
type Known = Parameters<typeof primaryReason>[4];
const smallCount = { why: "small count", of: null, protectionInterval: small, isSettled: false };

describe("a figure", () => {
  const children = countOf("a", 7);

  it("is under the rules where it counts people, is disclosive and is published nowhere else", () => {
    expect(isUnderRules(children, five)).toBe(true);
    expect(isUnderRules({ ...children, counts: "none" }, five)).toBe(false);
    expect(isUnderRules({ ...children, notDisclosive }, five)).toBe(false);
    expect(isUnderRules({ ...children, publishedElsewhere }, five)).toBe(false);
  });

  it("is exempt where it is published elsewhere, unless the rules apply to such numbers", () => {
    expect(isExempt(children, five)).toBe(false);
    expect(isExempt({ ...children, publishedElsewhere }, five)).toBe(true);
    expect(isExempt({ ...children, publishedElsewhere }, { ...five, appliesToPublished: true })).toBe(false);
  });

  it("is rounded where it is a count under the rules of a board that rounds", () => {
    const rounding = { ...five, roundTo: 5 };
    expect(isRounded(children, rounding)).toBe(true);
    expect(isRounded(children, five)).toBe(false);
    expect(isRounded({ ...children, unit: percent }, rounding)).toBe(false);
    expect(isRounded({ ...children, counts: "none" }, rounding)).toBe(false);
  });
});

describe("a count is small", () => {
  it.each([0.5, 1, 4, 4.5])("at %d, with a threshold of 5", (count) => {
    expect(isSmall(count, small)).toBe(true);
  });

  it.each([-1, 0, 5, 50])("not at %d", (count) => {
    expect(isSmall(count, small)).toBe(false);
  });

  it("at 0 where zeros are hidden, and not below", () => {
    expect(isSmall(0, { from: 0, to: 4 })).toBe(true);
    expect(isSmall(-0.5, { from: 0, to: 4 })).toBe(false);
  });
});

describe("a count is hidden for its own sake", () => {
  it("from 1 to one below the threshold", () => {
    expect([0, 1, 4, 5].map((count) => reasonFor(countOf("a", count)))).toEqual([
      null,
      smallCount,
      smallCount,
      null,
    ]);
  });

  it("where it is nil and zeros are hidden", () => {
    const nil = countOf("a", { state: "nil" });
    expect(reasonFor(nil)).toBeNull();
    expect(reasonFor(nil, zeroToo)).toEqual({ ...smallCount, protectionInterval: { from: 0, to: 4 } });
  });

  it("not where the threshold is 0, it counts nobody, or it is exempt", () => {
    expect(reasonFor(countOf("a", 2), off)).toBeNull();
    expect(reasonFor(countOf("a", 2, { counts: "none" }))).toBeNull();
    expect(reasonFor(countOf("a", 2, { notDisclosive }))).toBeNull();
  });

  it("not where it is not available", () => {
    expect(reasonFor(countOf("a", { state: "not-available" }), zeroToo)).toBeNull();
  });

  it.each([
    "1 or 2",
    "fewer than three",
    "THREE",
    "between 1,200 and 4",
    "30, 4, or 50",
  ])("in the words %j", (words) => {
    expect(reasonFor(text(words))).toEqual({
      why: "small count in words",
      of: null,
      protectionInterval: { from: 1, to: 4 },
      isSettled: false,
    });
  });

  it.each([
    "zero",
    "fewer than 5",
    "twelve",
    "12",
    "1,200",
    "2,,500",
    "about 30",
    "a few",
  ])("not in the words %j", (words) => {
    expect(reasonFor(text(words))).toBeNull();
  });

  it("in the words for zero where zeros are hidden", () => {
    expect(reasonFor(text("zero"), zeroToo)?.why).toBe("small count in words");
    expect(reasonFor(text("a few"), zeroToo)).toBeNull();
  });
});

describe("a value that was entered as suppressed", () => {
  const entered = { why: "entered as suppressed", of: null, protectionInterval: null, isSettled: false };

  it("counts as a small count", () => {
    expect(reasonFor(countOf("a", suppressed))).toEqual({ ...entered, protectionInterval: small });
  });

  it("keeps nothing possible where it is no count, or not under the rules", () => {
    expect(reasonFor(percentage(suppressed))).toEqual(entered);
    expect(reasonFor(countOf("a", suppressed, { unit: percent }))).toEqual(entered);
    expect(reasonFor(countOf("a", suppressed, { counts: "none" }))).toEqual(entered);
    expect(reasonFor(countOf("a", suppressed), off)).toEqual(entered);
  });

  it("is settled where what may be known of it has been written down", () => {
    const known = new Map([["a@2016-17", { from: 1, to: 9 }]]);
    expect(reasonFor(countOf("a", suppressed), five, [], known)).toEqual({
      ...entered,
      protectionInterval: { from: 1, to: 9 },
      isSettled: true,
    });
    expect(reasonFor(countOf("b", suppressed), five, [], known)).toEqual({
      ...entered,
      protectionInterval: small,
    });
  });

  it("may be large where it is worked out from suppressed parts", () => {
    const derivedFrom = { rule: "sum" as const, parts: ["b"] };
    expect(reasonFor(countOf("a", suppressed, { derivedFrom }))).toEqual({
      ...entered,
      why: "of suppressed parts",
    });
  });
});

describe("a percentage is hidden for its own sake", () => {
  const reasonOf = (value: Value, base: EnteredFigure, rules = five) =>
    reasonFor(percentage(value), rules, [base]);
  const of = (count: number) => countOf("all", count);
  const share = (from: number, to: number) => ({
    why: "small share",
    of: "all",
    protectionInterval: { from: expect.closeTo(from, 6), to: expect.closeTo(to, 6) },
    isSettled: false,
  });

  it("where a small count alone can give it: all that a small count can give stay possible", () => {
    // 1 of 34 is 2.94%, 4 of 34 are 11.76%.
    expect(reasonOf(6, of(34))).toEqual(share(100 / 34, 400 / 34));
  });

  it("also where it is printed a little below or above what the counts give", () => {
    // 1 of 33 is 3.03%, 4 are 12.12%.
    expect(reasonOf(3, of(33))).toEqual(share(3, 400 / 33));
    expect(reasonOf(12, of(34))).toEqual(share(100 / 34, 12));
  });

  it("where all but a small count give it", () => {
    expect(reasonOf(91, of(34))).toEqual(share(100 - 400 / 34, 100 - 100 / 34));
    expect(reasonOf(88, of(34))).toEqual(share(88, 100 - 100 / 34));
    // 32 of 33 are 96.97%.
    expect(reasonOf(97, of(33))).toEqual(share(100 - 400 / 33, 97));
  });

  it("where it is nil and zeros are hidden", () => {
    expect(reasonOf({ state: "nil" }, of(34))).toBeNull();
    expect(reasonOf({ state: "nil" }, of(34), zeroToo)).toEqual(share(0, 400 / 34));
  });

  it("not where a large count, and no small rest, gives it", () => {
    expect(reasonOf(50, of(34))).toBeNull();
    expect(reasonOf(0, of(34))).toBeNull();
    expect(reasonOf(100, of(34))).toBeNull();
  });

  it("not where no count gives it", () => {
    // 12 of 34 are 35.3%, 13 are 38.2%.
    expect(reasonOf(37, of(34))).toBeNull();
  });

  it("not where its base is not under the rules, or unknown", () => {
    expect(reasonOf(3, countOf("all", 34, { counts: "none" }))).toBeNull();
    expect(reasonOf(3, countOf("others", 34))).toBeNull();
  });

  it("not where it is exempt itself, or the threshold is 0", () => {
    expect(reasonFor(percentage(3, { notDisclosive }), five, [of(34)])).toBeNull();
    expect(reasonOf(3, of(34), off)).toBeNull();
  });
});

describe("a rate is hidden for its own sake", () => {
  it("where a small count alone can give it, without a number that stays possible", () => {
    expect(reasonFor(rate(1.5, "per 10,000 children", 1), five, [countOf("all", 20000)])).toEqual({
      why: "small share",
      of: "all",
      protectionInterval: null,
      isSettled: false,
    });
  });

  it("not where all but a small count give it", () => {
    expect(reasonFor(rate(999, "per 1,000 children"), five, [countOf("all", 1000)])).toBeNull();
  });
});

describe("the base of a percentage or a rate", () => {
  const names = { base: "all", population: "everybody" };
  const all = countOf("all", 34);
  const baseIn = (...book: EnteredFigure[]) => baseOf(percentage(3), entryOf(all), bookOf(book));

  it("is named by the percentage's base and the rate's population; a count has none", () => {
    expect(baseNameOf({ ...names, unit: percent })).toBe("all");
    expect(baseNameOf({ ...names, unit: parseUnit("per 10,000 children") })).toBe("everybody");
    expect(baseNameOf({ ...names, unit: parseUnit("children") })).toBeNull();
  });

  it("is a whole count of the same period", () => {
    expect(baseIn(all)).toEqual({ figure: all, amount: 34 });
  });

  it("is unknown where it is no count, no number, not whole, of another period or not there", () => {
    expect(baseIn(countOf("all", 34, { unit: percent }))).toBeNull();
    expect(baseIn(countOf("all", { state: "nil" }))).toBeNull();
    expect(baseIn(countOf("all", 0.5))).toBeNull();
    const period = parsePeriod("2015-16");
    expect(period && baseIn({ ...all, entries: [{ ...entryOf(all), period }] })).toBeNull();
    expect(baseIn()).toBeNull();
    expect(baseOf(percentage(3, { base: null }), entryOf(all), bookOf([all]))).toBeNull();
  });
});

describe("the counts that print as a percentage or a rate", () => {
  const countsOf = (figure: EnteredFigure, base: number) =>
    possibleCounts(figure, entryOf(figure).value, base);

  it("are those that round to it, and no more than the base", () => {
    expect(countsOf(percentage(3), 34)).toEqual({ from: 1, to: 1 });
    expect(countsOf(percentage(0), 1000)).toEqual({ from: 0, to: 4 });
    expect(countsOf(percentage(100), 1000)).toEqual({ from: 995, to: 1000 });
    expect(countsOf(percentage(12.5, { decimals: 1 }), 1000)).toEqual({ from: 125, to: 125 });
  });

  it("are none for nil", () => {
    expect(countsOf(percentage({ state: "nil" }), 34)).toEqual({ from: 0, to: 0 });
  });

  it("are unknown for a text, below zero, and where no count gives it", () => {
    expect(countsOf(percentage({ state: "text", text: "few" }), 34)).toBeNull();
    expect(countsOf(percentage(-3), 34)).toBeNull();
    expect(countsOf(percentage(-0.4), 1000)).toBeNull();
    expect(countsOf(percentage(37), 34)).toBeNull();
  });

  it("are as exact for a rate as its number of people allows", () => {
    // 12.5 per 10,000 of 20,000 are 25; 12.4 would be 24.8.
    expect(countsOf(rate(12.5, "per 10,000 children", 1), 20000)).toEqual({ from: 25, to: 25 });
    expect(countsOf(rate(12, "per 1,000 children"), 5000)).toEqual({ from: 58, to: 62 });
    expect(countsOf(rate(12, "per 100 children"), 1000)).toEqual({ from: 115, to: 124 });
  });

  it("are unknown for a rate for fewer than 100 people, or for no number of them", () => {
    expect(countsOf(rate(3, "per 10 children"), 1000)).toBeNull();
    expect(countsOf(rate(3, "per 150 children"), 1000)).toBeNull();
    expect(countsOf(rate(3, "per 20 visits per 1,000 children"), 1000)).toBeNull();
  });
});
