import type { Table, TableCell, TableColumn } from "../../report/table.ts";
import type { Grid } from "../../tables/grid.ts";
import { indicatorsTable, type Line } from "../../tables/indicators-table.ts";
import { cellOf, type Publisher, textCell } from "../../tables/publisher.ts";
import { makeTable, type PublishingTools, type TableFrame } from "../../tables/publishing-tools.ts";
import { numberColumn, oneUnit, unitCell } from "../../tables/unit-in-head.ts";
import { say } from "../../words/words.ts";

/**
 * Where each figure has one period only, the period is a column of its own; otherwise each
 * period is a column, and a rate that the data gives is a row of its own.
 */
export function figuresTable(grid: Grid, tools: PublishingTools): Table {
  const { frame, publisher } = tools;
  const single = grid.columns.length > 1 && grid.rows.every((row) => row.cells.filter(Boolean).length === 1);
  if (single) return onePeriodTable(grid, frame, publisher);
  const filled = grid.rows.flatMap((row) => row.cells).filter(Boolean).length;
  const hasRate = grid.rows.some((row) => row.cells.some((cell) => cell?.figure.population));
  // With a column for each of many unlike periods most cells would say that nothing is there.
  if (!hasRate && filled * 2 < grid.rows.length * grid.columns.length) return newestTable(grid, frame, tools);
  const lines = grid.rows.flatMap((row): NumberLine[] => {
    const rates = row.cells.map((cell) => cell && publisher.rate(cell.figure, cell.entry));
    const line: NumberLine = {
      label: row.label,
      unit: row.unit,
      cells: row.cells.map((cell) => cellOf(publisher.print(cell, "value"))),
    };
    if (!rates.some(Boolean)) return [line];
    const rateLine = rates.map((rate) => cellOf(rate ?? publisher.notAvailable));
    return [line, { label: `${row.label}, rate`, unit: "per 10,000", cells: rateLine }];
  });
  return tableOf(
    frame,
    grid.rowHeading,
    [],
    grid.columns.map(({ label }) => label),
    lines,
  );
}

/** The newest value of each figure with the one before and the change, as of indicators. */
function newestTable(grid: Grid, frame: TableFrame, tools: PublishingTools): Table {
  const lines = grid.rows.flatMap((row): Line[] => {
    const now = row.cells.findLast(Boolean);
    return now
      ? [{ title: row.label, unit: row.unit, now, target: null, rating: null, trend: null, compared: [] }]
      : [];
  });
  return indicatorsTable("change", { "row-heading": grid.rowHeading }, lines, frame, true, tools);
}

function onePeriodTable(grid: Grid, frame: TableFrame, publisher: Publisher): Table {
  const lines = grid.rows.map((row): NumberLine => {
    const at = row.cells.findIndex(Boolean);
    return {
      label: row.label,
      unit: row.unit,
      before: textCell(grid.columns[at]?.label ?? ""),
      cells: [cellOf(publisher.print(row.cells[at] ?? null, "value"))],
    };
  });
  return tableOf(frame, grid.rowHeading, [{ label: say("Period"), numeric: false }], [say("Number")], lines);
}

interface NumberLine {
  label: string;
  unit: string;
  /** What stands before the numbers. */
  before?: TableCell;
  cells: TableCell[];
}

/** One unit stands in the head; where they differ, each has its cell. */
function tableOf(
  frame: TableFrame,
  rowHeading: string,
  before: TableColumn[],
  labels: string[],
  lines: NumberLine[],
): Table {
  const unit = oneUnit(lines.map((line) => line.unit));
  return makeTable(
    frame,
    [
      { label: rowHeading, numeric: false },
      ...before,
      ...(unit === null ? [{ label: say("Unit"), numeric: false }] : []),
      ...labels.map((label) => numberColumn(label, unit ?? "")),
    ],
    lines.map((line) => ({
      kind: "row",
      cells: [
        textCell(line.label),
        ...(line.before ? [line.before] : []),
        ...(unit === null ? [unitCell(line.unit)] : []),
        ...line.cells,
      ],
    })),
  );
}
