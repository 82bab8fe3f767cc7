import { describe, expect, it } from "vitest";
import {
  beforeRounding,
  countShownAs,
  type DisclosureRules,
  disclosureRules,
  smallCounts,
  tellsASmallCount,
} from "./disclosure-rules.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const zeroToo: DisclosureRules = { ...five, hidesZero: true };
const off: DisclosureRules = { ...five, threshold: 0 };
const inFives: DisclosureRules = { ...five, threshold: 8, roundTo: 5 };

describe("the rules of a board", () => {
  it("are those of board.yaml", () => {
    const entered = { threshold: 8, words: "", "round-to": 5, "apply-rules-to-published": true };
    expect(disclosureRules({ ...entered, zero: "show" })).toEqual({ ...inFives, appliesToPublished: true });
    expect(disclosureRules({ ...entered, zero: "suppress" }).hidesZero).toBe(true);
  });
});

describe("small counts", () => {
  it("are those from 1 to one below the threshold, or from 0 where zeros are hidden", () => {
    expect(smallCounts(five)).toEqual({ from: 1, to: 4 });
    expect(smallCounts(zeroToo)).toEqual({ from: 0, to: 4 });
  });

  it("are none where the threshold is 0", () => {
    expect(smallCounts(off)).toBeNull();
    expect(smallCounts({ ...off, hidesZero: true })).toBeNull();
  });
});

describe("what tells of a small count", () => {
  it.each([
    [1, 1],
    [1, 3],
    [0, 3],
    [0, 1],
    [2, 4],
    [4, 4],
    [4, 9],
    [2, 9],
  ])("are the possible counts %i to %i", (from, to) => {
    expect(tellsASmallCount({ from, to }, five)).toBe(true);
    expect(tellsASmallCount({ from, to }, off)).toBe(false);
  });

  it.each([
    [0, 0],
    [0, 4],
    [0, 9],
    [1, 4],
    [1, 9],
    [5, 5],
    [5, 9],
  ])("are not the possible counts %i to %i", (from, to) => {
    expect(tellsASmallCount({ from, to }, five)).toBe(false);
  });

  it("is zero alone where zeros are hidden", () => {
    expect(tellsASmallCount({ from: 0, to: 0 }, zeroToo)).toBe(true);
    expect(tellsASmallCount({ from: 0, to: 4 }, zeroToo)).toBe(false);
  });
});

describe("a rounded count", () => {
  it.each([
    [0, 0],
    [5, 8],
    [10, 10],
    [-5, -5],
  ])("of %i is printed as %i, no less than the threshold", (rounded, printed) => {
    expect(countShownAs(rounded, inFives)).toBe(printed);
  });

  it.each([
    [20, 18, 22],
    [10, 8, 12],
    [0, 0, 0],
  ])("of %i was %i to %i", (rounded, from, to) => {
    expect(beforeRounding(rounded, inFives)).toEqual({ from, to });
  });

  it("may round half up to an even base", () => {
    expect(beforeRounding(20, { ...inFives, roundTo: 4 })).toEqual({ from: 18, to: 21 });
  });

  it("may be 0 for any count below half the base where no small count is hidden", () => {
    expect(beforeRounding(0, { ...off, roundTo: 5 })).toEqual({ from: 0, to: 2 });
  });

  it("is the count itself where nothing is rounded", () => {
    expect(beforeRounding(20, five)).toEqual({ from: 20, to: 20 });
  });
});
