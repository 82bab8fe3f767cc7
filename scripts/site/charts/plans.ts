import type { ChartKey } from "./chart-key.ts";

/** Everything in a chart's layout that follows from its texts and its width. */
export type ChartPlan = LinePlan | UprightPlan | LyingPlan;

export interface LinePlan extends CommonPlan {
  drawnAs: "line";
  /** 1 if every point has room for its value, 2 if every second has, counted back from the newest. */
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
  /** Room for the names at the left; nearly none if they are above their bars, as on a phone. */
  columnWidth: number;
  /**
   * From the middle of a bar, or of its group, up to the bottom of the name above it; null if the names are at the
   * left.
   */
  nameAbove: number | null;
}

interface CommonPlan {
  /** The category labels, wrapped; no lines for one that a crowded line chart leaves out. */
  labels: string[][];
  key: ChartKey | null;
  padding: { top: number; right: number };
  /** The width at which the words for a gap wrap. */
  gapWidth: number;
  height: number;
}
