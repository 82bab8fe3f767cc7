import type { ScaleOptions } from "chart.js";
import { chartText, textFont } from "./chart-text.ts";
import { type DrawnChart, rangeOf } from "./drawn-chart.ts";
import type { LinePlan, LyingPlan, UprightPlan } from "./plans.ts";

type AxisPlan = LinePlan | UprightPlan | LyingPlan;

/** The category axis: names as wrapped by the plan, without lines. */
export function categoryScale(plan: AxisPlan): ScaleOptions<"category"> {
  return {
    type: "category",
    // A line goes from edge to edge.
    offset: plan.drawnAs !== "line",
    border: { display: false },
    grid: { display: false },
    ticks: {
      display: plan.drawnAs !== "lying" || plan.nameAbove === null,
      color: chartText,
      font: textFont,
      // The plan has wrapped the names, and thinned out those of a crowded line chart.
      autoSkip: false,
      maxRotation: 0,
      padding: plan.drawnAs === "lying" ? 8 : 4,
      // Names are aligned left, as in a table.
      ...(plan.drawnAs === "lying" ? { crossAlign: "far" } : {}),
    },
    afterFit(scale) {
      // Chart.js would limit the names to half the chart, and add space that the plan has counted already.
      if (plan.drawnAs === "lying") {
        scale.width = plan.columnWidth;
        scale.paddingTop = 0;
        scale.paddingBottom = 0;
      }
      scale.paddingLeft = 0;
      scale.paddingRight = 0;
    },
  } as ScaleOptions<"category">;
}

/** The value axis: only its zero line is seen, since every value is printed. */
export function valueScale(chart: DrawnChart, plan: AxisPlan): ScaleOptions<"linear"> {
  const { lowest, highest } = rangeOf(chart);
  const zeroLineAlone = plan.drawnAs !== "lying" || plan.nameAbove === null;
  return {
    type: "linear",
    beginAtZero: true,
    ...(highest > 0 ? { max: highest } : {}),
    // A value below zero stands outside its bar.
    ...(lowest < 0 ? { min: lowest * 1.12 } : {}),
    border: { display: false },
    grid: {
      drawTicks: false,
      lineWidth: ({ tick }) => (zeroLineAlone && tick.value === 0 ? 1 : 0),
      color: chartText,
    },
    ticks: { display: false, maxTicksLimit: 6 },
  } as ScaleOptions<"linear">;
}
