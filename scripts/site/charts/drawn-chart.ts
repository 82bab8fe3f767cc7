import type { Chart } from "../../model/report/chart.ts";

/** The parts of a chart that its drawing needs. */
export type DrawnChart = Pick<
  Chart,
  "form" | "over" | "labels" | "series" | "unit" | "change" | "marks" | "events" | "map"
> & {
  /** The lowest and the highest value of the whole chart, if this is a part of one. */
  range?: ValueRange;
  /** Whether it is no higher than its words need, as in a column of a briefing. */
  isLow?: boolean;
};

export interface ValueRange {
  lowest: number;
  highest: number;
}

/** Of a map, from the lowest to the highest value; else from zero, or what is below it, to the highest of values and marks: 668 to 767 must look like the rise that it is. */
export function rangeOf({ form, range, series, marks, unit }: DrawnChart): ValueRange {
  if (range) return range;
  const numbers = [...series.flatMap(({ values }) => values), ...marks.map(({ value }) => value)];
  const known = numbers.filter((value) => value !== null);
  if (form === "map") return { lowest: Math.min(...known), highest: Math.max(...known) };
  const highest = Math.max(0, ...known);
  const upToAll = unit.kind === "percent" && highest > 50 && highest <= 100;
  return { lowest: Math.min(0, ...known), highest: upToAll ? 100 : highest };
}

/** A place in a drawing, in its own pixels. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
