import { describe, expect, it } from "vitest";
import { addsUp, columnOf, countIn, countOf } from "../../test/count-table.ts";
import { protectedByHand } from "../../test/protected-by-hand.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import { parseUnit } from "../values/unit.ts";
import { attack, type Published, publishedSystem } from "./attack.ts";
import type { Complement } from "./complements.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { feasibleRanges } from "./feasible-ranges.ts";
import type { HiddenCell } from "./hidden-cell.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const period = "2016-17";
const place = { file: "data/2016-17/test.yaml", line: 1, column: 1 };
const small = { from: 1, to: 4 };
const suppressed = { state: "suppressed" } as const;
const because = {
  small: { kind: "small count" },
  neighbour: { kind: "protects", other: "another" },
  parts: { kind: "of suppressed parts" },
} satisfies Record<string, HiddenCell["why"]>;
type Reasons = Record<string, keyof typeof because>;

/** What is published of some figures when some of them are hidden, each for a reason. */
function published(figures: EnteredFigure[], reasons: Reasons, more: Partial<Published> = {}): Published {
  const hiddenOf = ({ name, title, dataset }: EnteredFigure): HiddenCell[] => {
    const reason = reasons[name];
    const why = reason && because[reason];
    const protectionInterval = why?.kind === "small count" ? small : null;
    return why ? [{ figure: name, title, period, dataset, place, protectionInterval, why }] : [];
  };
  return {
    book: new Map(
      figures.map((figure) => [
        figure.name,
        {
          ...figure,
          entries: figure.entries.map((entry) => ({
            ...entry,
            value: protectedByHand(figure.name in reasons ? suppressed : entry.value),
          })),
        },
      ]),
    ),
    hidden: figures.flatMap(hiddenOf),
    relations: [],
    complements: [],
    rules: five,
    ...more,
  };
}

const givenAway = (name: string) =>
  `${name} could be worked out from what is published around it, closer than the disclosure rules allow`;
const found = (what: Published) => attack(what).map((problem) => problem.what);
const left = (protectionInterval: typeof small | null): Complement => ({
  parts: [{ figure: "visited", period }],
  whole: { figure: "children", period },
  place,
  protectionInterval,
});

describe("the attack", () => {
  const { figures, relations } = columnOf([3, 9, 50]);

  it("finds nothing where a small count has a hidden neighbour", () => {
    expect(attack(published(figures, { a: "small", b: "neighbour" }, { relations }))).toEqual([]);
  });

  it("finds a small count that is left alone", () => {
    expect(attack(published(figures, { a: "small" }, { relations }))).toEqual([
      {
        ...place,
        what: givenAway('"a" for 2016-17'),
        todo: "Leave a total or a neighbouring value out, and report it: the choice of what to hide should have seen it",
      },
    ]);
  });

  it("finds what protects another, where it is known exactly itself", () => {
    const large = columnOf([30, 9, 50]).figures;
    expect(found(published(large, { b: "neighbour" }, { relations }))).toEqual([
      givenAway('"b" for 2016-17'),
    ]);
  });

  it("finds nothing where there is no threshold", () => {
    const none = { relations, rules: { ...five, threshold: 0 } };
    expect(attack(published(figures, { a: "small" }, none))).toEqual([]);
  });

  it("finds no secret in a total of suppressed parts that the rest gives away", () => {
    const all = [...columnOf([30, 9]).figures, countOf("both", 59), countOf("c", 20)];
    const both = [...columnOf([30, 9]).relations, addsUp("both", ["total", "c"])];
    expect(
      found(published(all, { total: "parts", a: "neighbour", b: "neighbour" }, { relations: both })),
    ).toEqual([]);
    expect(
      found(published(all, { total: "neighbour", a: "neighbour", b: "neighbour" }, { relations: both })),
    ).toEqual([givenAway('"total" for 2016-17')]);
  });

  it("finds what is left of a whole where that is a small count, and no secret otherwise", () => {
    const visits = [countOf("children", 34), countOf("visited", 33)];
    expect(found(published(visits, {}, { complements: [left(small)] }))).toEqual([
      givenAway('what is left of "children" beside "visited" for 2016-17'),
    ]);
    expect(found(published(visits, {}, { complements: [left(null)] }))).toEqual([]);
    expect(found(published(visits, { visited: "neighbour" }, { complements: [left(small)] }))).toEqual([]);
  });

  it("says of a value around which others contradict one another that nobody can tell", () => {
    // "a" is 1 at least, and cannot be 5 less 9.
    const contradicting = [countOf("a", 3), countOf("b", 9), countOf("total", 5)];
    const what = published(contradicting, { a: "small" }, { relations: [addsUp("total", ["a", "b"])] });
    expect(attack(what)).toEqual([
      {
        ...place,
        what: 'nobody can say how closely "a" for 2016-17 could be worked out from what is published around it',
        todo: "Make smaller tables, or take out totals that tie tables together",
      },
    ]);
  });

  it("is not misled by shown values that do not add up", () => {
    const wrong = [...figures, countOf("d", 20)];
    const more = { relations: [...relations, addsUp("d", ["c"])] };
    expect(attack(published(wrong, { a: "small", b: "neighbour" }, more))).toEqual([]);
  });
});

