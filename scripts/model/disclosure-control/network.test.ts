import { describe, expect, it } from "vitest";
import { addsUp, bookOf, columnOf, countIn, countOf, numberOf } from "../../test/count-table.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import type { Relation } from "../figures/relation.ts";
import { parseUnit } from "../values/unit.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { networkOf, relationHolds, roundedTo } from "./network.ts";
import type { PrimaryReason } from "./primary-suppression.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const place = { file: "data/2016-17/test.yaml", line: 1, column: 1 };
const publishedElsewhere = { link: "https://stats.example", title: "Statistics" };
const from = (least: number) => ({ from: least, to: Number.POSITIVE_INFINITY });
const exactly = (amount: number) => ({ from: amount, to: amount });

const networkIn = (
  figures: EnteredFigure[],
  relations: Relation[],
  own: Record<string, Partial<PrimaryReason>> = {},
  rules = five,
) => {
  const reasons = Object.entries(own).map(([name, reason]): [string, PrimaryReason] => [
    `${name}@2016-17`,
    { why: "small count", of: null, protectionInterval: { from: 1, to: 4 }, isSettled: false, ...reason },
  ]);
  return networkOf({ figures: bookOf(figures), relations }, new Map(reasons), rules, () => 20);
};
/** The cell of a figure that equals another one. */
const cellOf = (figure: EnteredFigure, own: Record<string, Partial<PrimaryReason>> = {}, rules = five) => {
  const other = countOf("same", { state: "not-available" });
  return networkIn([figure, other], [addsUp("same", [figure.name])], own, rules).cells.get(
    `${figure.name}@2016-17`,
  );
};

describe("the network of an edition", () => {
  it("has a cell for each value of a relation, and the relation as an equation", () => {
    const { figures, relations } = columnOf([3, 9]);
    const { cells, equations, complements } = networkIn([...figures, countOf("alone", 7)], relations);
    expect([...cells.keys()]).toEqual(["a@2016-17", "b@2016-17", "total@2016-17"]);
    expect(equations).toEqual([
      {
        terms: [
          { cell: "a@2016-17", coefficient: 1 },
          { cell: "b@2016-17", coefficient: 1 },
          { cell: "total@2016-17", coefficient: -1 },
        ],
      },
    ]);
    expect(complements).toEqual([]);
  });

  it("leaves out a relation that does not hold, or that speaks of a value that is not there", () => {
    const figures = [countOf("a", 3), countOf("b", 4)];
    expect(networkIn(figures, [addsUp("b", ["a"])]).equations).toEqual([]);
    expect(networkIn(figures, [addsUp("a", ["a2"])]).equations).toEqual([]);
    expect(networkIn(figures, [addsUp("a2", ["a"])]).equations).toEqual([]);
    const empty = countOf("none", 0, { entries: [] });
    expect(networkIn([...figures, empty], [addsUp("a", ["none"])]).equations).toEqual([]);
  });

  it("has the values of the relation's period", () => {
    const [a, b] = [countOf("a", 9), countOf("b", 9)];
    const twoYears = { ...a, entries: [countIn("2015-16", 3), ...a.entries] };
    const { cells, equations } = networkIn([twoYears, b], [addsUp("b", ["a"])]);
    expect(cells.get("a@2016-17")?.shown).toEqual(exactly(9));
    expect(equations).toHaveLength(1);
  });

  it("has what is left of a whole beside a part of it as a cell, with an equation", () => {
    const figures = [countOf("children", 34), countOf("visited", 33, { whole: "children" })];
    const { cells, equations, complements } = networkIn(figures, []);
    expect([...cells].map(([key, { fate }]) => [key, fate])).toEqual([
      ["visited@2016-17", "choice"],
      ["children@2016-17", "choice"],
      ["children@2016-17 − visited@2016-17", "hidden"],
    ]);
    expect(equations).toHaveLength(1);
    expect(complements).toHaveLength(1);
  });
});

