import { describe, expect, it } from "vitest";
import { countOf } from "../../test/count-table.ts";
import { protectedByHand } from "../../test/protected-by-hand.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import type { ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { parseUnit } from "../values/unit.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { publishedCell, tellsByItself } from "./published-cell.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const place = { file: "data/2016-17/test.yaml", line: 1, column: 1 };
const from = (least: number) => ({ from: least, to: Number.POSITIVE_INFINITY });
const percent = parseUnit("percent");

const shown = (figure: EnteredFigure): ProtectedFigure => ({
  ...figure,
  entries: figure.entries.map((entry) => ({ ...entry, value: protectedByHand(entry.value) })),
});
const entryOf = (figure: ProtectedFigure) => figure.entries[0] as ProtectedEntry;
const cellOf = (figure: EnteredFigure, rules = five) =>
  publishedCell(shown(figure), entryOf(shown(figure)), { from: 1, to: 4 }, rules);
const tells = (figure: EnteredFigure, others: EnteredFigure[] = [], rules = five) => {
  const book = new Map([figure, ...others].map((each) => [each.name, shown(each)]));
  return tellsByItself(shown(figure), entryOf(shown(figure)), book, rules);
};

describe("a published value", () => {
  it("is known exactly where it is shown", () => {
    expect(cellOf(countOf("a", 9))).toEqual({
      key: "a@2016-17",
      name: '"a" for 2016-17',
      place,
      shown: { from: 9, to: 9 },
      hidden: from(0),
      isWhole: true,
      fate: "shown",
      protectionInterval: { from: 1, to: 4 },
      informationLoss: 0,
    });
    expect(cellOf(countOf("a", { state: "nil" })).shown).toEqual({ from: 0, to: 0 });
  });

  it("is not zero where it is hidden", () => {
    expect(cellOf(countOf("a", { state: "suppressed" }))).toMatchObject({
      shown: from(1),
      hidden: from(1),
      fate: "hidden",
    });
  });

  it("is anything from zero on where it is in words", () => {
    expect(cellOf(countOf("a", { state: "text", text: "few" }))).toMatchObject({
      shown: from(0),
      fate: "shown",
    });
  });

  it("may be all that rounds to it where it is rounded", () => {
    const rounding = { ...five, threshold: 8, roundTo: 5 };
    expect(cellOf(countOf("a", 20), rounding).shown).toEqual({ from: 18, to: 22 });
    expect(cellOf(countOf("a", 20, { counts: "none" }), rounding).shown).toEqual({ from: 20, to: 20 });
  });
});

describe("a shown value tells by itself", () => {
  const all = countOf("all", 34);
  const share = (value: number, settings: Partial<EnteredFigure> = {}) =>
    countOf("seen", value, { unit: percent, counts: "none", base: "all", ...settings });
  const rate = (value: number) =>
    countOf("rate", value, { unit: parseUnit("per 1,000 children"), counts: "none", population: "all" });

  it("where it is a small count", () => {
    expect(tells(countOf("a", 4))).toBe(true);
    expect(tells(countOf("a", 5))).toBe(false);
    expect(tells(countOf("a", { state: "text", text: "few" }))).toBe(false);
  });

  it("not where it counts nobody, or is exempt", () => {
    expect(tells(countOf("a", 4, { counts: "none" }))).toBe(false);
    expect(tells(countOf("a", 4, { notDisclosive: "They count professionals." }))).toBe(false);
    expect(tells(share(3, { notDisclosive: "They count professionals." }), [all])).toBe(false);
  });

  it("where it is a percentage that a small count, or all but a small count, gives", () => {
    expect(tells(share(3), [all])).toBe(true);
    expect(tells(share(97), [all])).toBe(true);
    expect(tells(share(88), [all])).toBe(true);
    expect(tells(share(50), [all])).toBe(false);
    expect(tells(share(85), [all])).toBe(false);
  });

  it("not where nobody knows what it is a percentage of, or whom it counts, or no count gives it", () => {
    expect(tells(share(3))).toBe(false);
    expect(tells(share(3), [countOf("all", 34, { counts: "none" })])).toBe(false);
    expect(tells(share(37), [all])).toBe(false);
  });

  it("where it is a rate that a small count gives, and not where all but a small count give it", () => {
    expect(tells(rate(3), [countOf("all", 1000)])).toBe(true);
    expect(tells(rate(997), [countOf("all", 1000)])).toBe(false);
  });
});
