import { describe, expect, it } from "vitest";
import { SolverLimit } from "./solver.ts";
import { WholeTables } from "./whole-tables.ts";

const row = (...coefficients: number[]) => ({
  terms: coefficients.map((coefficient, unknown) => ({ unknown, coefficient })),
  lower: 0,
  upper: 0,
});
/** Two parts and their total. */
const sum = () => new WholeTables([row(1, 1, -1)]);

describe("whole numbers that add up", () => {
  it("are all that the equations allow, one after another", () => {
    const domains = { lower: [1, 1, 4], upper: [9, 9, 4] };
    expect([...sum().each(domains, 100)]).toEqual([
      [1, 3, 4],
      [2, 2, 4],
      [3, 1, 4],
    ]);
  });

  it("are none where nothing adds up", () => {
    expect(sum().find({ lower: [5, 5, 4], upper: [9, 9, 4] }, 100)).toBeNull();
    expect(new WholeTables([row(2, -1)]).find({ lower: [0, 3], upper: [9, 3] }, 100)).toBeNull();
  });

  it("are found in the order that is asked for", () => {
    const domains = { lower: [1, 1, 9], upper: [9, 9, 9] };
    expect(sum().find(domains, 100, () => [5])).toEqual([5, 4, 9]);
  });

  it("are looked for only so many times", () => {
    expect(() => [...sum().each({ lower: [1, 1, 90], upper: [99, 99, 90] }, 5)]).toThrow(SolverLimit);
  });
});

describe("what an equation leaves for each cell", () => {
  it("is a smaller range", () => {
    const domains = { lower: [1, 1, 9], upper: [99, 4, 9] };
    expect(sum().narrow(domains)).toBe(true);
    expect(domains).toEqual({ lower: [5, 1, 9], upper: [8, 4, 9] });
  });

  it("is less than a whole number at times", () => {
    const twice = { lower: [0, 3], upper: [9, 8] };
    expect(new WholeTables([row(2, -1)]).narrow(twice)).toBe(true);
    expect(twice).toEqual({ lower: [2, 4], upper: [4, 8] });
  });
});
