import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";
import { nearestPassing } from "./nearest-passing.ts";
import { toOklch } from "./oklch.ts";

describe("the nearest colour with enough contrast", () => {
  it("is the colour itself where it has enough", () => {
    expect(nearestPassing("#12436D", ["#FFFFFF"], 4.5)).toBe("#12436D");
  });

  it.each([
    "#FFDD00",
    "#00A3A6",
    "#F46A25",
    "#C8C8C8",
    "#FF0000",
  ])("keeps the hue of %s, and is hardly darker than it must be", (colour) => {
    const near = nearestPassing(colour, ["#FFFFFF", "#F0F2F4"], 4.5) ?? "";
    expect(contrast(near, "#F0F2F4")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(near, "#F0F2F4")).toBeLessThan(4.6);
    if (toOklch(colour).chroma > 0.01)
      expect(Math.abs(toOklch(near).hue - toOklch(colour).hue)).toBeLessThan(2);
  });

  it("is lighter on a dark ground", () => {
    const near = nearestPassing("#12436D", ["#101418"], 4.5) ?? "";
    expect(contrast(near, "#101418")).toBeGreaterThanOrEqual(4.5);
    expect(toOklch(near).lightness).toBeGreaterThan(toOklch("#12436D").lightness);
  });

  it("does not exist if one background is light and the other dark", () => {
    expect(nearestPassing("#808080", ["#FFFFFF", "#000000"], 7)).toBeNull();
  });
});
