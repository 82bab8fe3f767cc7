import { lineHeight, textSize } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { EndColumn, TopLabel } from "./plans.ts";
import { textLines, widest, widestBold } from "./text-lines.ts";

/** Between labels next to each other. */
export const labelGap = 4;

/** From a plot to the labels at its right. */
export const endGap = 12;

/** Names and newest values at the ends of lines, and of marks across the plot; null if there is nothing to name. */
export function endColumn(chart: DrawnChart, width: number, ofLines: boolean): EndColumn | null {
  const series = ofLines && chart.series.length > 1 ? chart.series : [];
  const last = chart.labels.length - 1;
  const named = [
    ...series.map(({ label, values, texts }, index) => {
      const newest = values.findLast((value) => value !== null) ?? null;
      return { series: index, value: newest, text: texts[last] as string, label };
    }),
    ...chart.marks.flatMap(({ label, value, text }) =>
      value === null ? [] : [{ series: null, value, text, label }],
    ),
  ];
  if (named.length === 0) return null;
  // Words for a missing value stand with the name.
  const isNumber = (item: (typeof named)[number]) =>
    item.series === null || chart.series[item.series]?.values[last] !== null;
  const valueWidth = widestBold(
    named.filter(isNumber).map(({ text }) => text),
    textSize,
  );
  const room = width * (width < 480 ? 0.36 : 0.3);
  const items = named.map((item) => {
    const name = isNumber(item) ? item.label : `${item.label}: ${item.text}`;
    const lines = textLines(name, room - (isNumber(item) ? valueWidth + 6 : 0), textSize);
    return { series: item.series, value: item.value, text: isNumber(item) ? item.text : "", lines };
  });
  const names = Math.max(
    ...items.map(({ text, lines }) => widest(lines, textSize) + (text === "" ? 0 : valueWidth + 6)),
  );
  return { items, valueWidth, width: names };
}

/** The heights of labels that wish to be at some, moved apart so that they do not overlap. */
export function movedApart(wishes: { y: number; height: number }[], top: number, bottom: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => (wishes[a]?.y ?? 0) - (wishes[b]?.y ?? 0));
  const places = new Array<number>(wishes.length).fill(0);
  let free = top;
  for (const index of order) {
    const { y, height } = wishes[index] as (typeof wishes)[number];
    places[index] = Math.max(y, free + height / 2);
    free = (places[index] as number) + height / 2;
  }
  // What would end below the plot pushes the others up again.
  let limit = Math.max(bottom, top + wishes.reduce((sum, { height }) => sum + height, 0));
  for (const index of order.reverse()) {
    const { height } = wishes[index] as (typeof wishes)[number];
    places[index] = Math.min(places[index] as number, limit - height / 2);
    limit = (places[index] as number) - height / 2;
  }
  return places;
}

/** The height that the labels of a column need. */
export function heightOfEnds(ends: EndColumn | null): number {
  return (ends?.items ?? []).reduce((sum, { lines }) => sum + Math.max(1, lines.length) * lineHeight + 2, 0);
}

/** Labels above a plot, one below another from `from`. */
export function topLabels(items: { at: number; label: string }[], width: number, from: number): TopLabel[] {
  let y = from;
  return [...items]
    .sort((a, b) => a.at - b.at)
    .map(({ at, label }) => {
      const lines = textLines(label, width * 0.45, textSize);
      const place = { at, lines, y };
      y += lines.length * lineHeight + 3;
      return place;
    });
}

/** The room that they take, and keep from the values below them. */
export function heightOfTops(tops: TopLabel[]): number {
  return tops.reduce((sum, { lines }) => sum + lines.length * lineHeight + 3, tops.length > 0 ? 6 : 0);
}