describe("a value in the network", () => {
  it("is ours to choose", () => {
    expect(cellOf(countOf("a", 9))).toEqual({
      key: "a@2016-17",
      name: '"a" for 2016-17',
      place,
      shown: exactly(9),
      hidden: from(1),
      isWhole: true,
      fate: "choice",
      protectionInterval: null,
      informationLoss: 20,
    });
  });

  it("is shown where it is zero, or the world knows it", () => {
    expect(cellOf(countOf("a", 0))?.fate).toBe("shown");
    expect(cellOf(countOf("a", 9, { publishedElsewhere }))?.fate).toBe("shown");
    expect(
      cellOf(countOf("a", 9, { publishedElsewhere }), {}, { ...five, appliesToPublished: true })?.fate,
    ).toBe("choice");
  });

  it("is hidden for its own sake, and keeps its small counts possible", () => {
    expect(cellOf(countOf("a", 3), { a: {} })).toMatchObject({
      fate: "hidden",
      shown: exactly(3),
      protectionInterval: { from: 1, to: 4 },
    });
  });

  it("keeps nothing possible where that is settled, or nothing was wanted", () => {
    expect(cellOf(countOf("a", 3), { a: { isSettled: true } })).toMatchObject({
      fate: "hidden",
      protectionInterval: null,
    });
    expect(cellOf(countOf("a", 3), { a: { protectionInterval: null } })).toMatchObject({
      fate: "hidden",
      protectionInterval: null,
    });
  });

  it("is hidden where it is in no number: nobody knows whether it is zero", () => {
    expect(cellOf(countOf("a", { state: "not-available" }))).toMatchObject({
      fate: "hidden",
      shown: from(0),
      hidden: from(0),
      protectionInterval: null,
    });
  });

  it("is hidden where it was suppressed, and then it is not zero", () => {
    expect(cellOf(countOf("a", { state: "suppressed" }), { a: {} })).toMatchObject({
      fate: "hidden",
      shown: from(1),
      hidden: from(1),
      protectionInterval: { from: 1, to: 4 },
    });
  });

  it("may have been all that rounds to what is shown", () => {
    const rounding = { ...five, roundTo: 5 };
    expect(cellOf(countOf("a", 12), {}, rounding)?.shown).toEqual({ from: 8, to: 12 });
    expect(cellOf(countOf("a", 12, { counts: "none" }), {}, rounding)?.shown).toEqual(exactly(12));
  });

  it("is no whole number where it is a percentage", () => {
    expect(cellOf(countOf("a", 12, { unit: parseUnit("percent") }))?.isWhole).toBe(false);
  });
});

describe("rounding to a multiple", () => {
  it.each([
    [12, 10],
    [12.5, 15],
    [13, 15],
    [-12.5, -15],
    [-12, -10],
    [0, 0],
  ])("of 5 takes %d to %d", (amount, rounded) => {
    expect(roundedTo(amount, 5)).toBe(rounded);
  });
});

describe("a relation holds", () => {
  const book = bookOf([countOf("a", 3), countOf("b", 9), countOf("none", 0, { entries: [] })]);

  it("where its terms add up to nothing", () => {
    expect(relationHolds(addsUp("b", ["a", "a", "a"]), book)).toBe(true);
    expect(relationHolds(addsUp("b", ["a", "a"]), book)).toBe(false);
    expect(relationHolds(addsUp("a", ["b"]), book)).toBe(false);
  });

  it("where they differ by no more than reckoning with decimals does", () => {
    const tenths = bookOf([countOf("tenth", 0.1), countOf("fifth", 0.2), countOf("sum", 0.3)]);
    expect(relationHolds(addsUp("sum", ["tenth", "fifth"]), tenths)).toBe(true);
  });

  it("as far as anybody can say, where one is no number or not there", () => {
    const words = bookOf([countOf("words", { state: "text", text: "few" }), countOf("b", numberOf(9))]);
    expect(relationHolds(addsUp("b", ["words"]), words)).toBe(true);
    expect(relationHolds(addsUp("b", ["none"]), book)).toBe(true);
    expect(relationHolds(addsUp("b", ["unknown"]), book)).toBe(true);
  });
});
