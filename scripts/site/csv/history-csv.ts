import type { Report } from "../../model/report/report.ts";
import type { PublishedValue } from "../../model/report/value.ts";
import { compareText } from "../../system/compare-text.ts";
import { columnsNamed, type DataFile } from "./columns.ts";
import { inColumns, valueCells } from "./dataset-file.ts";

const columns = columnsNamed(
  ...(["figure", "title", "measure", "period", "period_start", "period_end", "unit"] as const),
  ...(["value", "qualifier", "status", "note", "report"] as const),
);

/**
 * Every value of every figure, one in each row, for machines that read all years. Values that a later year revised have
 * rows of their own, marked as replaced.
 */
export function historyFile({ data }: Report): DataFile {
  const rows = data.flatMap(({ datasets }) =>
    datasets.flatMap(({ history }) =>
      history.flatMap(({ title, values }) =>
        values.flatMap(({ value, enteredIn, before }) => [
          ...before.flatMap((earlier) => row(title, earlier.value, earlier.enteredIn, true)),
          ...row(title, value, enteredIn, false),
        ]),
      ),
    ),
  );
  return { columns, language: "en", rows: rows.sort((a, b) => compareText(a[0] ?? "", b[0] ?? "")) };
}

function row(
  title: string,
  { observation }: PublishedValue,
  report: string,
  isReplaced: boolean,
): string[][] {
  if (!observation) return [];
  const { figure, measure } = observation;
  const isOld = isReplaced && observation.value !== "";
  const known = valueCells(isOld ? { ...observation, status: "replaced", note: "" } : observation);
  return [inColumns(columns, { ...known, figure, title, measure, report })];
}
