import { toldOnce } from "./chart-labels.ts";
import { lineHeight, textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { estimatedWidth, textLines } from "./text-lines.ts";

/** What stands above a plot: the sample and the name of each series, and the words that all labels share. */
export interface ChartKey {
  items: { series: number; label: string; x: number; y: number }[];
  lead: { lines: string[]; y: number } | null;
  height: number;
}

export const keySample = { width: 18, gap: 7, height: 14 };

const rowHeight = 24;
const gapBetweenItems = 20;

/** Sets the names of the series in rows from the left, as many per row as fit; null if there is nothing to tell. */
export function chartKey(chart: DrawnChart, width: number): ChartKey | null {
  let x = 0;
  let y = 0;
  const named = chart.series.length > 1 ? chart.series : [];
  const items = named.map(({ label }, series) => {
    const itemWidth = keySample.width + keySample.gap + estimatedWidth(label, textSize);
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += rowHeight;
    }
    const place = { series, label, x, y };
    x += itemWidth + gapBetweenItems;
    return place;
  });
  const { lead } = toldOnce(chart.labels);
  const top = items.length > 0 ? y + rowHeight : 0;
  const lines = lead === "" ? [] : textLines(lead, width, textSize);
  if (items.length + lines.length === 0) return null;
  return {
    items,
    lead: lines.length > 0 ? { lines, y: top } : null,
    height: top + lines.length * lineHeight,
  };
}
