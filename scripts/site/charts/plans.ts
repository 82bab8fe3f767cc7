import type { ChartKey } from "./chart-key.ts";
import type { Weight } from "./chart-text.ts";
import type { Rectangle } from "./drawn-chart.ts";

/** Everything in a chart's layout that follows from its texts and its width. */
export type ChartPlan = LinePlan | UprightPlan | LyingPlan | PlacedPlan;

export interface LinePlan extends AxisPlan {
  drawnAs: "line";
  /** 1 if every point has room for its value, 2 if every second has, counted back from the newest. */
  valueStep: number;
  /** Words for gaps, below the labels where there is no room for them in the plot. */
  gapNotes: string[];
}

export interface UprightPlan extends AxisPlan {
  drawnAs: "upright";
  /** How much of a category's room its bars take together. */
  barShare: number;
}

export interface LyingPlan extends AxisPlan {
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

/** A drawing without an axis, whose shapes and texts follow from the plan alone. */
export interface PlacedPlan {
  drawnAs: "placed";
  height: number;
  shapes: Shape[];
  texts: PlacedText[];
  /** The place of each value of the only series. */
  rectangles: Rectangle[];
  /** Whether the values are spread over the drawing, not along a line. */
  isSpread?: boolean;
}

/** A closed or open line through points. */
export interface Shape {
  points: [x: number, y: number][];
  /** Holes in it, and parts beside it, each closed. */
  more?: [x: number, y: number][][];
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: number[];
  opacity?: number;
}

/** Lines of text from the left; `y` is the middle of the block. */
export interface PlacedText {
  lines: string[];
  x: number;
  y: number;
  size: number;
  weight: Weight;
  align: "left" | "center" | "right";
  colour?: string;
}

interface AxisPlan {
  /** The category labels, wrapped; no lines for one that a crowded line chart leaves out. */
  labels: string[][];
  key: ChartKey | null;
  /** What stands beside the plot: names at the ends of lines, and of marks. */
  ends: EndColumn | null;
  /** What stands above the plot: events, or the marks of lying bars. */
  tops: TopLabel[];
  /** With half a pixel at the bottom, so that the zero line is on whole pixels and bars touch it without a gap. */
  padding: { top: number; right: number; bottom: number; left: number };
  /** The width at which the words for a gap wrap. */
  gapWidth: number;
  height: number;
}

/** Values and names in two columns at the right of the plot. */
export interface EndColumn {
  items: EndLabel[];
  valueWidth: number;
  width: number;
}

export interface EndLabel {
  /** Null for a mark. */
  series: number | null;
  /** What decides its height; null if it is not shown. */
  value: number | null;
  text: string;
  lines: string[];
}

/** A label above the plot, on a line that goes down through it. */
export interface TopLabel {
  /** An index on the axis of categories, or a value. */
  at: number;
  lines: string[];
  /** The top of its first line. */
  y: number;
}
