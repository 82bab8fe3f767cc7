import type { Chart } from "../model/report/chart.ts";

/** A chart for tests: values from the series, each printed as it is, and "not shown" for null. */
export function exampleChart(
  type: Chart["type"],
  labels: string[],
  series: Record<string, (number | null)[]>,
  kind: Chart["unit"]["kind"] = "count",
): Chart {
  const text = (value: number | null) =>
    value === null ? "not shown" : kind === "percent" ? `${value}%` : String(value);
  const dataset = { year: "2016-17", name: "example", title: "Example" };
  return {
    name: "example",
    dataset,
    type,
    title: "Title",
    subtitle: "Subtitle",
    alt: 'Rises from "668" & ends at 767.',
    altInPrint: 'Rises from "668" & ends at 767.',
    note: null,
    source: "",
    labels,
    series: Object.entries(series).map(([label, values]) => ({
      label,
      values,
      texts: values.map(text),
      words: values.map((value) => (value === null ? "not shown, to protect children" : text(value))),
    })),
    unit: { kind, label: "children", decimals: 0 },
    table: { name: "example", dataset, caption: "", columns: [], rows: [], notes: [], key: [], source: "" },
  };
}
