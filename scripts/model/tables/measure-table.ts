import { roundingNote } from "../calculate/rounding-note.ts";
import type { Table, TableCell, TableColumn, TableRow } from "../report/table.ts";
import type { PublishedValue } from "../report/value.ts";
import { say } from "../words/words.ts";
import type { Grid, GridCell, GridRow } from "./grid.ts";
import { cellOf, textCell } from "./publisher.ts";
import { makeTable, type PublishingTools } from "./publishing-tools.ts";
import { rankCells } from "./rank-cells.ts";
import { numberColumn, oneUnit, unitCell } from "./unit-in-head.ts";

/** What a table works out beside its values. */
type DerivedColumn = "share" | "change" | "rate" | "rank";

/** A column of the table as it is drawn: one of the grid's numbers, or one of words. */
export interface DrawnColumn {
  label: string;
  under: string | null;
  /** Its index in the grid; null if it holds words. */
  number: number | null;
  /** The head of a column of words, where it is not its label alone. */
  head?: TableColumn;
  /** Numbers of one name over their periods: a change is worked out for the last of them. */
  series: string;
}

/** A line of the table as it is drawn. */
export interface DrawnLine {
  kind: "row" | "subtotal" | "total";
  row: GridRow;
  /** Its words, by the index of the column; no words are an empty cell. */
  words: (TableCell | null)[];
  /** The head of the group that it is in. */
  group?: string | undefined;
  /** Whether it has no share, rate and rank: an average. */
  isAverage?: boolean;
}

/**
 * A table of numbers: for each column its values, with the share and the rate beside them where they are asked for, then
 * the change and the rank; columns of words in their places.
 *
 * @param rankedBy the index of the grid's column that ranks go by
 */
export function measureTable(
  derived: DerivedColumn[],
  grid: Grid,
  drawn: DrawnColumn[],
  body: (DrawnLine | { kind: "group"; label: string })[],
  rankedBy: number,
  { frame, publisher, read }: PublishingTools,
): Table {
  const has = (column: DerivedColumn) => derived.includes(column);
  const lines = body.filter((line) => line.kind !== "group");
  const units = unitsOf(
    lines.map(({ row }) => row),
    grid.columns.length,
  );
  const columns: TableColumn[] = [{ label: grid.rowHeading, numeric: false }];
  if (units === "by row") columns.push({ label: say("Unit"), numeric: false });
  for (const { label, under, number, head } of drawn) {
    if (number === null) {
      columns.push({ ...(head ?? { label, numeric: false }), ...below(under) });
      continue;
    }
    columns.push({
      ...numberColumn(label, Array.isArray(units) ? (units[number] ?? "") : ""),
      ...below(under),
    });
    if (has("share"))
      columns.push({
        ...signed(say("{column} (share)", { column: label }), "percent"),
        series: label,
        ...below(under),
      });
    if (has("rate"))
      columns.push({
        label: say("{column} (rate per 10,000)", { column: label }),
        numeric: true,
        series: label,
        ...below(under),
      });
  }
  const changing = has("change") ? lastOfSeries(drawn) : [];
  for (const { number, label, under } of changing) {
    const unit = Array.isArray(units) ? units[number ?? 0] : null;
    const name = changing.length > 1 ? say("Change: {column}", { column: label }) : say("Change");
    columns.push({
      ...signed(name, unit === "percent" ? "percentage points" : "percent"),
      series: label,
      ...(under === null || changing.length === 1 ? {} : below(say("Change"))),
      ...(under === null || changing.length === 1 ? {} : { label }),
    });
  }
  if (has("rank"))
    columns.push({
      label: say("Rank"),
      numeric: true,
      series: drawn.find(({ number }) => number === rankedBy)?.label ?? "",
    });

  const ranked = lines.filter(({ kind }) => kind === "row");
  const ranks = rankCells(ranked.map(({ row }) => publisher.print(row.cells[rankedBy] ?? null, "value")));
  const rankOf = new Map(ranked.map(({ row }, index) => [row, ranks[index]]));
  const line = ({ kind, row, words, group, isAverage }: DrawnLine): TableRow => {
    const isWorkedOut = kind !== "row";
    const print = (cell: GridCell, measure: "value" | "share" | "change"): TableCell =>
      cell === null && isWorkedOut ? textCell("") : cellOf(publisher.print(cell, measure));
    const rateOf = (cell: GridCell) =>
      cellOf((cell && publisher.rate(cell.figure, cell.entry)) ?? publisher.notAvailable);
    const cells: TableCell[] = [textCell(row.label)];
    if (units === "by row") cells.push(unitCell(row.unit));
    drawn.forEach(({ number }, index) => {
      if (number === null) {
        cells.push(words[index] ?? textCell(""));
        return;
      }
      const cell = row.cells[number] ?? null;
      const value = print(cell, "value");
      cells.push(units === "in cells" ? withUnit(value, cell) : value);
      if (has("share")) cells.push(isAverage ? textCell("") : print(cell, "share"));
      if (has("rate")) cells.push(isAverage || (cell === null && isWorkedOut) ? textCell("") : rateOf(cell));
    });
    for (const { number } of changing) cells.push(print(row.cells[number ?? 0] ?? null, "change"));
    if (has("rank")) cells.push((kind === "row" && rankOf.get(row)) || textCell(""));
    return { kind, cells, ...(group === undefined ? {} : { group }) };
  };
  const rows = body.map(
    (entry): TableRow =>
      entry.kind === "group" ? { kind: "group", cells: [textCell(entry.label)] } : line(entry),
  );
  const note = has("share")
    ? roundingNote(sharesOfTotal(grid, (cell) => publisher.print(cell, "share")))
    : null;
  return makeTable({ ...frame, notes: note ? [...frame.notes, read(note, [])] : frame.notes }, columns, rows);
}

