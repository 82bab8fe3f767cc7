import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { chartConfiguration } from "./chart-configuration.ts";

const size = { width: 640, height: 300 };

describe("the configuration of a line chart", () => {
  const lookedAfter = exampleChart("line", ["31 March 2016", "31 March 2017"], { Children: [668, 767] });

  it("is a line with labels and values as they are", () => {
    const { type, data } = chartConfiguration(lookedAfter, size);
    expect(type).toBe("line");
    expect(data.labels).toEqual([
      ["31", "March", "2016"],
      ["31", "March", "2017"],
    ]);
    expect(data.datasets).toEqual([
      {
        label: "Children",
        data: [668, 767],
        borderColor: "var(--series-strong)",
        backgroundColor: "var(--series-strong)",
        borderWidth: 3,
        borderDash: [],
        pointStyle: "circle",
        pointRadius: 4.5,
        pointBorderWidth: 2,
        spanGaps: false,
        segment: {},
        clip: false,
      },
    ]);
  });

  it("distinguishes two series by colour, dash and point style", () => {
    const chart = exampleChart("line", ["2016", "2017"], { Wirral: [1, 2], England: [3, 4] });
    expect(chartConfiguration(chart, size).data.datasets).toMatchObject([
      { borderColor: "var(--series-1)", borderDash: [], pointStyle: "circle" },
      { borderColor: "var(--series-2)", borderDash: [8, 4], pointStyle: "rect" },
    ]);
  });

  it("mutes what the first line is compared with", () => {
    const chart = exampleChart("line", ["2016", "2017"], { Wirral: [1, 2], England: [3, 4] });
    const [wirral, england] = chart.series;
    if (!wirral || !england) throw new Error("two series");
    const muted = { ...chart, series: [wirral, { ...england, muted: true }] };
    expect(chartConfiguration(muted, size).data.datasets).toMatchObject([
      { borderColor: "var(--series-strong)", borderDash: [], borderWidth: 3 },
      { borderColor: "var(--series-muted)", borderDash: [8, 4], borderWidth: 2 },
    ]);
  });

  it("leaves a gap for a missing value", () => {
    const chart = exampleChart("line", ["2015", "2016", "2017"], { Plans: [212, null, 301] });
    expect(chartConfiguration(chart, size).data.datasets[0]).toMatchObject({
      data: [212, null, 301],
      spanGaps: false,
    });
  });
});

describe("the configuration of bars", () => {
  it("starts the axis at zero", () => {
    const chart = exampleChart("columns", ["0 to 4", "5 to 9"], { Cases: [668, 767] });
    expect(chartConfiguration(chart, size).options?.scales?.y).toMatchObject({ beginAtZero: true });
    const lying = { ...chart, form: "bars" as const };
    expect(chartConfiguration(lying, size).options?.scales?.x).toMatchObject({ beginAtZero: true, max: 767 });
  });

  it("measures percentages above a half against the whole", () => {
    const chart = exampleChart("columns", ["A", "B"], { Share: [71, 64] }, "percent");
    expect(chartConfiguration(chart, size).options?.scales?.y).toMatchObject({ max: 100 });
  });

  it("does not measure small percentages against the whole", () => {
    const chart = exampleChart("columns", ["A", "B"], { Share: [7, 6] }, "percent");
    expect(chartConfiguration(chart, size).options?.scales?.y).toMatchObject({ max: 7 });
  });

  it("draws upright and lying bars along different axes", () => {
    const axisOf = (form: "columns" | "bars") =>
      chartConfiguration(exampleChart(form, ["A"], { Cases: [1] }), size).options?.indexAxis;
    expect([axisOf("columns"), axisOf("bars")]).toEqual(["x", "y"]);
  });

  it("gives long labels as lines and never turns or skips them", () => {
    const chart = exampleChart("columns", ["Whistleblowing and complaints", "B", "C", "D", "E"], {
      Cases: [1, 2, 3, 4, 5],
    });
    const { data, options } = chartConfiguration(chart, size);
    expect(data.labels).toEqual([["Whistleblowing and", "complaints"], "B", "C", "D", "E"]);
    expect(options?.scales?.x).toMatchObject({ ticks: { maxRotation: 0, autoSkip: false } });
  });
});

describe("any configuration", () => {
  it("has a key for two series and none for one", () => {
    const one = chartConfiguration(exampleChart("columns", ["A"], { Cases: [1] }), size);
    const two = chartConfiguration(exampleChart("columns", ["A"], { Cases: [1], Reviews: [2] }), size);
    expect(one.plugins?.map(({ id }) => id)).toEqual(["beside", "bars", "bar-labels"]);
    expect(two.plugins?.map(({ id }) => id)).toEqual(["beside", "bars", "bar-labels", "key"]);
  });

  it("neither moves nor resizes, and leaves title and legend to the page", () => {
    const { options } = chartConfiguration(exampleChart("columns", ["A"], { Cases: [1] }), size);
    expect(options).toMatchObject({
      animation: false,
      responsive: false,
      font: { family: "Atkinson Hyperlegible Next", size: 14 },
      plugins: { title: { display: false }, legend: { display: false } },
    });
  });
});
