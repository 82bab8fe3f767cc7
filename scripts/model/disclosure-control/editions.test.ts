import { describe, expect, it } from "vitest";
import { cellOf } from "../../test/cell-of.ts";
import { addsUp, bookOf, countIn, countOf } from "../../test/count-table.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import type { Edition } from "./edition.ts";
import { besideNewest, noPast, pastAfter, withPast } from "./editions.ts";
import type { Cell, Equation } from "./system.ts";

const period = "2016-17";
const edition = (figures: EnteredFigure[], more: Partial<Edition> = {}): Edition => ({
  figures: bookOf(figures),
  relations: [],
  ...more,
});
/** The figures by their names, with the states or amounts of their values. */
const valuesIn = ({ figures }: Edition) =>
  [...figures].map(([key, { name, entries }]) => [
    key,
    name,
    ...entries.map(({ value }) => (value.state === "number" ? Number(value.amount.numerator) : value.state)),
  ]);

describe("an earlier edition beside the newest", () => {
  it("keeps what is the same, and what the newest does not have", () => {
    const earlier = edition([countOf("a", 9), countOf("gone", 4), countOf("empty", 1, { entries: [] })]);
    const newest = edition([countOf("a", 9), countOf("empty", 1)]);
    expect(valuesIn(besideNewest(earlier, newest))).toEqual([
      ["a", "a", 9],
      ["gone", "gone", 4],
      ["empty", "empty"],
    ]);
  });

  it("has a value that was revised under its old name", () => {
    const earlier = edition([countOf("a", 9), countOf("b", 4)]);
    expect(valuesIn(besideNewest(earlier, edition([countOf("a", 10), countOf("b", 4)])))).toEqual([
      ["a", "a"],
      ["a as first published", "a as first published", 9],
      ["b", "b", 4],
    ]);
  });

  it("compares the values of the same period", () => {
    const twoYears = (one: number, other: number) =>
      edition([countOf("a", 0, { entries: [countIn("2015-16", one), countIn("2016-17", other)] })]);
    expect(valuesIn(besideNewest(twoYears(9, 10), twoYears(9, 10)))).toEqual([["a", "a", 9, 10]]);
    expect(valuesIn(besideNewest(twoYears(9, 10), twoYears(9, 11)))).toEqual([
      ["a", "a", 9],
      ["a as first published", "a as first published", 10],
    ]);
  });

  it("takes nil for 0, and one text for another, and not a text for a number", () => {
    const nil = { state: "nil" } as const;
    const text = (words: string) => ({ state: "text", text: words }) as const;
    const earlier = edition([countOf("a", nil), countOf("b", text("few")), countOf("c", text("few"))]);
    const newest = edition([countOf("a", 0), countOf("b", text("some")), countOf("c", 3)]);
    expect(valuesIn(besideNewest(earlier, newest)).map(([key, , ...values]) => [key, ...values])).toEqual([
      ["a", "nil"],
      ["b", "text"],
      ["c"],
      ["c as first published", "text"],
    ]);
    expect(valuesIn(besideNewest(edition([countOf("c", 3)]), earlier)).map(([key]) => key)).toEqual([
      "c",
      "c as first published",
    ]);
  });

  it("speaks of revised values by their old names in its relations and parts of wholes", () => {
    const [a, b] = ["a", "b"].map((figure) => ({ figure, period }));
    if (!a || !b) throw new Error();
    const earlier = edition([countOf("a", 9), countOf("b", 9)], {
      relations: [addsUp("b", ["a", "unknown"])],
      partsOfWholes: [
        { parts: [a], whole: b },
        { parts: [b], whole: a },
      ],
    });
    const beside = besideNewest(earlier, edition([countOf("a", 10), countOf("b", 9), countOf("unknown", 1)]));
    const old = { figure: "a as first published", period };
    expect(beside.relations).toEqual([
      {
        ...addsUp("b", []),
        terms: [
          { cell: old, coefficient: 1 },
          { cell: { figure: "unknown", period }, coefficient: 1 },
          { cell: b, coefficient: -1 },
        ],
      },
    ]);
    expect(beside.partsOfWholes).toEqual([
      { parts: [old], whole: b },
      { parts: [b], whole: old },
    ]);
  });
});

const cell = (key: string, settings: Partial<Cell> = {}) =>
  cellOf({ key, protectionInterval: { from: 1, to: 4 }, ...settings });
const cells = (...list: Cell[]) => new Map(list.map((each) => [each.key, each]));
const same = (one: string, other: string): Equation => ({
  terms: [
    { cell: one, coefficient: 1 },
    { cell: other, coefficient: -1 },
  ],
});

describe("an edition with its past", () => {
  it("has the cells and equations of both, each once, the newer ones where both have them", () => {
    const past = {
      cells: cells(cell("a"), cell("b", { name: "old" })),
      equations: [same("a", "b")],
      shown: new Set<string>(),
    };
    const all = withPast(
      { cells: cells(cell("b"), cell("c")), equations: [same("a", "b"), same("b", "c")] },
      past,
    );
    expect([...all.cells.values()]).toEqual([cell("a"), cell("b"), cell("c")]);
    expect(all.equations).toEqual([same("a", "b"), same("b", "c")]);
  });

  it("protects nothing that anybody may have read", () => {
    const past = { ...noPast, shown: new Set(["a"]) };
    expect([...withPast({ cells: cells(cell("a"), cell("b")), equations: [] }, past).cells.values()]).toEqual(
      [cell("a", { fate: "shown", protectionInterval: null }), cell("b")],
    );
  });
});

describe("the past for the next edition", () => {
  it("has shown all that is not hidden, and hides the rest for good", () => {
    const network = { cells: cells(cell("a@2016-17"), cell("b@2016-17")), equations: [same("a", "b")] };
    const past = { ...noPast, shown: new Set(["c@2015-16"]) };
    const after = pastAfter(
      edition([countOf("a", 3), countOf("b", 9)]),
      network,
      new Set(["a@2016-17"]),
      past,
    );
    expect([...after.shown]).toEqual(["c@2015-16", "b@2016-17"]);
    expect([...after.cells.values()]).toEqual([cell("a@2016-17", { fate: "hidden" }), cell("b@2016-17")]);
    expect(after.equations).toBe(network.equations);
    expect([...past.shown]).toEqual(["c@2015-16"]);
  });
});
