import { describe, expect, it } from "vitest";
import { didYouMean, nearestNames } from "./nearest-names.ts";

const names = ["children-looked-after", "children-in-need", "referrals", "finances.staffing"];

describe("the nearest names", () => {
  it("finds a typing mistake", () => {
    expect(nearestNames("childen-looked-after", names)).toEqual(["children-looked-after"]);
  });

  it("finds a part of a name", () => {
    expect(nearestNames("looked-after", names)).toEqual(["children-looked-after"]);
  });

  it("is silent rather than wrong", () => {
    expect(nearestNames("xyz", names)).toEqual([]);
    expect(didYouMean("xyz", names, "Enter it in data/")).toBe("Enter it in data/");
  });

  it("asks", () => {
    expect(didYouMean("referals", names, "")).toBe('Did you mean "referrals"?');
    expect(nearestNames("SAR1", ["sar1", "sar2"])).toEqual(["sar1"]);
  });
});
