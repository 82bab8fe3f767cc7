import { roundingNote } from "../../calculate/rounding-note.ts";
import type { Table, TableCell, TableColumn, TableRow } from "../../report/table.ts";
import type { PublishedValue } from "../../report/value.ts";
import type { Grid, GridCell, GridRow } from "../../tables/grid.ts";
import { cellOf, textCell } from "../../tables/publisher.ts";
import { makeTable, type PublishingTools } from "../../tables/publishing-tools.ts";
import { rankCells } from "../../tables/rank-cells.ts";
import { numberColumn, oneUnit, unitCell } from "../../tables/unit-in-head.ts";
import { say } from "../../words/words.ts";

/** What a table works out beside its values. */
type DerivedColumn = "share" | "change" | "rate" | "rank";

/**
 * A table of one measure: for each column its values, with the share and the rate beside them
 * where they are asked for, then the change and the rank.
 *
 * @param average the row of averages, which has no share and no rank
 * @param rankedBy the index of the column that ranks go by
 */
export function measureTable(
  derived: DerivedColumn[],
  grid: Grid,
  average: GridRow | null,
  rankedBy: number,
  { frame, publisher, read }: PublishingTools,
): Table {
  const has = (column: DerivedColumn) => derived.includes(column);
  const unit = oneUnit([...grid.rows, ...(grid.total ? [grid.total] : [])].map((row) => row.unit));
  const columns: TableColumn[] = [{ label: grid.rowHeading, numeric: false }];
  if (unit === null) columns.push({ label: say("Unit"), numeric: false });
  for (const { label } of grid.columns) {
    columns.push(numberColumn(label, unit ?? ""));
    if (has("share")) columns.push(signed(say("{column} (share)", { column: label }), "percent"));
    if (has("rate"))
      columns.push({ label: say("{column} (rate per 10,000)", { column: label }), numeric: true });
  }
  const changesIn = unit === "percent" ? "percentage points" : "percent";
  if (has("change")) columns.push(signed(say("Change"), changesIn));
  if (has("rank")) columns.push({ label: say("Rank"), numeric: true });

  const rateOf = (cell: GridCell): PublishedValue =>
    (cell && publisher.rate(cell.figure, cell.entry)) ?? publisher.notAvailable;
  const line = (row: GridRow, kind: TableRow["kind"], rank: TableCell): TableRow => {
    const isAverage = row === average;
    const cells: TableCell[] = [textCell(row.label)];
    if (unit === null) cells.push(unitCell(row.unit));
    for (const cell of row.cells) {
      cells.push(cellOf(publisher.print(cell, "value")));
      if (has("share")) cells.push(isAverage ? textCell("") : cellOf(publisher.print(cell, "share")));
      if (has("rate")) cells.push(isAverage ? textCell("") : cellOf(rateOf(cell)));
    }
    if (has("change")) cells.push(cellOf(publisher.print(row.cells.at(-1) ?? null, "change")));
    if (has("rank")) cells.push(rank);
    return { kind, cells };
  };
  const values = grid.rows.map((row) => publisher.print(row.cells[rankedBy] ?? null, "value"));
  const ranks = rankCells(values);
  const rows = grid.rows.map((row, index) => line(row, "row", ranks[index] ?? textCell("")));
  if (grid.total) rows.push(line(grid.total, "total", textCell("")));
  if (average) rows.push(line(average, "total", textCell("")));

  const note = has("share")
    ? roundingNote(sharesOfTotal(grid, (cell) => publisher.print(cell, "share")))
    : null;
  return makeTable({ ...frame, notes: note ? [...frame.notes, read(note, [])] : frame.notes }, columns, rows);
}

/** A column whose cells carry their sign, which their CSV does not. */
function signed(label: string, unit: string): TableColumn {
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
