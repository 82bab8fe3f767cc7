import { type ChartKey, chartKey } from "./chart-key.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { linePlan } from "./plan-line.ts";
import { lyingBarsPlan } from "./plan-lying-bars.ts";
import { uprightBarsPlan } from "./plan-upright-bars.ts";

/** Everything about a chart's layout that follows from its texts and its width. */
export type ChartPlan = LinePlan | UprightPlan | LyingPlan;

interface CommonPlan {
  /** The category labels, wrapped; no lines at all for one that a crowded line chart leaves out. */
  labels: string[][];
  key: ChartKey | null;
  padding: { top: number; right: number };
  /** Widest that the words for a gap may run before they wrap. */
  gapWidth: number;
  height: number;
}

export interface LinePlan extends CommonPlan {
  drawnAs: "line";
  /** 1 where every point has room for its value, 2 where every second has, counted back from the newest. */
  valueStep: number;
}

export interface UprightPlan extends CommonPlan {
  drawnAs: "upright";
  /** How much of a category's room its bars take together. */
  barShare: number;
}

export interface LyingPlan extends CommonPlan {
  drawnAs: "lying";
  barShare: number;
  /** Room for the names at the left; nearly none where they stand above their bars, as on a phone. */
  columnWidth: number;
  /** From the middle of a bar, or of its group, up to the foot of the name above it; null for names at the left. */
  nameAbove: number | null;
}

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