/** Where units stand: one for each column in its head, in a column of their own, or with each number. */
function unitsOf(rows: GridRow[], columns: number): string[] | "by row" | "in cells" {
  const unitAt = (row: GridRow, index: number) => row.cells[index]?.figure.unit.label ?? null;
  const inColumns = Array.from({ length: columns }, (_, index) =>
    oneUnit(rows.flatMap((row) => unitAt(row, index) ?? [])),
  );
  if (inColumns.every((unit) => unit !== null)) return inColumns;
  return rows.every((row) => oneUnit(row.cells.flatMap((cell) => cell?.figure.unit.label ?? [])) !== null)
    ? "by row"
    : "in cells";
}

function withUnit(value: TableCell, cell: GridCell): TableCell {
  const unit = cell?.figure.unit;
  const isSaid = !unit || !["count", "rate"].includes(unit.kind) || cell.entry.value.state !== "number";
  return isSaid || unit.label === "" ? value : { ...value, text: `${String(value.text)} ${unit.label}` };
}

function below(under: string | null): Pick<TableColumn, "under"> {
  return under === null ? {} : { under };
}

function lastOfSeries(drawn: DrawnColumn[]): DrawnColumn[] {
  const last = new Map<string, DrawnColumn>();
  for (const column of drawn) if (column.number !== null) last.set(column.series, column);
  const isOverPeriods = last.size < drawn.filter(({ number }) => number !== null).length;
  return isOverPeriods ? [...last.values()] : [...last.values()].slice(-1);
}

/** A column whose cells carry their sign, which their CSV does not. */
export function signed(label: string, unit: string): TableColumn {
  return { label, numeric: true, csvLabel: `${label} (${unit})` };
}

// Only the rows whose whole is the table's total add up to it.
function sharesOfTotal(grid: Grid, shareOf: (cell: GridCell) => PublishedValue) {
  return grid.columns.map(({ label }, index) => {
    const whole = grid.total?.cells[index]?.figure.name;
    const cells = grid.rows.map((row) => row.cells[index] ?? null);
    const isComplete = whole !== undefined && cells.every((cell) => cell?.figure.whole === whole);
    return { label, shares: isComplete ? cells.map(shareOf) : [] };
  });
}
