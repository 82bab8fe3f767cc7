import type { DrawnChart } from "./drawn-chart.ts";
import { bandPlan } from "./plan-band.ts";
import { figuresPlan } from "./plan-figures.ts";
import { linePlan } from "./plan-line.ts";
import { lyingBarsPlan } from "./plan-lying-bars.ts";
import { mapPlan } from "./plan-map.ts";
import { slopePlan } from "./plan-slope.ts";
import { uprightBarsPlan } from "./plan-upright-bars.ts";
import type { ChartPlan } from "./plans.ts";

/**
 * Plans a chart for a width in pixels. Text is never rotated, cut or overlapping: what does not fit in its form takes
 * one that needs less width.
 */
export function chartPlan(chart: DrawnChart, width: number): ChartPlan {
  switch (chart.form) {
    case "line":
      return linePlan(chart, width);
    case "slope":
      return slopePlan(chart, width) ?? figuresPlan(chart, width);
    case "figures":
      return figuresPlan(chart, width);
    case "columns":
      return uprightBarsPlan(chart, width) ?? lyingBarsPlan(chart, width);
    case "band":
      // Two values are no bars.
      return bandPlan(chart, width) ?? (chart.labels.length > 2 ? lyingBarsPlan : figuresPlan)(chart, width);
    case "map":
      return mapPlan(chart, width);
    case "bars":
      return lyingBarsPlan(chart, width);
  }
}
