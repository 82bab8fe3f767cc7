import type { Grid } from "../publish/grid.ts";
import { cellOf, type Publisher, textCell } from "../publish/publisher.ts";
import { makeTable, type TableFrame } from "../publish/tools.ts";
import type { Table, TableRow } from "../report.ts";

/**
 * Where each figure has one period only, the period is a column of its own; otherwise each
 * period is a column, and a rate that the data gives is a row of its own.
 */
export function figuresTable(grid: Grid, frame: TableFrame, publisher: Publisher): Table {
  const single = grid.columns.length > 1 && grid.rows.every((row) => row.cells.filter(Boolean).length === 1);
  if (single) return onePeriodTable(grid, frame, publisher);
  const rows = grid.rows.flatMap((row): TableRow[] => {
    const rates = row.cells.map((cell) => cell && publisher.rate(cell.figure, cell.entry));
    const line: TableRow = {
      kind: "row",
      cells: [textCell(row.label), ...row.cells.map((cell) => cellOf(publisher.print(cell, "value")))],
    };
    if (!rates.some(Boolean)) return [line];
    const rateLine = rates.map((rate) => cellOf(rate ?? publisher.notAvailable));
    return [line, { kind: "row", cells: [textCell(`${row.label}, rate per 10,000`), ...rateLine] }];
  });
  return makeTable(
    frame,
    [
      { label: grid.rowHeading, numeric: false },
      ...grid.columns.map(({ label }) => ({ label, numeric: true })),
    ],
    rows,
  );
}

function onePeriodTable(grid: Grid, frame: TableFrame, publisher: Publisher): Table {
  return makeTable(
    frame,
    [
      { label: grid.rowHeading, numeric: false },
      { label: "Period", numeric: false },
      { label: "Number", numeric: true },
    ],
    grid.rows.map((row): TableRow => {
      const at = row.cells.findIndex(Boolean);
      const period = textCell(grid.columns[at]?.label ?? "");
      return {
        kind: "row",
        cells: [textCell(row.label), period, cellOf(publisher.print(row.cells[at] ?? null, "value"))],
      };
    }),
  );
}
