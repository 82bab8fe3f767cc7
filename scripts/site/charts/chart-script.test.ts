import { describe, expect, it } from "vitest";
import { chartScript } from "./chart-script.ts";

describe("the script that lets charts answer", () => {
  it("is on the pages that have charts", () => {
    expect(chartScript('<head>\n</head><div class="chart" id="chart-a">')).toBe(
      '<head>\n  <script src="/assets/charts.js" defer></script>\n  <script src="/assets/copy-source.js" defer></script>\n</head><div class="chart" id="chart-a">',
    );
  });

  it("is on no other page", () => {
    const page = '<head>\n</head><ul class="org-chart">';
    expect(chartScript(page)).toBe(page);
  });
});
