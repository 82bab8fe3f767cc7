import type { ChartKey } from "./chart-key.ts";
import { textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { LinePlan } from "./plans.ts";
import { labelGap, slotWidth, standingSize } from "./standing-size.ts";
import { textLines, widest, widestBold, widestWord } from "./text-lines.ts";

/** Plans a line chart. Where labels or values do not fit, every second or third stays, counted from the newest. */
export function linePlan(chart: DrawnChart, width: number, key: ChartKey | null): LinePlan {
  const slot = slotWidth(chart, width);
  const wraps = widestWord(chart.labels, textSize) <= slot - labelGap;
  const step = wraps ? 1 : Math.ceil((widest(chart.labels, textSize) + labelGap) / slot);
  const labels = chart.labels.map((label, i) => {
    if (wraps) return textLines(label, slot - labelGap, textSize);
    return isKept(i, chart.labels.length, step) ? [label] : [];
  });
  const texts = chart.series.flatMap((series) => series.texts.filter((_, i) => series.values[i] !== null));
  const overhang = Math.max(0, Math.ceil((widest(labels.at(-1) ?? [], textSize) - slot) / 2));
  return {
    drawnAs: "line",
    labels,
    key,
    // Neighbours stand at different heights: their values may come a little closer than their slots allow.
    valueStep: Math.max(1, Math.ceil((widestBold(texts, textSize) - 4) / slot)),
    gapWidth: Math.max(slot, 60),
    ...standingSize({ width, key, labels, right: 8 + overhang }),
  };
}

/** Whether the point at `index` is one of those that keep their text. */
export function isKept(index: number, count: number, step: number): boolean {
  return (count - 1 - index) % step === 0;
}
