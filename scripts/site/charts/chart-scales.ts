import type { ScaleOptions } from "chart.js";
import { axisText } from "./axis-text.ts";
import { chartGrid, chartText, textFont } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { ChartPlan } from "./plans.ts";

/** The axis of the categories: their names as the plan has wrapped them, without lines. */
export function categoryScale(plan: ChartPlan): ScaleOptions<"category"> {
  return {
    type: "category",
    offset: true,
    border: { display: false },
    grid: { display: false },
    ticks: {
      display: plan.drawnAs !== "lying" || plan.nameAbove === null,
      color: chartText,
      font: textFont,
      // The plan has wrapped them, and thinned out those of a crowded line.
      autoSkip: false,
      maxRotation: 0,
      padding: plan.drawnAs === "lying" ? 8 : 4,
      // Names start at the left edge, as in a table.
      ...(plan.drawnAs === "lying" ? { crossAlign: "far" } : {}),
    },
    afterFit(scale) {
      if (plan.drawnAs !== "lying") return;
      // Chart.js would give the names half the chart at most, and add room above and below that the rows have already.
      scale.width = plan.columnWidth;
      scale.paddingTop = 0;
      scale.paddingBottom = 0;
    },
  } as ScaleOptions<"category">;
}

/** The axis of the values. From zero in every chart: 668 to 767 must look like the rise of 15% that it is. */
export function valueScale(chart: DrawnChart, plan: ChartPlan): ScaleOptions<"linear"> {
  const numbers = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const highest = Math.max(0, chart.highest ?? 0, ...numbers);
  const upToAll = chart.unit.kind === "percent" && highest > 50 && highest <= 100;
  const lying = plan.drawnAs === "lying";
  const zeroLineAlone = lying && plan.nameAbove === null;
  return {
    type: "linear",
    beginAtZero: true,
    // Without an axis beside them, the longest of lying bars may take all the room.
    ...(upToAll ? { max: 100 } : lying && highest > 0 ? { max: highest } : {}),
    ...(Math.min(0, ...numbers) < 0 ? { grace: "10%" } : {}),
    border: { display: false },
    grid: {
      drawTicks: false,
      // Lying bars print their values: they need the zero line alone, and not even that between names.
      lineWidth: ({ tick }) => (!lying || (zeroLineAlone && tick.value === 0) ? 1 : 0),
      color: ({ tick }) => (tick.value === 0 ? chartText : chartGrid),
    },
    ticks: {
      display: !lying,
      color: chartText,
      font: textFont,
      padding: 8,
      maxTicksLimit: 6,
      ...(chart.unit.kind === "count" ? { precision: 0 } : {}),
      callback: (value) => axisText(Number(value), chart.unit),
    },
  } as ScaleOptions<"linear">;
}
