import type { Chart } from "../../model/report.ts";
import { axisText } from "./axis-text.ts";
import type { ChartKey } from "./chart-key.ts";
import { lineHeight, textSize } from "./chart-text.ts";
import { estimatedWidth } from "./text-lines.ts";

/** Between labels side by side. */
export const labelGap = 4;

/** Room for one category of a line chart or of upright bars. */
export function slotWidth(chart: Chart, width: number): number {
  const highest = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  // The axis ends at a round number, perhaps a fifth above the highest value.
  const axis = estimatedWidth(axisText(Math.ceil(highest * 1.2), chart.unit), textSize) + 8;
  return (width - axis - 8) / Math.max(1, chart.labels.length);
}

/** Padding and height of a chart whose values stand up: a plot of a fixed height between key and labels. */
export function standingSize(parts: {
  width: number;
  key: ChartKey | null;
  labels: string[][];
  right: number;
}) {
  // The highest value may stand above the plot.
  const top = (parts.key?.height ?? 0) + lineHeight + 6;
  const plotHeight = 180 + Math.round(Math.min(parts.width, 640) / 6);
  const mostLines = Math.max(1, ...parts.labels.map((lines) => lines.length));
  return { padding: { top, right: parts.right }, height: top + plotHeight + mostLines * lineHeight + 10 };
}
