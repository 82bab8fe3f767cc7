import { endColumn, endGap, heightOfEnds, heightOfTops, labelGap, topLabels } from "./beside-plot.ts";
import { chartKey } from "./chart-key.ts";
import { toldOnce } from "./chart-labels.ts";
import { lineHeight, smallTextSize, textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { lowPlot } from "./plan-line.ts";
import type { UprightPlan } from "./plans.ts";
import { textLines, widestBold, widestWord } from "./text-lines.ts";

/** Plans upright bars; null if their labels or values would overlap. */
export function uprightBarsPlan(chart: DrawnChart, width: number): UprightPlan | null {
  const key = chartKey(chart, width);
  const ends = endColumn(chart, width, false);
  const right = ends ? ends.width + endGap : 0;
  const names = toldOnce(chart.labels).labels;
  const slot = (width - right) / Math.max(1, chart.labels.length);
  const labels = names.map((label) => textLines(label, slot - labelGap, textSize));
  const single = chart.series.length === 1;
  // Classes in an order touch: each bar begins where the one before ends.
  const barShare = single ? (chart.over === "periods" ? 0.72 : 0.97) : 0.86;
  const gapWidth = single ? slot - 4 : (slot * barShare) / chart.series.length - 2;
  const texts = (ofGaps: boolean) =>
    chart.series.flatMap((series) => series.texts.filter((_, i) => (series.values[i] === null) === ofGaps));
  const fits =
    widestWord(names, textSize) <= slot - labelGap &&
    labels.every((lines) => lines.length <= 4) &&
    widestBold(texts(false), textSize) <= gapWidth &&
    widestWord(texts(true), smallTextSize) <= gapWidth;
  if (!fits) return null;
  const tops = topLabels(chart.events, width, (key?.height ?? 0) + 4);
  const top = (key ? key.height + 4 : 0) + heightOfTops(tops) + lineHeight + 6;
  const wished = chart.isLow ? lowPlot : Math.min(200, Math.max(120, width / 3));
  const plotHeight = Math.round(Math.max(wished, heightOfEnds(ends)));
  return {
    drawnAs: "upright",
    labels,
    key,
    ends,
    tops,
    barShare,
    gapWidth,
    padding: { top, left: 0, bottom: 2.5, right },
    height: top + plotHeight + Math.max(1, ...labels.map((lines) => lines.length)) * lineHeight + 10,
  };
}
