import type { PublishedDataset } from "../../model/report/dataset.ts";
import type { Table, TableCell, TableColumn } from "../../model/report/table.ts";
import type { Observation } from "../../model/report/value.ts";
import { firstDay, lastDay, parsePeriod, periodInWords } from "../../model/values/period.ts";
import { slugOf, uniqueIds } from "../../model/values/slug.ts";
import { type ColumnName, columnsNamed, type DataColumn, type DataFile } from "./columns.ts";

const names = [
  ...([
    "table",
    "group",
    "row",
    "row_type",
    "series",
    "measure",
    "figure",
    "period",
    "period_start",
  ] as const),
  ...(["period_end", "unit", "value", "qualifier", "status", "note"] as const),
] satisfies ColumnName[];

/**
 * The data of a dataset as one file. Where it has numbers, there is one in each row, with all that is known of it in
 * columns of their own, by the Analysis Function's advice on tidy data; the words beside them have rows as well. A
 * dataset of words alone keeps the columns of its table.
 */
export function datasetFile(dataset: PublishedDataset): DataFile {
  const [table, ...others] = dataset.tables;
  const hasNumbers = dataset.tables.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ observations = [] }) => observations.length > 0)),
  );
  return table && others.length === 0 && !hasNumbers && dataset.notInTables.length === 0
    ? fileOfWords(table)
    : fileOfNumbers(dataset);
}

/** The days of a period and what is known of its value, for the columns of these names. */
export function valueCells({
  period,
  unit,
  value,
  qualifier,
  status,
  note,
}: Omit<Observation, "figure" | "measure">) {
  const known = parsePeriod(period);
  return {
    ...{ period, unit, value, qualifier, status, note },
    period_start: known ? firstDay(known) : "",
    period_end: known ? lastDay(known) : "",
  };
}

/** A row of a file from its cells by name; a column without one is empty. */
export function inColumns(columns: DataColumn[], cells: Partial<Record<string, string>>): string[] {
  return columns.map(({ name }) => cells[name] ?? "");
}

function fileOfNumbers({ tables, notInTables }: PublishedDataset): DataFile {
  const columns = columnsNamed(...names);
  // Two tables of a dataset may show one number.
  const seen = new Set<string>();
  const numberRow = (place: Partial<Record<ColumnName, string>>, observation: Observation): string[][] => {
    const { figure, period, measure } = observation;
    const key = [figure, period, measure].join(" ");
    if (seen.has(key) || observation.status === "blank") return [];
    seen.add(key);
    return [inColumns(columns, { ...place, figure, measure, ...valueCells(observation) })];
  };
  const rows = tables.flatMap((table) =>
    table.rows.flatMap(({ kind, group = "", cells: [head, ...cells] }) =>
      kind === "group"
        ? []
        : cells.flatMap((cell, index) => {
            const column = table.columns[index + 1];
            const place = { table: table.caption, group, row: head?.csv ?? "", row_type: kind };
            return cell.observations
              ? cell.observations.flatMap((one) =>
                  numberRow({ ...place, series: seriesOf(column, one) }, one),
                )
              : wordsRow({ ...place, series: seriesOf(column) }, cell).map((row) => inColumns(columns, row));
          }),
    ),
  );
  const others = notInTables.flatMap(({ title, observation }) => numberRow({ row: title }, observation));
  return { columns, language: "en", rows: [...rows, ...others] };
}

/** Words beside numbers: none where the cell is empty, or is a number that was never entered. */
function wordsRow(place: Partial<Record<ColumnName, string>>, { state, csv }: TableCell) {
  if (state === "suppressed") return [{ ...place, measure: "words", status: "not shown" }];
  return state === "text" && csv !== "" ? [{ ...place, measure: "words", status: "words", note: csv }] : [];
}

/** A column's name without the period and the measure, which have columns of their own. */
function seriesOf(column: TableColumn | undefined, observation?: Observation): string {
  const period = parsePeriod(observation?.period ?? "");
  const said = [period && periodInWords(period), observation?.measure];
  const { under = "", label = "", series = label } = column ?? {};
  const parts = series === "" ? [] : [under, series];
  return parts
    .filter((part) => part !== "" && !said.includes(part) && !said.includes(part.toLowerCase()))
    .join(": ");
}

function fileOfWords({ columns, rows }: Table): DataFile {
  const unique = uniqueIds();
  const hasGroups = rows.some(({ group }) => group !== undefined);
  const titles = [
    ...(hasGroups ? ["Group"] : []),
    ...columns.map(({ label, under }) => [under ?? [], label].flat().join(": ")),
  ];
  return {
    columns: titles.map((title) => ({
      ...{ name: unique(slugOf(title)).replaceAll("-", "_"), title },
      ...{ description: "Several entries of one cell are parted by semicolons.", datatype: "string" },
    })),
    rows: rows
      .filter(({ kind }) => kind !== "group")
      .map(({ group = "", cells }) => [...(hasGroups ? [group] : []), ...cells.map(inFull)]),
  };
}

/** A cell without shorthand. */
function inFull({ state, csv }: TableCell): string {
  if (state === "number" || state === "text" || state === "blank") return csv;
  return state === "suppressed" ? "not shown" : state.replaceAll("-", " ");
}
