import { describe, expect, it } from "vitest";
import { fromOklch, toOklch } from "./oklch.ts";

describe("OKLCH", () => {
  it("gives CSS Color 4's values", () => {
    const { lightness, chroma, hue } = toOklch("#FF0000");
    expect([lightness.toFixed(3), chroma.toFixed(3), hue.toFixed(1)]).toEqual(["0.628", "0.258", "29.2"]);
    expect(toOklch("#FFFFFF").lightness).toBeCloseTo(1, 4);
  });

  it.each(["#000000", "#FFFFFF", "#12436D", "#801650", "#FFDD00"])("leads back to %s", (colour) => {
    expect(fromOklch(toOklch(colour))).toBe(colour);
  });

  it("has colours that no screen shows", () => {
    expect(fromOklch({ lightness: 0.9, chroma: 0.3, hue: 260 })).toBeNull();
  });
});
