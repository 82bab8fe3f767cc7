import { describe, expect, it } from "vitest";
import { cellOf, columnOfCells } from "../../test/cell-of.ts";
import type { Range } from "../values/range.ts";
import { withIntruder } from "./intruder.ts";
import { InfeasibleProgram } from "./solver.ts";
import type { Cell, Component } from "./system.ts";

const cell = (fate: Cell["fate"], amount: number, hidden: Partial<Range> = {}) =>
  cellOf({
    fate,
    shown: { from: amount, to: amount },
    hidden: { from: 1, to: Number.POSITIVE_INFINITY, ...hidden },
  });
const column = (...cells: Cell[]) => columnOfCells(cells);
/** What has to be hidden so that all from 1 to 4 stays possible of the first cell: each cell's weight, and how much. */
const cutsIn = (component: Component, chosen: number[] = [], kept: Range = { from: 1, to: 4 }) =>
  withIntruder(component, new Map([[0, kept]]), (reader) =>
    reader
      .cuts(0, new Set(chosen))
      .map(({ weights, atLeast }) => [
        Object.fromEntries([...weights].map(([at, weight]) => [at, Number(weight.toFixed(6))])),
        Number(atLeast.toFixed(6)),
      ]),
  );

describe("what has to be hidden besides a small count of 3", () => {
  const known = [cell("hidden", 3), cell("choice", 9), cell("choice", 50), cell("choice", 62)];

  it("is any cell that leaves room for one more, and any that leaves room for two fewer", () => {
    expect(cutsIn(column(...known))).toEqual([
      [{ 1: 1, 2: 1, 3: 1 }, 1],
      [{ 1: 2, 2: 2, 3: 2 }, 2],
    ]);
  });

  it("is nothing where a neighbour is hidden", () => {
    expect(cutsIn(column(...known), [1])).toEqual([]);
    expect(cutsIn(column(cell("hidden", 3), cell("hidden", 9), cell("shown", 12)))).toEqual([]);
  });

  it("is nothing on a side on which nothing has to stay possible", () => {
    expect(cutsIn(column(...known), [], { from: 3, to: 4 })).toEqual([[{ 1: 1, 2: 1, 3: 1 }, 1]]);
    expect(cutsIn(column(...known), [], { from: 1, to: 3 })).toEqual([[{ 1: 2, 2: 2, 3: 2 }, 2]]);
  });

  it("is as much of a cell as it has room for, and none of what is shown for good or has no room", () => {
    const narrow = column(
      cell("hidden", 3),
      cell("choice", 9, { from: 8.5 }),
      cell("shown", 50),
      cell("choice", 62, { to: 62 }),
    );
    expect(cutsIn(narrow)).toEqual([
      [{ 1: 0.5 }, 1],
      [{ 1: 2, 3: 2 }, 2],
    ]);
  });

  it("is more by what a hidden cell gives already", () => {
    // The second is 8 to 10, so that the first is 2 to 4.
    const narrow = column(
      cell("hidden", 3),
      cell("choice", 9, { from: 8, to: 10 }),
      cell("choice", 50),
      cell("choice", 62),
    );
    expect(cutsIn(narrow, [1])).toEqual([[{ 1: 1, 2: 2, 3: 2 }, 2]]);
  });

  it("is asked anew for each choice", () => {
    withIntruder(column(...known), new Map([[0, { from: 1, to: 4 }]]), (reader) => {
      expect(reader.cuts(0, new Set())).toHaveLength(2);
      expect(reader.cuts(0, new Set([1]))).toEqual([]);
      expect(reader.cuts(0, new Set())).toHaveLength(2);
      expect(reader.steps()).toBeGreaterThanOrEqual(0);
    });
  });

  it("cannot be said where the values contradict one another", () => {
    expect(() => cutsIn(column(cell("hidden", 3), cell("shown", 9), cell("shown", 5)))).toThrow(
      InfeasibleProgram,
    );
  });
});
