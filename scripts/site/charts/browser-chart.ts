import type { Chart } from "../../model/report/chart.ts";
import type { DrawnChart } from "./drawn-chart.ts";

/** A chart as a page passes it to its script: what is drawn, and the published words around it. */
export interface BrowserChart extends DrawnChart {
  name: string;
  title: string;
  subtitle: string;
  alt: string;
  /** "" if missing. */
  note: string;
  source: string;
  /** The table's name for each series. */
  columns: string[];
  /** The words for each label: "Age 13", if the label alone is a number. */
  categories: string[];
  /** The table, header row first. */
  csv: string[][];
}

/** The part of a chart that goes into its page. */
export function browserChart(chart: Chart): BrowserChart {
  const { name, title, subtitle, alt, note, source, table } = chart;
  const { form, over, labels, series, unit, change, marks, events, map } = chart;
  const heads = table.columns.map(({ label }) => label);
  return {
    ...{ name, title, subtitle, alt, source },
    ...{ form, over, labels, series, unit, change, marks, events, map },
    note: note?.text ?? "",
    columns: heads.slice(1),
    categories: labels.map((label) => category(label, heads[0] ?? "")),
    csv: [
      table.columns.map(({ label, csvLabel }) => csvLabel ?? label),
      ...table.rows.map(({ cells }) => cells.map(({ csv }) => csv)),
    ],
  };
}

function category(label: string, heading: string): string {
  return /^\d+(?:(?:–|-| to )\d+|\+| and over)?$/.test(label) && heading !== "Period"
    ? `${heading} ${label}`
    : label;
}
