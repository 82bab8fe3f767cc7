import { textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { estimatedWidth } from "./text-lines.ts";

/** The key above a plot: the places of each series' sample and name. */
export interface ChartKey {
  items: { series: number; label: string; x: number; y: number }[];
  height: number;
}

export const keySample = { width: 28, gap: 8, height: 16 };

const rowHeight = 24;
const gapBetweenItems = 24;

/** Sets the names of the series in rows from the left, as many per row as fit. */
export function chartKey(chart: DrawnChart, width: number): ChartKey {
  let x = 0;
  let y = 0;
  const items = chart.series.map(({ label }, series) => {
    const itemWidth = keySample.width + keySample.gap + estimatedWidth(label, textSize);
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += rowHeight;
    }
    const item = { series, label, x, y };
    x += itemWidth + gapBetweenItems;
    return item;
  });
  return { items, height: y + rowHeight };
}
