import { describe, expect, it } from "vitest";
import { cellOf } from "../../test/cell-of.ts";
import { type Cell, componentsOf, type Equation, equationOf } from "./system.ts";

const cell = (key: string, settings: Partial<Cell> = {}) => cellOf({ key, ...settings });
const hidden = (key: string) => cell(key, { fate: "hidden" });
const range = (key: string, fate: Cell["fate"], from: number, to: number) =>
  cell(key, { fate, shown: { from, to } });
/** The parts add up to the total. */
const sum = (total: string, ...parts: string[]): Equation => ({
  terms: [...parts.map((part) => ({ cell: part, coefficient: 1 })), { cell: total, coefficient: -1 }],
});

/** Each component as its cells, and each of its rows as what adds up to nothing. */
function componentsIn(cells: Cell[], equations: Equation[]) {
  const book = new Map(cells.map((each) => [each.key, each]));
  return componentsOf(book, equations, ({ fate }) => fate === "hidden").map(({ cells: list, rows }) => ({
    cells: list.map(({ key }) => key),
    rows: rows.map(({ terms, lower, upper }) => [
      ...terms.map(({ unknown, coefficient }) => `${coefficient} ${list[unknown]?.key}`),
      lower,
      upper,
    ]),
  }));
}

describe("the cells that can tell of one another", () => {
  it("are those of a sum, in the order of its terms, with the sum", () => {
    expect(componentsIn([hidden("a"), cell("b"), cell("all")], [sum("all", "a", "b")])).toEqual([
      { cells: ["a", "b", "all"], rows: [["1 a", "1 b", "-1 all", 0, 0]] },
    ]);
  });

  it("are two groups where no sum ties them", () => {
    const cells = [hidden("a"), cell("all"), hidden("b"), cell("both")];
    expect(componentsIn(cells, [sum("all", "a"), sum("both", "b")])).toEqual([
      { cells: ["a", "all"], rows: [["1 a", "-1 all", 0, 0]] },
      { cells: ["b", "both"], rows: [["1 b", "-1 both", 0, 0]] },
    ]);
  });

  it("are one group where a later sum ties two earlier ones", () => {
    const cells = [hidden("a"), cell("b"), cell("c"), cell("d"), cell("e")];
    expect(componentsIn(cells, [sum("b", "a"), sum("d", "c"), sum("e", "b", "d")])).toEqual([
      {
        cells: ["a", "b", "c", "d", "e"],
        rows: [
          ["1 a", "-1 b", 0, 0],
          ["1 c", "-1 d", 0, 0],
          ["1 b", "1 d", "-1 e", 0, 0],
        ],
      },
    ]);
  });

  it("are left out where none of them matters", () => {
    expect(componentsIn([cell("a"), cell("b")], [sum("b", "a")])).toEqual([]);
  });
});

describe("a zero", () => {
  const tie = [sum("all", "a", "zero"), sum("both", "b", "zero")];
  const others = [hidden("a"), cell("all"), hidden("b"), cell("both")];

  it("that everybody sees ties nothing together, and stands in no row", () => {
    expect(componentsIn([...others, range("zero", "shown", 0, 0)], tie)).toEqual([
      { cells: ["a", "all"], rows: [["1 a", "-1 all", 0, 0]] },
      { cells: ["b", "both"], rows: [["1 b", "-1 both", 0, 0]] },
    ]);
  });

  it.each([
    ["is hidden", range("zero", "hidden", 0, 0)],
    ["may be up to two more, being rounded", range("zero", "shown", 0, 2)],
    ["may be up to two fewer, being rounded", range("zero", "shown", -2, 0)],
  ])("that %s ties like any other number", (_, zero) => {
    expect(componentsIn([...others, zero], tie).map(({ cells }) => cells)).toEqual([
      ["a", "zero", "all", "b", "both"],
    ]);
  });

  it("makes no row where an equation has nothing but zeros", () => {
    const zeros = [range("zero", "shown", 0, 0), range("none", "shown", 0, 0)];
    expect(
      componentsIn([hidden("a"), cell("all"), ...zeros], [sum("none", "zero"), sum("all", "a")]),
    ).toEqual([{ cells: ["a", "all"], rows: [["1 a", "-1 all", 0, 0]] }]);
  });
});

describe("a relation as an equation", () => {
  const term = (figure: string, coefficient: 1 | -1) => ({
    cell: { figure, period: "2016-17" },
    coefficient,
  });

  it("has each cell once, however often the relation names it", () => {
    expect(equationOf({ terms: [term("late", 1), term("late", 1), term("all", -1)] })).toEqual({
      terms: [
        { cell: "late@2016-17", coefficient: 2 },
        { cell: "all@2016-17", coefficient: -1 },
      ],
    });
  });

  it("leaves out a cell that is on both sides", () => {
    expect(equationOf({ terms: [term("late", 1), term("late", -1), term("all", -1)] })).toEqual({
      terms: [{ cell: "all@2016-17", coefficient: -1 }],
    });
  });
});
