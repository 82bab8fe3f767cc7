import type { DatasetLink, Table } from "./table.ts";
import type { RichText } from "./text.ts";

export interface Chart {
  name: string;
  dataset: DatasetLink;
  type: "line" | "bar" | "bars";
  /** Headline: what the chart shows. */
  title: string;
  /** What was measured, where, when. */
  subtitle: string;
  alt: string;
  /** With every value: on paper there is no table beside the chart. */
  altInPrint: string;
  note: RichText | null;
  source: string;
  /** One per point on the category axis. */
  labels: string[];
  series: ChartSeries[];
  unit: { kind: "count" | "percent" | "pounds" | "rate"; label: string; decimals: number };
  /** The same data as a table. */
  table: Table;
}

export interface ChartSeries {
  label: string;
  /** null draws a gap: not shown, not available. */
  values: (number | null)[];
  /** What is printed beside each point: "767", "15%", "not shown". */
  texts: string[];
  /** The same in full, for readers who explore a point: "767 (provisional)", "not shown, to protect children". */
  words: string[];
}
