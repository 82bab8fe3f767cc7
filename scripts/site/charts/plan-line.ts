import { endColumn, endGap, heightOfEnds, heightOfTops, labelGap, topLabels } from "./beside-plot.ts";
import { lineHeight, textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { LinePlan } from "./plans.ts";
import { textLines, widest, widestBold, widestWord } from "./text-lines.ts";

/** For the label of the highest value, above the plot. */
export const roomAbove = lineHeight + 10;

/** What tells a rise from a fall, in a chart that is low. */
export const lowPlot = 64;

/** Plans a line chart. If labels or values do not fit, only every second or third is kept, counted from the newest. */
export function linePlan(chart: DrawnChart, width: number): LinePlan {
  const ends = endColumn(chart, width, true);
  const shown = chart.series.flatMap(({ texts, values }) => texts.filter((_, i) => values[i] !== null));
  const valueWidth = widestBold(shown, textSize);
  const overhang = (label: string | undefined) =>
    Math.max(valueWidth, widestWord([label ?? ""], textSize)) / 2;
  const left = Math.ceil(overhang(chart.labels[0])) + 4;
  const right = Math.max(Math.ceil(overhang(chart.labels.at(-1))), ends ? ends.width + endGap : 0) + 4;
  const slot = (width - left - right) / Math.max(1, chart.labels.length - 1);
  // A label at the edge may be as wide as the room beside its point allows.
  const room = Math.min(slot - labelGap, 2 * left, 2 * right);
  const wraps = widestWord(chart.labels, textSize) <= room;
  const step = wraps ? 1 : Math.ceil((widest(chart.labels, textSize) + labelGap) / slot);
  const labels = chart.labels.map((label, i) => {
    if (wraps) return textLines(label, room, textSize);
    return isKept(i, chart.labels.length, step) ? [label] : [];
  });
  const tops = topLabels(chart.events, width, 0);
  const gaps = gapsOf(chart);
  const gapNotes =
    widestWord(gaps.flat(), textSize) > slot - labelGap ? gaps.map(([who, what]) => `${who}: ${what}`) : [];
  const notes = gapNotes.flatMap((note) => textLines(note, width, textSize));
  const top = heightOfTops(tops) + roomAbove;
  const wished = chart.isLow ? lowPlot : Math.min(220, Math.max(120, (width - left - right) / 2));
  const plotHeight = Math.round(Math.max(wished, heightOfEnds(ends)));
  return {
    drawnAs: "line",
    labels,
    key: null,
    ends,
    tops,
    // Neighbours are at different heights: their values may be a little closer than their slots allow.
    valueStep: Math.max(1, Math.ceil((valueWidth - 4) / slot)),
    gapNotes: notes,
    gapWidth: Math.max(slot - labelGap, 60),
    padding: { top, left, right, bottom: notes.length * lineHeight + 2.5 },
    height:
      top +
      plotHeight +
      (Math.max(1, ...labels.map((lines) => lines.length)) + notes.length) * lineHeight +
      10,
  };
}

/** What is missing, and where: "not shown" of "Police, 2014/15, 2015/16". */
function gapsOf({ labels, series }: DrawnChart): [string, string][] {
  return series.flatMap(({ label, values, texts }) => {
    const words = new Set(texts.filter((_, i) => values[i] === null));
    return [...words].map((what): [string, string] => {
      const when = labels.filter((_, i) => values[i] === null && texts[i] === what);
      return [[...(series.length > 1 ? [label] : []), ...when].join(", "), what];
    });
  });
}

/** Whether the point at `index` keeps its text. */
export function isKept(index: number, count: number, step: number): boolean {
  return (count - 1 - index) % step === 0;
}
