import { describe, expect, it } from "vitest";
import { cellOf, columnOfCells } from "../../test/cell-of.ts";
import { withTables } from "./nearest-table.ts";
import { safeChoice, weightsOf } from "./safe-choice.ts";
import type { Cell } from "./system.ts";

const cell = (fate: Cell["fate"], amount: number, informationLoss = amount) =>
  cellOf({ fate, shown: { from: amount, to: amount }, informationLoss });
/** The cells that are chosen in a column, the last being its total, and for which small count each is needed. */
const chosenIn = (cells: Cell[], small: number[], start: number[] = []) =>
  withTables(columnOfCells(cells), (tables) => {
    const kept = new Map(small.map((at) => [at, { from: 1, to: 4 }]));
    const choice = safeChoice(cells, tables, kept, new Set(start));
    return "exposed" in choice ? choice : [[...choice.chosen], Object.fromEntries(choice.needed)];
  });

describe("what hiding a cell weighs", () => {
  it("is more for any cell more than for any loss, and more for any loss than for the place", () => {
    expect(weightsOf([cell("choice", 9, 0), cell("choice", 9, 5), cell("choice", 9, 5)])).toEqual([
      132, 193, 194,
    ]);
  });
});

describe("a safe choice", () => {
  const total = cell("choice", 62, 1000);

  it("is the cell that is missed least, with the small count that it protects", () => {
    expect(chosenIn([cell("hidden", 3), cell("choice", 9), cell("choice", 50), total], [0])).toEqual([
      [1],
      { 1: 0 },
    ]);
    expect(chosenIn([cell("hidden", 3), cell("choice", 9, 60), cell("choice", 50), total], [0])).toEqual([
      [2],
      { 2: 0 },
    ]);
  });

  it("is nothing where small counts protect each other", () => {
    expect(chosenIn([cell("hidden", 3), cell("hidden", 2), cell("choice", 57), total], [0, 1])).toEqual([
      [],
      {},
    ]);
  });

  it("is never a cell that is shown for good", () => {
    expect(chosenIn([cell("hidden", 3), cell("shown", 9), cell("choice", 50), total], [0])).toEqual([
      [2],
      { 2: 0 },
    ]);
  });

  it("keeps to what is hidden to begin with, and shows again what is not needed", () => {
    const cells = [cell("hidden", 3), cell("choice", 9), cell("choice", 50), total];
    expect(chosenIn(cells, [0], [2])).toEqual([[2], { 2: 0 }]);
    expect(chosenIn(cells, [0], [1, 2])).toEqual([[1], { 1: 0 }]);
    expect(chosenIn(cells, [0], [1, 2, 3])).toEqual([[1], { 1: 0 }]);
  });

  it("is impossible where a small count is exposed whatever is hidden", () => {
    expect(chosenIn([cell("hidden", 3), cell("shown", 9), cell("shown", 12)], [0])).toEqual({ exposed: 0 });
    expect(chosenIn([cell("shown", 9), cell("hidden", 3), cell("shown", 12)], [1])).toEqual({ exposed: 1 });
  });
});
