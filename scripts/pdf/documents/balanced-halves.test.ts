import { describe, expect, it } from "vitest";
import { balancedHalves } from "./balanced-halves.ts";

const size = (number: number) => number;

describe("a list in two halves", () => {
  it("keeps its order and makes the larger half as small as can be", () => {
    expect(balancedHalves([3, 1, 1, 3], size)).toEqual([
      [3, 1],
      [1, 3],
    ]);
    expect(balancedHalves([1, 1, 1, 9], size)).toEqual([[1, 1, 1], [9]]);
  });

  it("gives the first half the longer list where two cuts are as good", () => {
    expect(balancedHalves([2, 1, 2], size)).toEqual([[2, 1], [2]]);
  });

  it("leaves the second half empty where there is nothing to cut", () => {
    expect(balancedHalves([5], size)).toEqual([[5], []]);
    expect(balancedHalves([], size)).toEqual([[], []]);
  });
});
