import { heightOfTops, topLabels } from "./beside-plot.ts";
import { chartKey } from "./chart-key.ts";
import { toldOnce } from "./chart-labels.ts";
import { lineHeight, textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { LyingPlan } from "./plans.ts";
import { textLines, widest, widestBold, widestWord } from "./text-lines.ts";

/** Plans any number of lying bars: names beside them, or above them if there is no room beside. */
export function lyingBarsPlan(chart: DrawnChart, width: number): LyingPlan {
  const key = chartKey(chart, width);
  const names = toldOnce(chart.labels).labels;
  const count = chart.series.length;
  const isBeside = width >= 480 || widest(names, textSize) <= width * 0.42;
  const { labels, row, barShare, columnWidth, nameAbove, above } = isBeside
    ? besideBars(names, count, width, chart.isLow)
    : aboveBars(names, count, width, chart.isLow);
  const marks = chart.marks.flatMap(({ label, value, text }) =>
    value === null ? [] : [{ at: value, label: `${label} ${text}` }],
  );
  const tops = topLabels(marks, width, key ? key.height + 4 : 0);
  const values = chart.series.flatMap(({ texts, values }) => texts.filter((_, i) => values[i] !== null));
  const top = (key ? key.height + 6 : 0) + heightOfTops(tops) + 2 + above;
  return {
    drawnAs: "lying",
    labels,
    key,
    ends: null,
    tops,
    padding: { top, left: 0, bottom: 2.5, right: widestBold(values, textSize) + 10 },
    barShare,
    columnWidth,
    nameAbove,
    gapWidth: width - columnWidth - 8,
    // The half pixel that the configuration adds at the bottom is rounded up to a whole one here.
    height: top + chart.labels.length * row + 3,
  };
}

function besideBars(names: string[], series: number, width: number, isLow = false) {
  // Many bars must fit on a page: their names get more room and their rows less.
  const many = names.length > 12;
  const column = Math.max(widestWord(names, textSize), width * (many ? 0.55 : 0.42));
  const labels = names.map((label) => textLines(label, column, textSize));
  const bars = series === 1 ? 18 : series * 17;
  const isClose = many || isLow;
  const row = Math.max(mostLines(labels) * lineHeight + (isClose ? 2 : 8), bars + (isClose ? 8 : 10));
  // The half pixel puts the zero line on whole pixels.
  const columnWidth = widest(labels.flat(), textSize) + 12.5;
  return { labels, row, barShare: bars / row, columnWidth, nameAbove: null, above: 0 };
}

function aboveBars(names: string[], series: number, width: number, isLow = false) {
  const labels = names.map((label) => textLines(label, width, textSize));
  const bars = series * (isLow ? lineHeight : 18);
  const namesHeight = mostLines(labels) * lineHeight;
  const space = isLow ? 5 : 12;
  const row = namesHeight + bars + space;
  // A bar is in the middle of its row, so the first name extends above the first row.
  const above = Math.max(0, Math.ceil((namesHeight - space) / 2) + 2);
  return { labels, row, barShare: bars / row, columnWidth: 0.5, nameAbove: bars / 2 + 2, above };
}

function mostLines(labels: string[][]): number {
  return Math.max(1, ...labels.map((lines) => lines.length));
}
