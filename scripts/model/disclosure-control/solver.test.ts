import { describe, expect, it } from "vitest";
import { cellOf } from "../../test/cell-of.ts";
import type { Range } from "../values/range.ts";
import { bound } from "./bound.ts";
import { protectionIntervals } from "./protection-interval.ts";
import { exactly, InfeasibleProgram, type Program, withProgram } from "./solver.ts";

const infinity = Number.POSITIVE_INFINITY;
const unknown = (lower: number, upper: number, isWhole = false) => ({ lower, upper, isWhole });
const row = (coefficients: number[], lower: number, upper = lower) => ({
  terms: coefficients.flatMap((coefficient, at) => (coefficient === 0 ? [] : [{ unknown: at, coefficient }])),
  lower,
  upper,
});
/** Two numbers from 0 on that are 10.5 together. */
const pair = (isWhole = false): Program => ({
  unknowns: [unknown(0, infinity, isWhole), unknown(0, infinity)],
  rows: [row([1, 1], 10.5)],
});
const first = new Map([[0, 1]]);

describe("a program", () => {
  it("gives the smallest and the largest value of a weighted sum, with the values that make it", () => {
    withProgram(pair(), (open) => {
      expect(open.optimum("largest", first)).toMatchObject({ value: 10.5, values: [10.5, 0] });
      expect(open.optimum("smallest", first)).toMatchObject({ value: 0, values: [0, 10.5] });
      expect(open.optimum("largest", new Map([[1, 2]]))).toMatchObject({ value: 21, values: [0, 10.5] });
    });
  });

  it("keeps to whole numbers where the unknowns are whole", () => {
    withProgram(pair(true), (open) => {
      expect(open.optimum("largest", first)).toMatchObject({ value: 10, values: [10, 0.5] });
      expect(open.nearly("largest", first, 50)).toEqual({ values: [10, 0.5], bound: 10 });
    });
  });

  it("says by how much the optimum moves with a bound", () => {
    withProgram({ ...pair(), unknowns: [unknown(0, infinity), unknown(2, infinity)] }, (open) => {
      expect(open.optimum("largest", first)).toMatchObject({
        value: 8.5,
        reducedCosts: [expect.closeTo(0), -1],
      });
    });
  });

  it("keeps to bounds that are moved", () => {
    withProgram(pair(), (open) => {
      open.setBounds(0, 1, 4);
      expect(open.optimum("largest", first)).toMatchObject({ value: 4 });
      expect(open.optimum("smallest", first)).toMatchObject({ value: 1 });
    });
  });

  it("has no answer where no values satisfy it", () => {
    withProgram({ ...pair(), rows: [row([1, 1], 10.5), row([1, 1], 11)] }, (open) => {
      expect(open.optimum("largest", first)).toBe("none");
    });
    const halves = { unknowns: [unknown(0, 9, true), unknown(0, 9, true)], rows: [row([2, 2], 5)] };
    withProgram(halves, (open) => {
      expect(open.optimum("largest", first)).toBe("none");
      expect(open.nearly("largest", first, 50)).toBeNull();
    });
  });

  it("has no limit where its values have none", () => {
    const apart: Program = { unknowns: pair().unknowns, rows: [row([1, -1], 0)] };
    withProgram(apart, (open) => {
      expect(open.optimum("largest", first)).toBe("unbounded");
    });
  });

  it("has no limit, either, where they are whole", () => {
    const apart: Program = { unknowns: pair(true).unknowns, rows: [row([1, -1], 0)] };
    withProgram(apart, (open) => {
      expect(open.optimum("largest", first)).toBe("unbounded");
      open.setBounds(0, 0, 4);
      expect(open.optimum("largest", first)).toMatchObject({ value: 4 });
    });
  });

  it("counts the steps that its questions take", () => {
    const four: Program = {
      unknowns: [unknown(0, 9), unknown(0, 9), unknown(0, 9), unknown(0, 9)],
      rows: [row([1, 1, 0, 1], 9), row([0, 1, 1, 2], 9, 14), row([1, 0, 2, -1], 3, 20)],
    };
    withProgram(four, (open) => {
      expect(open.steps()).toBe(0);
      open.optimum(
        "largest",
        new Map([
          [0, 1],
          [2, 3],
        ]),
      );
      expect(open.steps()).toBeGreaterThan(0);
    });
  });
});

