import { chartKey } from "./chart-key.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { linePlan } from "./plan-line.ts";
import { lyingBarsPlan } from "./plan-lying-bars.ts";
import { uprightBarsPlan } from "./plan-upright-bars.ts";
import type { ChartPlan } from "./plans.ts";

/**
 * Plans a chart for a width in pixels. Text is never turned, cut or made to collide: upright bars whose texts do not
 * fit side by side are laid down.
 */
export function chartPlan(chart: DrawnChart, width: number): ChartPlan {
  const key = chart.series.length > 1 ? chartKey(chart, width) : null;
  if (chart.type === "line") return linePlan(chart, width, key);
  return (
    (chart.type === "bar" ? uprightBarsPlan(chart, width, key) : null) ?? lyingBarsPlan(chart, width, key)
  );
}
