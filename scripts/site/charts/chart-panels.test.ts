import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { chartPanels } from "./chart-panels.ts";

const years = ["2015", "2016", "2017"];
const labelsOf = (chart: Parameters<typeof chartPanels>[0]) =>
  chartPanels(chart).map(({ series }) => series.map(({ label }) => label).join(" "));

describe("the drawings of a chart", () => {
  it("are one of its own for each of many lines, on one scale", () => {
    const six = Object.fromEntries([..."ABCDEF"].map((name, i) => [name, [i, 10 * i, 100]]));
    const panels = chartPanels(exampleChart("line", years, six));
    expect(panels.map(({ panel, range }) => [panel, range])).toEqual(
      [0, 1, 2, 3, 4, 5].map((panel) => [panel, { lowest: 0, highest: 100 }]),
    );
  });

  it("are one of its own for each of three lines that run into one another", () => {
    const close = exampleChart("line", years, { A: [80, 81, 82], B: [81, 80, 83], C: [82, 82, 81] });
    expect(labelsOf(close)).toEqual(["A", "B", "C"]);
    const apart = exampleChart("line", years, { A: [80, 81, 82], B: [41, 40, 43], C: [12, 12, 11] });
    expect(labelsOf(apart)).toEqual(["A B C"]);
  });

  it("are one for three years of bars, and several for three things that no lightness tells apart", () => {
    const bars = exampleChart("bars", ["Police", "Health"], { 2015: [1, 2], 2016: [3, 4], 2017: [5, 6] });
    expect(labelsOf(bars)).toEqual(["2015 2016 2017"]);
    const kinds = { ...bars, series: bars.series.map((one) => ({ ...one, muted: false })) };
    expect(labelsOf(kinds)).toEqual(["2015", "2016", "2017"]);
  });
});