describe("what the attack is given", () => {
  const equationsIn = (
    figures: EnteredFigure[],
    total: string,
    parts: string[],
    more: Partial<Published> = {},
  ) =>
    publishedSystem(published(figures, {}, { relations: [addsUp(total, parts)], ...more })).equations.map(
      ({ terms }) => terms.map(({ cell, coefficient }) => `${coefficient} ${cell}`),
    );

  it("are relations whose values are all there, and add up", () => {
    const sum = [["1 a@2016-17", "1 b@2016-17", "-1 total@2016-17"]];
    expect(equationsIn(columnOf([3, 9]).figures, "total", ["a", "b"])).toEqual(sum);
    expect(
      equationsIn([countOf("a", 0.1), countOf("b", 0.2), countOf("total", 0.3)], "total", ["a", "b"]),
    ).toEqual(sum);
    expect(
      equationsIn([countOf("a", 3), countOf("b", 9), countOf("total", 11)], "total", ["a", "b"]),
    ).toEqual([]);
    expect(
      equationsIn([countOf("a", 3), countOf("b", 9), countOf("total", 13)], "total", ["a", "b"]),
    ).toEqual([]);
    expect(equationsIn(columnOf([3, 9]).figures, "total", ["a", "b", "c"])).toEqual([]);
    expect(equationsIn([countOf("a", 3), countOf("total", 3, { entries: [] })], "total", ["a"])).toEqual([]);
  });

  it("are relations of rounded values, also where these do not add up", () => {
    const rounded = [countOf("a", 10), countOf("b", 15), countOf("total", 30)];
    const rules = { ...five, roundTo: 5 };
    expect(equationsIn(rounded, "total", ["a", "b"], { rules })).toHaveLength(1);
  });

  it("are hidden values with what has to stay possible, also where relations and wholes name them", () => {
    const figures = [countOf("visited", 3), countOf("children", 34), countOf("others", 31)];
    const { cells } = publishedSystem(
      published(
        figures,
        { visited: "small" },
        { relations: [addsUp("children", ["visited", "others"])], complements: [left(null)] },
      ),
    );
    expect(
      [...cells.values()].map(({ key, fate, protectionInterval }) => [key, fate, protectionInterval]),
    ).toEqual([
      ["visited@2016-17", "hidden", small],
      ["others@2016-17", "shown", null],
      ["children@2016-17", "shown", null],
      ["children@2016-17 − visited@2016-17", "hidden", null],
    ]);
  });

  it("are values of the period that a relation names", () => {
    const [a, b] = [countOf("a", 9), countOf("b", 9)];
    const twoYears = { ...a, entries: [countIn("2015-16", 30), ...a.entries] };
    expect(equationsIn([twoYears, b], "b", ["a"])).toHaveLength(1);
  });

  it("are a part and its whole that no relation names", () => {
    const { cells, equations } = publishedSystem(
      published([countOf("children", 34), countOf("visited", 33)], {}, { complements: [left(null)] }),
    );
    expect([...cells.keys()]).toEqual([
      "visited@2016-17",
      "children@2016-17",
      "children@2016-17 − visited@2016-17",
    ]);
    expect(equations).toHaveLength(1);
  });
});

