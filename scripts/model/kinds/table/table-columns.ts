import type { WithoutValues } from "../../kind/kind.ts";
import { periodLabel } from "../../tables/publisher.ts";
import { inOrder } from "../../values/period.ts";
import type { Data } from "./table-schema.ts";

export interface Column {
  name: string;
  label: string;
  period: string;
  /** What the values of the column are of, where it says so. */
  of: string | null;
  standsAlone: string | undefined;
  /** What it adds to a figure's name: ".north", or nothing for a period. */
  suffix: string;
  index: number;
}

/** The columns of a table: its periods, or its named columns in one period. */
export function columnsOf(data: WithoutValues<Data>, year: string): Column[] {
  if (data.columns)
    return data.columns.map(({ name, label, of, "stands-alone": standsAlone }, index) => ({
      name,
      label,
      of: of ?? null,
      standsAlone,
      period: data.period ?? year,
      suffix: `.${name}`,
      index,
    }));
  return (data.periods ?? []).map((key, index) => ({
    name: key,
    label: periodLabel(key),
    of: null,
    standsAlone: undefined,
    period: key,
    suffix: "",
    index,
  }));
}

/** With periods a row is one series; with named columns each of its cells is a figure. */
export function seriesOf(data: WithoutValues<Data>, columns: Column[]): Column[][] {
  return data.columns ? columns.map((column) => [column]) : [columns];
}

/** The index of the column that ranks go by: the newest period, unless the table says which. */
export function rankedByOf(data: WithoutValues<Data>, columns: Column[]): number {
  const wanted = data["rank-by"] ?? inOrder(columns.map(({ period }) => period)).at(-1);
  return Math.max(
    0,
    columns.findIndex(({ name }) => name === wanted),
  );
}
