import { axisText } from "./axis-text.ts";
import type { ChartKey } from "./chart-key.ts";
import { lineHeight, textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { estimatedWidth } from "./text-lines.ts";

/** Between labels next to each other. */
export const labelGap = 4;

/** Room for one category of a line chart, or of upright bars that take the whole width. */
export function slotWidth(chart: DrawnChart, width: number): number {
  return (width - axisWidth(chart) - edge) / Math.max(1, chart.labels.length);
}

/** The width that categories of `slot` pixels leave free at the right. */
export function freeWidth(chart: DrawnChart, width: number, slot: number): number {
  return Math.max(edge, Math.floor(width - axisWidth(chart) - chart.labels.length * slot));
}

const edge = 8;

function axisWidth(chart: DrawnChart): number {
  const highest = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  // The axis ends at a round number, perhaps a fifth above the highest value.
  return estimatedWidth(axisText(Math.ceil(highest * 1.2), chart.unit), textSize) + 8;
}

/**
 * Padding and height of a chart whose values point upwards. The plot between key and labels is half as high as it is
 * wide, within limits: two bars need no tower, and many bars no more than a glance.
 */
export function standingSize(parts: {
  width: number;
  key: ChartKey | null;
  labels: string[][];
  right: number;
}) {
  // The label of the highest value may be above the plot.
  const top = (parts.key?.height ?? 0) + lineHeight + 6;
  const plotHeight = Math.round(Math.min(200, Math.max(120, (parts.width - parts.right) / 2)));
  const mostLines = Math.max(1, ...parts.labels.map((lines) => lines.length));
  return { padding: { top, right: parts.right }, height: top + plotHeight + mostLines * lineHeight + 10 };
}