describe("the values that a solver gave", () => {
  const program: Program = { unknowns: [unknown(0, 9, true), unknown(0, 9)], rows: [row([1, 1], 7.5)] };

  it("are made whole where they are whole", () => {
    expect(exactly(program, [2.000001, 5.5])).toEqual([2, 5.5]);
    expect(exactly(program, [1.999999, 5.5])).toEqual([2, 5.5]);
  });

  it("are no answer where they are not whole, or do not satisfy the rows", () => {
    expect(exactly(program, [2.001, 5.499])).toBeNull();
    expect(exactly(program, [2, 5.501])).toBeNull();
    expect(exactly(program, [2, 5.499])).toBeNull();
    expect(exactly({ ...program, rows: [] }, [2.001, 5])).toBeNull();
    expect(exactly({ ...program, rows: [row([1, 1], 7.5), row([1, 1], 8)] }, [2, 5.5])).toBeNull();
    expect(exactly({ ...program, rows: [row([1, -1], -3.5)] }, [2, 5.5])).toEqual([2, 5.5]);
  });
});

describe("how small or large an unknown can be", () => {
  const boundOf = (sense: "smallest" | "largest", limit: number, own: Range = { from: 0, to: infinity }) =>
    withProgram(pair(), (open) => bound(open, 0, sense, own, limit));

  it("is asked no further than a limit", () => {
    expect(boundOf("largest", infinity)).toBe(10.5);
    expect(boundOf("largest", 4)).toBe(4);
    expect(boundOf("smallest", Number.NEGATIVE_INFINITY)).toBe(0);
    expect(boundOf("smallest", 4)).toBe(4);
  });

  it("is within its own bounds, which it has again afterwards", () => {
    withProgram(pair(), (open) => {
      const own = { from: 2, to: 6 };
      expect(bound(open, 0, "largest", own, 9)).toBe(6);
      expect(bound(open, 0, "largest", own, 3)).toBe(3);
      expect(bound(open, 0, "smallest", own, 0)).toBe(2);
      expect(bound(open, 0, "smallest", own, 5)).toBe(5);
      expect(open.optimum("smallest", first)).toMatchObject({ value: 2 });
      expect(open.optimum("largest", first)).toMatchObject({ value: 6 });
    });
  });

  it("has no end on either side where nothing limits it", () => {
    const anything = { from: Number.NEGATIVE_INFINITY, to: infinity };
    const apart: Program = {
      unknowns: [unknown(-infinity, infinity), unknown(-infinity, infinity)],
      rows: [row([1, -1], 0)],
    };
    withProgram(apart, (open) => {
      expect(bound(open, 0, "largest", anything, infinity)).toBe(infinity);
      expect(bound(open, 0, "smallest", anything, Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
    });
  });

  it("is exact to a hundred-thousandth", () => {
    const thirds: Program = { unknowns: [unknown(0, infinity)], rows: [row([3], 10)] };
    expect(
      withProgram(thirds, (open) => bound(open, 0, "largest", { from: 0, to: infinity }, infinity)),
    ).toBe(3.33333);
  });

  it("is a contradiction where nothing satisfies the equations", () => {
    expect(() => boundOf("smallest", 11)).toThrow(InfeasibleProgram);
  });
});

describe("what must stay possible of a protected cell", () => {
  const cell = (least: number, protectionInterval: Range | null, isWhole = true) =>
    cellOf({ hidden: { from: least, to: infinity }, isWhole, protectionInterval });
  const small = { from: 1, to: 4 };
  /** Of the total of some groups that are not empty. */
  const totalOf = (groups: number) =>
    protectionIntervals({
      cells: [cell(0, small), ...Array.from({ length: groups }, () => cell(1, null))],
      rows: [row([-1, ...Array.from({ length: groups }, () => 1)], 0)],
    });

  it("are all small counts, less what no choice can keep", () => {
    expect([...totalOf(1)]).toEqual([[0, small]]);
    expect([...totalOf(3)]).toEqual([[0, { from: 3, to: 4 }]]);
  });

  it("are always two numbers at least", () => {
    expect([...totalOf(4)]).toEqual([[0, { from: 4, to: 5 }]]);
    expect([...totalOf(6)]).toEqual([[0, { from: 6, to: 7 }]]);
  });

  it("begin with a whole number where the cell is whole", () => {
    const double = (isWhole: boolean) =>
      protectionIntervals({
        cells: [cell(1, null), cell(0, { from: 0, to: 4 }, isWhole)],
        rows: [row([1, -2], 0)],
      });
    expect([...double(true)]).toEqual([[1, { from: 1, to: 4 }]]);
    expect([...double(false)]).toEqual([[1, { from: 0.5, to: 4 }]]);
  });
});