describe("the numbers between which a reader can place a hidden value", () => {
  it("are whole for a count", () => {
    const { figures, relations } = columnOf([3, 9, 50]);
    // The two are 12 together, and neither is zero.
    expect([...feasibleRanges(published(figures, { a: "small", b: "neighbour" }, { relations }))]).toEqual([
      ["a@2016-17", { from: 1, to: 11 }],
      ["b@2016-17", { from: 1, to: 11 }],
    ]);
  });

  it("are exact to a thousandth otherwise, and may have no end", () => {
    const pounds = (name: string, amount: number) =>
      countOf(name, amount, { unit: parseUnit("pounds"), decimals: 2 });
    const hours = (name: string, amount: number) => countOf(name, amount, { decimals: 2 });
    const sums = [addsUp("all", ["a", "b"])];
    const of = (figures: EnteredFigure[], reasons: Reasons) =>
      Object.fromEntries(feasibleRanges(published(figures, reasons, { relations: sums })));
    expect(of([hours("a", 3), hours("b", 9.5), hours("all", 12.5)], { a: "small", b: "neighbour" })).toEqual({
      "a@2016-17": { from: expect.closeTo(0), to: 12.5 },
      "b@2016-17": { from: expect.closeTo(0), to: 12.5 },
    });
    expect(
      of([hours("a", 3), hours("b", 9.5), hours("all", 12.5)], { a: "small", all: "neighbour" }),
    ).toEqual({
      "a@2016-17": { from: expect.closeTo(0), to: Number.POSITIVE_INFINITY },
      "all@2016-17": { from: 9.5, to: Number.POSITIVE_INFINITY },
    });
    const anything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    expect(
      of([pounds("a", 3), pounds("b", 9), pounds("all", 12)], { a: "neighbour", b: "neighbour" }),
    ).toEqual({
      "a@2016-17": anything,
      "b@2016-17": anything,
    });
  });

  it("are rounded inwards where thousandths cannot say them", () => {
    const hours = (name: string, amount: number) => countOf(name, amount, { decimals: 1 });
    // Three equal numbers, "a" to "c", that are 10 with "d", or more than 10.
    const equal = [addsUp("b", ["a"]), addsUp("c", ["a"])];
    const figures = [hours("a", 3), hours("b", 3), hours("c", 3), hours("d", 1), hours("total", 10)];
    const all: Reasons = { a: "small", b: "small", c: "small", d: "neighbour" };
    const most = [...equal, addsUp("total", ["a", "b", "c", "d"])];
    expect(feasibleRanges(published(figures, all, { relations: most })).get("a@2016-17")).toEqual({
      from: expect.closeTo(0),
      to: 3.333,
    });
    const sum = hours("sum", 11);
    const least = [...equal, addsUp("sum", ["a", "b", "c"]), addsUp("sum", ["total", "d"])];
    const hidden: Reasons = { ...all, sum: "neighbour" };
    expect(
      feasibleRanges(published([...figures, sum], hidden, { relations: least })).get("a@2016-17"),
    ).toEqual({ from: 3.334, to: Number.POSITIVE_INFINITY });
  });

  it("are left out for a value that nothing published speaks of, and for what is left of a whole", () => {
    const figures = [countOf("children", 34), countOf("visited", 20), countOf("alone", 3)];
    const what = published(figures, { alone: "small" }, { complements: [left(null)] });
    expect([...feasibleRanges(what)]).toEqual([]);
  });
});
