import type { ChartKey } from "./chart-key.ts";
import { smallTextSize, textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { UprightPlan } from "./plans.ts";
import { freeWidth, labelGap, slotWidth, standingSize } from "./standing-size.ts";
import { textLines, widestBold, widestWord } from "./text-lines.ts";

/**
 * Plans upright bars; null where their labels or values would collide. A few bars stand together at the left instead
 * of far apart, unless their texts need all the width.
 */
export function uprightBarsPlan(chart: DrawnChart, width: number, key: ChartKey | null): UprightPlan | null {
  const widestSlot = slotWidth(chart, width);
  const closeSlot = chart.series.length === 1 ? 112 : 32 + 52 * chart.series.length;
  const close = closeSlot < widestSlot ? planWithSlot(chart, width, key, closeSlot) : null;
  return close ?? planWithSlot(chart, width, key, widestSlot);
}

function planWithSlot(
  chart: DrawnChart,
  width: number,
  key: ChartKey | null,
  slot: number,
): UprightPlan | null {
  const labels = chart.labels.map((label) => textLines(label, slot - labelGap, textSize));
  const single = chart.series.length === 1;
  const barShare = single ? 0.72 : 0.86;
  const gapWidth = single ? slot - 4 : (slot * barShare) / chart.series.length - 2;
  const texts = (ofGaps: boolean) =>
    chart.series.flatMap((series) => series.texts.filter((_, i) => (series.values[i] === null) === ofGaps));
  const fits =
    widestWord(chart.labels, textSize) <= slot - labelGap &&
    labels.every((lines) => lines.length <= 4) &&
    widestBold(texts(false), textSize) <= gapWidth &&
    widestWord(texts(true), smallTextSize) <= gapWidth;
  if (!fits) return null;
  return {
    drawnAs: "upright",
    labels,
    key,
    barShare,
    gapWidth,
    ...standingSize({ width, key, labels, right: freeWidth(chart, width, slot) }),
  };
}
