import { describe, expect, it } from "vitest";
import { axisText } from "./axis-text.ts";

describe("a number on the axis", () => {
  it.each([
    ["count", 1500, "1,500"],
    ["percent", 40, "40%"],
    ["pounds", 250000, "£250,000"],
    ["rate", 12.5, "12.5"],
    ["percent", -10, "−10%"],
    ["pounds", -5000, "−£5,000"],
  ] as const)("of the kind %s prints %d as %s", (kind, value, text) => {
    expect(axisText(value, { kind, label: "", decimals: 0 })).toBe(text);
  });
});
