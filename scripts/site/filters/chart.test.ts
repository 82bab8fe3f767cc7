import { describe, expect, it } from "vitest";
import { smallChart } from "../../test/small-report.ts";
import { chart } from "./chart.ts";

describe("a chart", () => {
  it("is an image with its alternative text", () => {
    const svg = String(chart(smallChart, "chart-looked-after-trend", 640, false));
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('role="img" aria-label="A line from 668 to 767."');
  });

  it("gives every value in print, which has no table beside it", () => {
    const svg = String(chart(smallChart, "chart-looked-after-trend", 640, true));
    expect(svg).toContain('role="img" aria-label="A line from 668 to 767. 2016 668, 2017 767."');
  });
});
