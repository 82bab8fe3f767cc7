import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { chartPlan } from "./chart-plan.ts";

const ages = exampleChart(
  "bar",
  ["Under 1", ...Array.from({ length: 12 }, (_, i) => String(i + 1)), "13 or over"],
  {
    Deaths: [23, 8, 6, null, 5, null, 7, null, 9, 6, 8, 12, 15, 21],
  },
);

describe("a chart's plan", () => {
  it("keeps bars upright where their texts fit side by side", () => {
    expect(chartPlan(ages, 640)).toMatchObject({ drawnAs: "upright" });
    expect(chartPlan(ages, 640).labels.at(-1)).toEqual(["13 or", "over"]);
  });

  it("groups a few bars at the left, low, instead of far apart", () => {
    const two = exampleChart("bar", ["31 March 2016", "31 March 2017"], { Children: [668, 767] });
    expect(chartPlan(two, 640)).toMatchObject({ drawnAs: "upright", height: 178, padding: { right: 385 } });
  });

  it("lays bars down where their texts would collide, as on a phone", () => {
    expect(chartPlan(ages, 340)).toMatchObject({ drawnAs: "lying" });
  });

  it("puts long names above their bars on a phone, and beside them on a page", () => {
    const employers = exampleChart("bars", ["Children and Family Court Advisory and Support Service"], {
      People: [7],
    });
    expect(chartPlan(employers, 340)).toMatchObject({ nameAbove: 11, columnWidth: 0.5 });
    expect(chartPlan(employers, 640)).toMatchObject({ nameAbove: null });
  });

  it("keeps 23 bars with names of two lines on one printed page", () => {
    const name = "Wirral University Teaching Hospital NHS Foundation Trust";
    const agencies = exampleChart("bars", Array(23).fill(name), { Attendance: Array(23).fill(50) });
    expect(chartPlan(agencies, 640).labels[0]).toHaveLength(2);
    expect(chartPlan(agencies, 640).height).toBe(833);
  });

  it("prints every second year of a crowded line, and always the newest", () => {
    const years = Array.from({ length: 12 }, (_, i) => `${2005 + i}/${String(6 + i).padStart(2, "0")}`);
    const { labels } = chartPlan(exampleChart("line", years, { Plans: Array(12).fill(300) }), 640);
    expect(labels.slice(-4)).toEqual([[], ["2014/15"], [], ["2016/17"]]);
  });

  it("breaks the key into rows where the names do not fit one", () => {
    const series = { "Children's social care": [1], "Early help services": [2], Police: [3] };
    const { key } = chartPlan(exampleChart("bars", ["2016"], series), 340);
    expect(key?.items.map(({ label, y }) => [label, y])).toEqual([
      ["Children's social care", 0],
      ["Early help services", 24],
      ["Police", 24],
    ]);
    expect(key?.height).toBe(48);
  });
});
