import type { Report } from "../../model/report/report.ts";

/**
 * Every value of every figure as rows for a CSV, one value a row: what a machine wants of all years.
 * Values that a later year revised stand in rows of their own, marked as replaced.
 */
export function historyRows({ data }: Report): string[][] {
  const head = ["figure", "title", "unit", "period", "period ends", "value", "report", "status", "remarks"];
  const rows = data.flatMap(({ datasets }) =>
    datasets.flatMap(({ history }) =>
      history.flatMap(({ name, title, unit, values }) =>
        values.flatMap(({ period, lastDay, value, enteredIn, provisional, revised, before }) => {
          const row = (csv: string, from: string, status: string, remarks: string) => [
            name,
            title,
            unit,
            period.key,
            lastDay,
            csv,
            from,
            status,
            remarks,
          ];
          const status = provisional ? "provisional" : revised !== null ? "revised" : "";
          return [
            ...before.map((earlier) => row(earlier.value.csv, earlier.enteredIn, "replaced", "")),
            row(value.csv, enteredIn, status, revised ?? ""),
          ];
        }),
      ),
    ),
  );
  return [head, ...rows.sort((a, b) => compare(a[0], b[0]))];
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
