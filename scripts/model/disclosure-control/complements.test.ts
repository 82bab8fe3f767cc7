import { describe, expect, it } from "vitest";
import { addsUp, bookOf, countIn, countOf } from "../../test/count-table.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import { parseUnit } from "../values/unit.ts";
import { complementCell, complementEquation, complementKey, complementsOf } from "./complements.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import type { Edition } from "./edition.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const period = "2016-17";
const place = { file: "data/2016-17/test.yaml", line: 1, column: 1 };
const small = { from: 1, to: 4 };
const part = { figure: "visited", period };
const whole = { figure: "children", period };

const visited = (count: Parameters<typeof countOf>[1], settings: Partial<EnteredFigure> = {}) =>
  countOf("visited", count, { whole: "children", ...settings });
const complementsIn = (figures: EnteredFigure[], edition: Partial<Edition> = {}, rules = five) =>
  complementsOf(bookOf(figures), { figures: bookOf(figures), relations: [], ...edition }, rules);
const left = (protectionInterval: typeof small | null) => [
  { parts: [part], whole, place, protectionInterval },
];

describe("what is left of a whole beside a part of it", () => {
  it("has to stay unknown where it is a small count", () => {
    const ofChildren = (count: number) => complementsIn([countOf("children", 34), visited(count)]);
    expect(ofChildren(33)).toEqual(left(small));
    expect(ofChildren(30)).toEqual(left(small));
  });

  it("may be known where it is none, or no small count", () => {
    const ofChildren = (count: number) => complementsIn([countOf("children", 34), visited(count)]);
    expect(ofChildren(34)).toEqual(left(null));
    expect(ofChildren(29)).toEqual(left(null));
  });

  it("may be known where neither is under the rules, and not where one is", () => {
    const no = { counts: "none" } as const;
    expect(complementsIn([countOf("children", 34, no), visited(33, no)])).toEqual(left(null));
    expect(complementsIn([countOf("children", 34), visited(33, no)])).toEqual(left(small));
    expect(complementsIn([countOf("children", 34, no), visited(33)])).toEqual(left(small));
  });

  it("may be known where the threshold is 0", () => {
    expect(complementsIn([countOf("children", 34), visited(33)], {}, { ...five, threshold: 0 })).toEqual(
      left(null),
    );
  });

  it("is not below none, whatever else, where one of the two is suppressed", () => {
    const suppressed = { state: "suppressed" } as const;
    expect(complementsIn([countOf("children", 34), visited(suppressed)])).toEqual(left(null));
    expect(complementsIn([countOf("children", suppressed), visited(33)])).toEqual(left(null));
    expect(complementsIn([countOf("children", 3), visited(suppressed)])).toEqual(left(null));
  });

  it("is nothing of a part that is larger than its whole", () => {
    expect(complementsIn([countOf("children", 34), visited(35)])).toEqual([]);
  });

  it("is nothing where one of the two is no count, not whole, no number or not there", () => {
    const percent = { unit: parseUnit("percent") };
    expect(complementsIn([countOf("children", 34), visited(33, percent)])).toEqual([]);
    expect(complementsIn([countOf("children", 34, percent), visited(33)])).toEqual([]);
    expect(complementsIn([countOf("children", 34), visited(0.5)])).toEqual([]);
    expect(complementsIn([countOf("children", 34), visited({ state: "not-available" })])).toEqual([]);
    expect(complementsIn([visited(33)])).toEqual([]);
    expect(complementsIn([countOf("children", 34, { entries: [] }), visited(33)])).toEqual([]);
  });

  it("is what is left in the same period", () => {
    const twoYears = (figure: EnteredFigure, earlier: number): EnteredFigure => ({
      ...figure,
      entries: [countIn("2015-16", earlier), ...figure.entries],
    });
    const figures = [twoYears(countOf("children", 34), 20), twoYears(visited(33), 10)];
    expect(complementsIn(figures).map((each) => [each.parts[0]?.period, each.protectionInterval])).toEqual([
      ["2015-16", null],
      ["2016-17", small],
    ]);
  });

  it("is nothing of a figure without a whole", () => {
    expect(complementsIn([countOf("children", 34), visited(33, { whole: null })])).toEqual([]);
  });

  it("is the same, once, of a part that a reconciliation names", () => {
    const partsOfWholes = [{ parts: [part], whole }];
    expect(complementsIn([countOf("children", 34), visited(33, { whole: null })], { partsOfWholes })).toEqual(
      left(small),
    );
    expect(complementsIn([countOf("children", 34), visited(33)], { partsOfWholes })).toEqual(left(small));
  });

  it("is left to the total where the part is one of its rows", () => {
    const figures = [countOf("children", 34), visited(33), countOf("others", 1)];
    const relations = [addsUp("children", ["visited", "others"])];
    expect(complementsIn(figures, { relations })).toEqual([]);
    // A relation of other values, or one with two totals, does not tie them.
    expect(complementsIn(figures, { relations: [addsUp("children", ["others"])] })).toEqual(left(small));
    const [sum] = relations;
    const two = sum && {
      ...sum,
      terms: [...sum.terms, { cell: { figure: "others", period }, coefficient: -1 as const }],
    };
    expect(complementsIn(figures, { relations: two ? [two] : [] })).toEqual(left(small));
    const none = sum && { ...sum, terms: sum.terms.filter(({ coefficient }) => coefficient === 1) };
    expect(complementsIn(figures, { relations: none ? [none] : [] })).toEqual(left(small));
  });
});

describe("as a cell", () => {
  it("it is named by its whole and its part, hidden, whole and not below zero", () => {
    expect(complementKey({ parts: [part], whole })).toBe("children@2016-17 − visited@2016-17");
    const range = { from: 0, to: Number.POSITIVE_INFINITY };
    expect(complementCell({ parts: [part], whole, place, protectionInterval: small })).toEqual({
      key: "children@2016-17 − visited@2016-17",
      name: 'what is left of "children" beside "visited" for 2016-17',
      place,
      shown: range,
      hidden: range,
      isWhole: true,
      fate: "hidden",
      protectionInterval: small,
      informationLoss: 0,
    });
  });

  it("it is, with the part, the whole", () => {
    expect(complementEquation({ parts: [part], whole }).terms).toEqual([
      { cell: "visited@2016-17", coefficient: 1 },
      { cell: "children@2016-17 − visited@2016-17", coefficient: 1 },
      { cell: "children@2016-17", coefficient: -1 },
    ]);
  });
});
