import { describe, expect, it } from "vitest";
import type { Range } from "../values/range.ts";
import { knownExactly, notPossible } from "./not-possible.ts";
import { type Program, withProgram } from "./solver.ts";

const infinity = Number.POSITIVE_INFINITY;
const unknown = (lower: number, upper = infinity, isWhole = true) => ({ lower, upper, isWhole });
/** Unknowns that are so much together. */
const sumOf = (total: number, ...unknowns: Program["unknowns"]): Program => ({
  unknowns,
  rows: [{ terms: unknowns.map((_, at) => ({ unknown: at, coefficient: 1 })), lower: total, upper: total }],
});
const ruledOut = (program: Program, ...wanted: Range[]) =>
  withProgram(program, (open) => {
    const isRuledOut = notPossible(program, open, new Map(wanted.entries()));
    const answers = wanted.map((_, at) => isRuledOut(at));
    // The bounds are as they were.
    for (const [at, { lower }] of program.unknowns.entries()) {
      const least = open.optimum("smallest", new Map([[at, 1]]));
      expect(typeof least === "string" || least.value >= lower).toBe(true);
    }
    return answers;
  });
const small = { from: 1, to: 4 };

describe("what a reader can rule out", () => {
  it("is nothing where all ends are possible", () => {
    expect(ruledOut(sumOf(12, unknown(1), unknown(1)), small, { from: 1, to: 11 })).toEqual([false, false]);
    expect(ruledOut(sumOf(12, unknown(1), unknown(1), unknown(1)), small, small, small)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("is an end that is too large, or too small", () => {
    expect(ruledOut(sumOf(12, unknown(1), unknown(1)), { from: 1, to: 12 })).toEqual([true]);
    expect(ruledOut(sumOf(12, unknown(1), unknown(1)), { from: 0, to: 4 })).toEqual([true]);
    expect(ruledOut(sumOf(12, unknown(1), unknown(1, 9)), { from: 1, to: 4 })).toEqual([true]);
  });

  it("is told of each by itself", () => {
    expect(ruledOut(sumOf(4, unknown(1), unknown(1), unknown(1)), small, { from: 1, to: 2 }, small)).toEqual([
      true,
      false,
      true,
    ]);
    expect(ruledOut(sumOf(9, unknown(1, 3), unknown(1), unknown(2)), small, small, small)).toEqual([
      true,
      false,
      true,
    ]);
    expect(ruledOut(sumOf(9, unknown(1), unknown(1)), { from: 1, to: 8 }, { from: 1, to: 9 })).toEqual([
      false,
      true,
    ]);
    expect(ruledOut(sumOf(9, unknown(1), unknown(1)), { from: 0, to: 8 }, { from: 1, to: 8 })).toEqual([
      true,
      false,
    ]);
  });

  it("is a whole number that no whole numbers around it give", () => {
    const twice: Program = {
      unknowns: [unknown(1), unknown(1)],
      rows: [
        {
          terms: [
            { unknown: 0, coefficient: 1 },
            { unknown: 1, coefficient: -2 },
          ],
          lower: 0,
          upper: 0,
        },
      ],
    };
    expect(ruledOut(twice, { from: 2, to: 4 }, { from: 1, to: 2 })).toEqual([false, false]);
    expect(ruledOut(twice, { from: 1, to: 4 }, { from: 1, to: 2 })).toEqual([true, false]);
    expect(ruledOut({ ...twice, unknowns: [unknown(1, 5), unknown(1)] }, { from: 2, to: 5 })).toEqual([true]);
  });
});

const known = (program: Program) =>
  withProgram(program, (open) => {
    const isKnown = knownExactly(program, open);
    return program.unknowns.map((_, at) => isKnown(at));
  });

describe("what a reader knows exactly", () => {
  it("is nothing where two share a sum", () => {
    expect(known(sumOf(12, unknown(1), unknown(1)))).toEqual([false, false]);
    expect(known(sumOf(12, unknown(3, 4), unknown(8, 9)))).toEqual([false, false]);
  });

  it("is a number beside others that are shown", () => {
    expect(known(sumOf(12, unknown(1), unknown(9, 9)))).toEqual([true, true]);
    expect(known(sumOf(12, unknown(0), unknown(9, 9), unknown(0, infinity, false)))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("is what the bounds of others force", () => {
    expect(known(sumOf(2, unknown(1), unknown(1)))).toEqual([true, true]);
    expect(known(sumOf(12, unknown(1, 3), unknown(1, 9)))).toEqual([true, true]);
  });

  it("is a whole number where bounds leave one whole number", () => {
    expect(known(sumOf(12.5, unknown(1), unknown(8.2, 8.9, false)))).toEqual([true, true]);
    expect(known(sumOf(12.5, unknown(1), unknown(7.2, 8.9, false)))).toEqual([false, false]);
  });

  it("is, of what is not whole, all within a thousandth", () => {
    const within = (width: number) => sumOf(12, unknown(0, infinity, false), unknown(9, 9 + width, false));
    expect(known(within(0.0005))).toEqual([true, true]);
    expect(known(within(0.002))).toEqual([false, false]);
    expect(known(within(0.4))).toEqual([false, false]);
  });

  it("is nothing that has no end", () => {
    const apart = sumOf(0, unknown(-infinity, infinity, false), unknown(-infinity, infinity, false));
    expect(known(apart)).toEqual([false, false]);
  });
});
