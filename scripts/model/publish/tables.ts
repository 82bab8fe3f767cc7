import type { RichText, Table, TableCell, TableColumn, TableRow } from "../report.ts";
import type { DatasetOf } from "../schema/dataset.ts";
import type { Grid, GridRow } from "./grid.ts";
import { keyOfSymbols } from "./publish-value.ts";
import { cellOf, type Publisher, textCell } from "./publisher.ts";

/** What a table has besides its cells. */
export interface TableFrame {
  name: string;
  caption: string;
  notes: RichText[];
  source: string;
}

export function makeTable(frame: TableFrame, columns: TableColumn[], rows: TableRow[]): Table {
  const cells = rows.flatMap((row) => row.cells.map(({ text }) => (typeof text === "string" ? text : "")));
  return { ...frame, columns, rows, key: keyOfSymbols(cells) };
}

/** A table of the kind "table": each period or column, with the shares and the change that it asks for. */
export function measureTable(
  data: DatasetOf<"table">,
  grid: Grid,
  frame: TableFrame,
  publisher: Publisher,
): Table {
  const withShare = data.derived.includes("share");
  const withChange = data.derived.includes("change");
  const columns: TableColumn[] = [{ label: grid.rowHeading, numeric: false }];
  for (const column of grid.columns) {
    columns.push({ label: withShare ? `${column.label} (number)` : column.label, numeric: true });
    if (withShare) columns.push({ label: `${column.label} (share)`, numeric: true });
  }
  if (withChange) columns.push({ label: "Change", numeric: true });
  const line = (row: GridRow, kind: TableRow["kind"]): TableRow => {
    const cells: TableCell[] = [textCell(row.label)];
    for (const cell of row.cells) {
      cells.push(cell ? cellOf(publisher.value(cell.figure, cell.entry)) : notAvailable(publisher));
      if (withShare)
        cells.push(cell ? cellOf(publisher.share(cell.figure, cell.entry)) : notAvailable(publisher));
    }
    const last = row.cells.at(-1);
    if (withChange)
      cells.push(last ? cellOf(publisher.change(last.figure, last.entry)) : notAvailable(publisher));
    return { kind, cells };
  };
  const rows = grid.rows.map((row) => line(row, "row"));
  if (grid.total) rows.push(line(grid.total, "total"));
  return makeTable(frame, columns, rows);
}

/**
 * A table of the kind "figures". Where each figure has one period only, the period is a column of
 * its own; otherwise each period is a column, and a rate that the data gives is a row of its own.
 */
export function figuresTable(grid: Grid, frame: TableFrame, publisher: Publisher): Table {
  const single = grid.rows.every((row) => row.cells.filter(Boolean).length === 1);
  if (single && grid.columns.length > 1) {
    const rows = grid.rows.map((row): TableRow => {
      const at = row.cells.findIndex(Boolean);
      const cell = row.cells[at];
      return {
        kind: "row",
        cells: [
          textCell(row.label),
          textCell(grid.columns[at]?.label ?? ""),
          cell ? cellOf(publisher.value(cell.figure, cell.entry)) : notAvailable(publisher),
        ],
      };
    });
    return makeTable(
      frame,
      [
        { label: grid.rowHeading, numeric: false },
        { label: "Period", numeric: false },
        { label: "Number", numeric: true },
      ],
      rows,
    );
  }
  const rows = grid.rows.flatMap((row): TableRow[] => {
    const values = row.cells.map((cell) =>
      cell ? cellOf(publisher.value(cell.figure, cell.entry)) : notAvailable(publisher),
    );
    const rates = row.cells.map((cell) => cell && publisher.rate(cell.figure, cell.entry));
    const line: TableRow = { kind: "row", cells: [textCell(row.label), ...values] };
    if (!rates.some(Boolean)) return [line];
    return [
      line,
      {
        kind: "row",
        cells: [
          textCell(`${row.label}, rate per 10,000`),
          ...rates.map((rate) => (rate ? cellOf(rate) : notAvailable(publisher))),
        ],
      },
    ];
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

/**
 * The CSV of a dataset's tables, header row first. Where there are several of one shape,
 * a first column says which.
 */
export function csvOf(tables: Table[]): string[][] {
  const several = tables.length > 1;
  const [first] = tables;
  if (!first) return [];
  const header = first.columns.map(({ label }) => label);
  return [
    several ? ["Table", ...header] : header,
    ...tables.flatMap((table) =>
      table.rows.map((row) => [...(several ? [table.caption] : []), ...row.cells.map(({ csv }) => csv)]),
    ),
  ];
}

function notAvailable(publisher: Publisher): TableCell {
  return cellOf(publisher.notAvailable);
}
