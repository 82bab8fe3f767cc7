import type { Report } from "../../model/report/report.ts";
import { compareText } from "../../system/compare-text.ts";

/**
 * Every value of every figure as rows for a CSV, one value per row, for machines that read all years. Values that a
 * later year revised have rows of their own, marked as replaced.
 */
export function historyRows({ data }: Report): string[][] {
  const head = ["figure", "title", "unit", "period", "period ends", "value", "report", "status", "remarks"];
  const rows = data.flatMap(({ datasets }) =>
    datasets.flatMap(({ history }) =>
      history.flatMap(({ name, title, unit, values }) =>
        values.flatMap(({ period, lastDay, value, enteredIn, provisional, revised, corrected, before }) => {
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
          const status = provisional
            ? "provisional"
            : revised !== null
              ? "revised"
              : corrected
                ? "corrected"
                : "";
          const remarks = [
            ...(revised === null ? [] : [revised]),
            ...(corrected ? [`The source printed: ${corrected.printed}`] : []),
          ].join(" ");
          return [
            ...before.map((earlier) => row(earlier.value.csv, earlier.enteredIn, "replaced", "")),
            row(value.csv, enteredIn, status, remarks),
          ];
        }),
      ),
    ),
  );
  return [head, ...rows.sort((a, b) => compareText(a[0] ?? "", b[0] ?? ""))];
}
