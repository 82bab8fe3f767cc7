import type { Chart } from "../model/report/chart.ts";

/** A chart for tests: values from the series, each printed as it is, and "not shown" for null. */
export function exampleChart(
  form: Chart["form"],
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
    form,
    over: form === "line" || form === "slope" ? "periods" : "categories",
    title: "Title",
    subtitle: "Subtitle",
    alt: 'Rises from "668" & ends at 767.',
    altInPrint: 'Rises from "668" & ends at 767.',
    meaning: "",
    note: null,
    source: "",
    labels,
    series: Object.entries(series).map(([label, values], index, { length: count }) => ({
      label,
      muted: form !== "line" && index < count - 1,
      values,
      texts: values.map(text),
      words: values.map((value) => (value === null ? "not shown, to protect children" : text(value))),
    })),
    change: "",
    marks: [],
    events: [],
    map: null,
    unit: { kind, label: "children", decimals: 0 },
    table: { name: "example", dataset, caption: "", columns: [], rows: [], notes: [], key: [], source: "" },
  };
}
