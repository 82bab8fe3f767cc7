import type { ChartKey } from "./chart-key.ts";
import { lineHeight, textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { LyingPlan } from "./plans.ts";
import { textLines, widest, widestBold, widestWord } from "./text-lines.ts";

/** Plans lying bars, as many as there are: names beside them, or above them where there is no room beside. */
export function lyingBarsPlan(chart: DrawnChart, width: number, key: ChartKey | null): LyingPlan {
  const beside =
    widest(chart.labels, textSize) > width * 0.42 && width < 480 ? null : besideBars(chart, width);
  const { labels, row, barShare, columnWidth, nameAbove, above } = beside ?? aboveBars(chart, width);
  const values = chart.series.flatMap(({ texts, values }) => texts.filter((_, i) => values[i] !== null));
  const top = (key ? key.height + 8 : 0) + 2 + above;
  return {
    drawnAs: "lying",
    labels,
    key,
    padding: { top, right: widestBold(values, textSize) + 10 },
    barShare,
    columnWidth,
    nameAbove,
    gapWidth: width - columnWidth - 8,
    // The half pixel that the configuration adds at the bottom is a whole one here.
    height: top + chart.labels.length * row + 3,
  };
}

function besideBars(chart: DrawnChart, width: number) {
  // Many bars must share a page: their names get more room and their rows less.
  const many = chart.labels.length > 12;
  const column = Math.max(widestWord(chart.labels, textSize), width * (many ? 0.55 : 0.42));
  const labels = chart.labels.map((label) => textLines(label, column, textSize));
  const bars = chart.series.length === 1 ? 18 : chart.series.length * 17;
  const row = Math.max(mostLines(labels) * lineHeight + (many ? 2 : 8), bars + (many ? 8 : 10));
  // The half pixel puts the zero line on whole pixels.
  const columnWidth = widest(labels.flat(), textSize) + 12.5;
  return { labels, row, barShare: bars / row, columnWidth, nameAbove: null, above: 0 };
}

function aboveBars(chart: DrawnChart, width: number) {
  const labels = chart.labels.map((label) => textLines(label, width, textSize));
  const bars = chart.series.length * 18;
  const names = mostLines(labels) * lineHeight;
  const space = 12;
  const row = names + bars + space;
  // A bar stands in the middle of its row, so the first name reaches above the first row.
  const above = Math.max(0, Math.ceil((names - space) / 2) + 2);
  return { labels, row, barShare: bars / row, columnWidth: 0.5, nameAbove: bars / 2 + 2, above };
}

function mostLines(labels: string[][]): number {
  return Math.max(1, ...labels.map((lines) => lines.length));
}
