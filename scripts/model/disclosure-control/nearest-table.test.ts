import { describe, expect, it } from "vitest";
import { cellOf, columnOfCells, tied } from "../../test/cell-of.ts";
import type { Range } from "../values/range.ts";
import { type Costs, type End, moves, shows, withTables } from "./nearest-table.ts";
import type { Cell, Component } from "./system.ts";

const cell = (fate: Cell["fate"], from: number, to = from, settings: Partial<Cell> = {}) =>
  cellOf({ fate, shown: { from, to }, ...settings });
const column = (...cells: Cell[]) => columnOfCells(cells);
const nearestIn = (component: Component, end: End, costs: Costs = () => 1) =>
  withTables(component, (tables) => tables.nearest(end, costs));

describe("the nearest table in which a hidden cell has a value", () => {
  it("moves the cheapest cell, up or down", () => {
    const table = column(cell("hidden", 3), cell("choice", 9), cell("choice", 50), cell("choice", 62));
    const costs = (at: number) => [1, 2, 5, 9][at] ?? null;
    expect(nearestIn(table, { at: 0, value: 1 }, costs)).toEqual([1, 11, 50, 62]);
    expect(nearestIn(table, { at: 0, value: 4 }, costs)).toEqual([4, 8, 50, 62]);
    expect(nearestIn(table, { at: 0, value: 4 }, (at) => [1, 5, 2, 9][at] ?? null)).toEqual([4, 9, 49, 62]);
    expect(nearestIn(table, { at: 0, value: 4 }, (at) => [1, 5, 2, 1][at] ?? null)).toEqual([4, 9, 50, 63]);
  });

  it("moves no cell that costs nothing to name: null leaves it as it is", () => {
    const table = column(cell("hidden", 3), cell("choice", 9), cell("choice", 12));
    expect(nearestIn(table, { at: 0, value: 4 }, (at) => (at === 1 ? null : 1))).toEqual([4, 9, 13]);
    expect(nearestIn(table, { at: 0, value: 4 }, () => null)).toBeNull();
  });

  it("moves no cell that is shown, and none below what can be", () => {
    const table = column(cell("hidden", 3), cell("choice", 2), cell("shown", 5));
    expect(nearestIn(table, { at: 0, value: 4 })).toEqual([4, 1, 5]);
    expect(nearestIn(table, { at: 0, value: 5 })).toBeNull();
  });

  it("moves no cell above what can be", () => {
    const most = { hidden: { from: 1, to: 10 } };
    const table = column(cell("hidden", 3), cell("choice", 9, 9, most), cell("shown", 12));
    expect(nearestIn(table, { at: 0, value: 2 })).toEqual([2, 10, 12]);
    expect(nearestIn(table, { at: 0, value: 1 })).toBeNull();
  });

  it("keeps other hidden cells within what can be", () => {
    const table = column(
      cell("hidden", 3),
      cell("hidden", 9, 9, { hidden: { from: 8, to: 11 } }),
      cell("shown", 12),
    );
    expect(nearestIn(table, { at: 0, value: 1 })).toEqual([1, 11, 12]);
    expect(nearestIn(table, { at: 0, value: 4 })).toEqual([4, 8, 12]);
    expect(nearestIn(table, { at: 0, value: 5 })).toBeNull();
  });

  it("moves a rounded cell within what rounds to it for nothing, and beyond for its cost", () => {
    const table = column(cell("hidden", 3), cell("choice", 8, 12), cell("shown", 13));
    expect(nearestIn(table, { at: 0, value: 1 }, () => null)).toEqual([1, 12, 13]);
    expect(nearestIn(table, { at: 0, value: 5 }, () => null)).toEqual([5, 8, 13]);
    expect(nearestIn(table, { at: 0, value: 6 }, () => null)).toBeNull();
    const larger = column(cell("hidden", 3), cell("choice", 8, 12), cell("shown", 20));
    expect(nearestIn(larger, { at: 0, value: 2 }, () => null)).toBeNull();
    expect(nearestIn(table, { at: 0, value: 6 })).toEqual([6, 7, 13]);
    expect(
      nearestIn(column(cell("hidden", 3), cell("choice", 8, 12), cell("shown", 15)), { at: 0, value: 2 }),
    ).toEqual([2, 13, 15]);
  });

  it("is in whole numbers where the cells are", () => {
    const twice = (isWhole: boolean) => tied([cell("hidden", 4), cell("choice", 2, 2, { isWhole })], [1, -2]);
    expect(nearestIn(twice(true), { at: 0, value: 3 })).toBeNull();
    expect(nearestIn(twice(false), { at: 0, value: 3 })).toEqual([3, 1.5]);
    expect(nearestIn(twice(true), { at: 0, value: 6 })).toEqual([6, 3]);
  });

  it("is in whole numbers also where the nearest of all is not", () => {
    // The first is twice the second less the third.
    const difference = tied([cell("hidden", 4), cell("choice", 3), cell("choice", 2)], [1, -2, 1]);
    expect(nearestIn(difference, { at: 0, value: 3 }, (at) => [1, 1, 10][at] ?? null)).toEqual([3, 3, 3]);
  });

  it("asks each question of the same tables", () => {
    const table = column(cell("hidden", 3), cell("choice", 9), cell("choice", 12));
    withTables(table, (tables) => {
      expect(tables.nearest({ at: 0, value: 4 }, (at) => (at === 1 ? null : 1))).toEqual([4, 9, 13]);
      expect(tables.nearest({ at: 0, value: 1 }, (at) => (at === 1 ? 1 : 2))).toEqual([1, 11, 12]);
      expect(tables.steps()).toBeGreaterThanOrEqual(0);
    });
  });
});

describe("one table for many cells", () => {
  const two = column(cell("hidden", 3), cell("hidden", 2), cell("choice", 40), cell("shown", 45));
  const ends = [
    { at: 0, value: 4 },
    { at: 1, value: 4 },
  ];

  it("has the values of as many as it can, and moves no cell but the hidden and the given ones", () => {
    withTables(two, (tables) => {
      expect(tables.withMany(ends, "largest", new Set([2]))).toEqual([4, 4, 37, 45]);
      const table = tables.withMany(ends, "largest", new Set());
      expect(table?.slice(2)).toEqual([40, 45]);
      expect([table?.[0], table?.[1]].sort()).toEqual([1, 4]);
      // Questions that follow are asked of the same tables.
      expect(tables.nearest({ at: 0, value: 5 }, () => 1)).not.toBeNull();
    });
  });

  it("goes no further than what is wanted, on either side", () => {
    withTables(two, (tables) => {
      const least = ends.map(({ at }) => ({ at, value: 1 }));
      expect(tables.withMany(least, "smallest", new Set([2]))).toEqual([1, 1, 43, 45]);
    });
  });
});

describe("a table", () => {
  const range: Range = { from: 8, to: 12 };

  it("shows a value that stands in it", () => {
    expect(shows([1, 9], { at: 1, value: 9 })).toBe(true);
    expect(shows([1, 9], { at: 1, value: 9.0000001 })).toBe(true);
    expect(shows([1, 9], { at: 1, value: 8.99 })).toBe(false);
    expect(shows([1, 9], { at: 1, value: 10 })).toBe(false);
    expect(shows([1, 9], { at: 2, value: 0 })).toBe(false);
  });

  it("moves a cell in which it has more or less than would be shown", () => {
    const cells = [cell("choice", range.from, range.to)];
    expect([7, 8, 10, 12, 13].map((value) => moves([value], 0, cells))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(moves([7.9999999], 0, cells)).toBe(false);
    expect(moves([12.0000001], 0, cells)).toBe(false);
  });
});
