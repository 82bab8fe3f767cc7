import type { AreaMap } from "./area-map.ts";
import type { DatasetLink, Table } from "./table.ts";
import type { RichText } from "./text.ts";

export interface Chart {
  name: string;
  dataset: DatasetLink;
  /** Chosen from the shape of the data. */
  form: ChartForm;
  /** What the axis of categories holds. */
  over: "periods" | "categories";
  /** Headline: what the chart shows. */
  title: string;
  /** What was measured, where, when. */
  subtitle: string;
  alt: string;
  /** With every value: on paper there is no table beside the chart. */
  altInPrint: string;
  /** What the chart means, in a sentence; "" if nobody has written one. */
  meaning: string;
  note: RichText | null;
  source: string;
  /** One per point on the category axis. */
  labels: string[];
  series: ChartSeries[];
  /** From the first of two periods to the second, "up 15%"; "" where it cannot be said. */
  change: string;
  /** What the values are measured against, such as a target. */
  marks: ChartMark[];
  events: ChartEvent[];
  /** The areas of a map; null for every other form. */
  map: AreaMap | null;
  unit: { kind: "count" | "percent" | "pounds" | "rate"; label: string; decimals: number };
  /** The same data as a table. */
  table: Table;
}

/**
 * - `slope`: one thing in two periods, the newer large; `figures`: one or two values as large figures
 * - `line`: over periods; `columns`: upright, over periods or over classes in an order, such as ages
 * - `bars`: lying, a name at the left of each; `band`: the parts of a whole, side by side
 * - `map`: areas, each with its value
 */
export type ChartForm = "slope" | "figures" | "line" | "columns" | "bars" | "band" | "map";

/** A value with a name, drawn as a line across the chart. */
export interface ChartMark {
  label: string;
  /** Null if it is not shown. */
  value: number | null;
  text: string;
}

/** Something that happened, drawn as an upright line on a chart over periods. */
export interface ChartEvent {
  label: string;
  /** Its place on the axis: 0 is the first period, 1 the second; 0.5 is half-way. */
  at: number;
}

export interface ChartSeries {
  label: string;
  /** Told beside the others: an earlier year, or England. */
  muted: boolean;
  /** null draws a gap: not shown, not available. */
  values: (number | null)[];
  /** What is printed beside each point: "767", "15%", "not shown". */
  texts: string[];
  /** The same in full, for readers who explore a point: "767 (provisional)", "not shown, to protect children". */
  words: string[];
}
