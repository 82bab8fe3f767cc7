import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { chartPlan } from "./chart-plan.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { PlacedPlan } from "./plans.ts";

/** The plan of a chart with an axis. */
function axisPlan(chart: DrawnChart, width: number) {
  const plan = chartPlan(chart, width);
  if (plan.drawnAs === "placed") throw new Error("It has no axis.");
  return plan;
}

const ages = exampleChart(
  "columns",
  ["Under 1", ...Array.from({ length: 12 }, (_, i) => String(i + 1)), "13 or over"],
  {
    Deaths: [23, 8, 6, null, 5, null, 7, null, 9, 6, 8, 12, 15, 21],
  },
);

describe("a chart's plan", () => {
  it("keeps bars upright where their texts fit side by side", () => {
    expect(chartPlan(ages, 640)).toMatchObject({ drawnAs: "upright" });
    expect(axisPlan(ages, 640).labels.at(-1)).toEqual(["13 or", "over"]);
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
    const names = Array.from(
      { length: 23 },
      (_, i) => `${i} Wirral University Teaching Hospital NHS Foundation Trust`,
    );
    const agencies = exampleChart("bars", names, { Attendance: Array(23).fill(50) });
    expect(axisPlan(agencies, 640).labels[0]).toHaveLength(2);
    expect(chartPlan(agencies, 640).height).toBe(833);
  });

  it("prints every second year of a crowded line, and always the newest", () => {
    const years = Array.from({ length: 12 }, (_, i) => `${2005 + i}/${String(6 + i).padStart(2, "0")}`);
    const { labels } = axisPlan(exampleChart("line", years, { Plans: Array(12).fill(300) }), 640);
    expect(labels.slice(-4)).toEqual([[], ["2014/15"], [], ["2016/17"]]);
  });

  it("is no higher than its words need where it is low, as in a column of a briefing", () => {
    const years = exampleChart("line", ["2023/24", "2024/25", "2025/26"], { Plans: [612, 655, 734] });
    const two = exampleChart("slope", ["2024/25", "2025/26"], { Plans: [655, 734] });
    const areas = exampleChart("bars", ["North and the harbour", "South and the old town"], {
      People: [7, 9],
    });
    const few = exampleChart("columns", ["Under 1", "1 to 4", "5 to 9"], { Children: [7, 9, 12] });
    for (const chart of [years, two, areas, few]) {
      const low = chartPlan({ ...chart, isLow: true }, 328);
      expect(low.height).toBeLessThan(chartPlan(chart, 328).height * 0.9);
      expect(low.drawnAs).toBe(chartPlan(chart, 328).drawnAs);
    }
    expect(chartPlan({ ...years, isLow: true }, 328).height).toBeLessThan(125);
  });

  it("breaks the key into rows where the names do not fit one", () => {
    const series = { "Children's social care": [1], "Early help services": [2], Police: [3] };
    const { key } = axisPlan(exampleChart("bars", ["2016"], series), 300);
    expect(key?.items.map(({ label, y }) => [label, y])).toEqual([
      ["Children's social care", 0],
      ["Early help services", 24],
      ["Police", 24],
    ]);
    expect(key?.height).toBe(48);
  });

  it("tells once what all names begin with", () => {
    const areas = ["Wirral", "Liverpool", "St Helens"].map((area) => `Young people who lived in ${area}`);
    const { key, labels } = axisPlan(exampleChart("bars", areas, { People: [3, 2, 1] }), 640);
    expect(key?.lead?.lines).toEqual(["Young people who lived in …"]);
    expect(labels).toEqual([["Wirral"], ["Liverpool"], ["St Helens"]]);
  });

  it("names lines at their ends, and says below them what is missing on a phone", () => {
    const years = Array.from({ length: 10 }, (_, i) => `${2007 + i}`);
    const chart = exampleChart("line", years, {
      Wirral: [1, 2, null, 4, 5, 6, 7, 8, 9, 10],
      England: Array(10).fill(4),
    });
    expect(axisPlan(chart, 300)).toMatchObject({
      gapNotes: ["Wirral, 2009: not shown"],
      ends: {
        items: [
          { series: 0, value: 10, text: "10", lines: ["Wirral"] },
          { series: 1, value: 4, text: "4", lines: ["England"] },
        ],
      },
    });
  });

  it("gives two periods the newer number in large, the change, and a line from zero", () => {
    const slope = exampleChart("slope", ["31 March 2016", "31 March 2017"], { Children: [668, 767] });
    const plan = chartPlan({ ...slope, change: "up 15%" }, 640) as PlacedPlan;
    const sizes = Object.fromEntries(plan.texts.map(({ lines, size }) => [lines.join(" "), size]));
    expect(sizes).toEqual({ 668: 26, "31 March 2016": 14, 767: 52, "31 March 2017": 14, "up 15%": 17 });
    const [area] = plan.shapes;
    const [zero = 0, from = 0, to = 0] = area?.points.map(([, y]) => y) ?? [];
    expect((zero - from) / (zero - to)).toBeCloseTo(668 / 767, 3);
  });

  it("draws no line to a value that is not shown", () => {
    const hidden = exampleChart("figures", ["2016", "2017"], { Children: [null, 767] });
    const plan = chartPlan(hidden, 640) as PlacedPlan;
    expect(plan.shapes).toEqual([]);
    expect(plan.texts.flatMap(({ lines }) => lines)).toEqual(["not shown", "2016", "767", "2017"]);
  });

  it("makes one band of the parts of a whole where their names fit below them, and bars elsewhere", () => {
    const names = ["Early help", "Assessment", "No further action", "Not yet decided"];
    const parts = exampleChart("band", names, { Referrals: [25, 35, 20, 20] });
    const plan = chartPlan(parts, 640) as PlacedPlan;
    expect(plan.rectangles.map(({ left, right }) => Math.round(right - left + 2))).toEqual([
      160, 224, 128, 128,
    ]);
    expect(chartPlan(parts, 300)).toMatchObject({ drawnAs: "lying" });
  });
});
