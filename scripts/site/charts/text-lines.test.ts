import { describe, expect, it } from "vitest";
import { fontMetrics } from "./font-metrics.ts";
import { estimatedWidth, textLines, widestBold, widestFigure } from "./text-lines.ts";

describe("wrapping", () => {
  it("breaks between words", () => {
    expect(textLines("Safer recruitment and selection", 120, 14)).toEqual([
      "Safer recruitment",
      "and selection",
    ]);
  });

  it("keeps a short text on one line", () => {
    expect(textLines("Police", 120, 14)).toEqual(["Police"]);
  });

  it("never cuts a word", () => {
    expect(textLines("Whistleblowing", 20, 14)).toEqual(["Whistleblowing"]);
  });
});

describe("the estimated width", () => {
  const samples = [
    "Cheshire and Wirral Partnership NHS Foundation Trust",
    "Whistleblowing and complaints",
    "31 March 2017",
    "1,243",
    "£246,000",
    "not shown",
    "WWW mmm",
    "47%",
  ];

  it.each(samples)("is the true width of %j or up to 10%% more", (text) => {
    const ratio = estimatedWidth(text, 14) / fontMetrics(400).width(text, 14);
    expect(ratio).toBeGreaterThanOrEqual(1);
    expect(ratio).toBeLessThan(1.1);
  });

  it.each(samples)("is enough for %j in bold", (text) => {
    expect(widestBold([text], 14)).toBeGreaterThanOrEqual(fontMetrics(700).width(text, 14));
  });

  it("allows a wide letter for one it does not know", () => {
    expect(estimatedWidth("Ł", 100)).toBe(76);
  });

  it("is wide enough for large figures, which have a wider typeface", () => {
    for (const text of ["111,111", "£1,234,567.89", "−£17,930", "about 139,000", "100%", "up 11%"])
      expect(widestFigure([text], 52)).toBeGreaterThanOrEqual(fontMetrics(600).width(text, 52));
  });
});
