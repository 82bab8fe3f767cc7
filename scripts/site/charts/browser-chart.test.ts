import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { smallChart } from "../../test/small-report.ts";
import { browserChart } from "./browser-chart.ts";
import { chartConfiguration } from "./chart-configuration.ts";
import { drawChart } from "./draw-chart.ts";

const inBrowser = (chart: Parameters<typeof browserChart>[0]) =>
  JSON.parse(JSON.stringify(browserChart(chart)));

describe("a chart in a page", () => {
  it.each([
    "line",
    "columns",
    "bars",
    "figures",
  ] as const)("of the form %s is drawn there as in the build", (form) => {
    const chart = exampleChart(form, ["2015", "2016", "2017"], { Wirral: [1, null, 3], England: [4, 5, 6] });
    const size = { width: 640, height: 300 };
    // Functions are compared below, by what they draw.
    const asText = (one: typeof chart) => JSON.stringify(chartConfiguration(one, size));
    expect(asText({ ...chart, ...inBrowser(chart) })).toBe(asText(chart));
    expect(drawChart({ ...chart, ...inBrowser(chart) }, { id: "x" })).toBe(drawChart(chart, { id: "x" }));
  });

  it("carries its words, its columns and its table with the shorthand of downloads", () => {
    const { columns, csv, note, series } = browserChart(smallChart);
    expect({ columns, csv, note, words: series[0]?.words }).toEqual({
      columns: ["2016/17"],
      csv: [
        ["Employer", "2016/17"],
        ["Police", "[c]"],
      ],
      note: "",
      words: ["668", "767"],
    });
  });

  it("says what a bare number or a range means, and leaves other labels and periods unchanged", () => {
    const categories = (heading: string, labels: string[]) =>
      browserChart({
        ...smallChart,
        labels,
        table: { ...smallChart.table, columns: [{ label: heading, numeric: false }] },
      }).categories;
    expect(categories("Age", ["0 to 4", "5–9", "16 and over", "Not known"])).toEqual([
      "Age 0 to 4",
      "Age 5–9",
      "Age 16 and over",
      "Not known",
    ]);
    expect(categories("Period", ["2016", "31 March 2017"])).toEqual(["2016", "31 March 2017"]);
    expect(categories("Figure", ["2 or more agencies"])).toEqual(["2 or more agencies"]);
  });
});

describe("everything that a browser needs for its charts", () => {
  it("is made without Node and without the build's fonts", () => {
    const seen = new Set<string>();
    const packages = (file: URL): string[] => {
      if (seen.has(file.href)) return [];
      seen.add(file.href);
      const source = readFileSync(file, "utf8");
      // Types are removed before the browser runs the code.
      const names = [...source.matchAll(/^import (?!type )[^;]*? from "(.+?)";$/gms)].map(
        ([, name]) => name as string,
      );
      return names.flatMap((name) => (name.startsWith(".") ? packages(new URL(name, file)) : [name]));
    };
    const entries = ["chart-picture.ts", "nearest-value.ts", "next-value.ts", "svg-canvas.ts"];
    const found = entries.flatMap((name) => packages(new URL(name, import.meta.url)));
    expect(new Set(found)).toEqual(new Set(["chart.js"]));
  });
});
