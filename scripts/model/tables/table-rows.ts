import type { SheetLine } from "./sheet.ts";
import { type Column, ruleOf } from "./table-columns.ts";

/** A line of numbers in a table: a row that was entered, or one that is worked out. */
export interface Line<Row> extends SheetLine {
  /** The row as it was entered; a subtotal and the total have none. */
  row: Row | null;
  /** The group's index among the entries of `rows:`; null outside groups. */
  group: number | null;
}

interface RowShape {
  name: string;
  label: string;
  "sum-of"?: string[] | undefined;
  "difference-of"?: string[] | undefined;
}

interface GroupShape<Row> {
  group: string;
  name?: string | undefined;
  rows: Row[];
  subtotal?: { label: string } | undefined;
}

/** The entries of `rows:` with the total. */
interface TableShape<Row> {
  rows: (Row | GroupShape<Row>)[];
  total?: { label: string } | undefined;
}

/** The lines of a table from top to bottom: rows, the subtotals of their groups, the total. */
export function linesOf<Row extends RowShape>({ rows, total }: TableShape<Row>): Line<Row>[] {
  const lines = rows.flatMap((entry, index): Line<Row>[] => {
    const path = ["rows", index];
    if (!("group" in entry)) return [lineOf(entry, null, path)];
    const own = entry.rows.map((row, at) => lineOf(row, index, [...path, "rows", at]));
    return entry.subtotal
      ? [...own, sumLine(entry.name ?? "", entry.subtotal.label, own, index, [...path, "subtotal"])]
      : own;
  });
  return total ? [...lines, sumLine("total", total.label, lines, null, ["total"])] : lines;
}

function lineOf<Row extends RowShape>(row: Row, group: number | null, path: PropertyKey[]): Line<Row> {
  return { name: row.name, label: row.label, row, rule: ruleOf(row), group, path };
}

function sumLine<Row>(
  name: string,
  label: string,
  lines: Line<Row>[],
  group: number | null,
  path: PropertyKey[],
): Line<Row> {
  const parts = lines.filter(({ rule }) => rule === null).map((line) => line.name);
  return { name, label, row: null, rule: { kind: "sum", parts }, group, path };
}

/** The heads over groups of rows, by their indices among the entries of `rows:`. */
export function groupsOf<Row extends RowShape>({ rows }: TableShape<Row>): Map<number, string> {
  return new Map(rows.flatMap((entry, index) => ("group" in entry ? [[index, entry.group]] : [])));
}

/** What stands in `values:`: a list, or a mapping of columns. */
interface Cells<Cell> {
  inOrder?: Cell[];
  byName?: Record<string, { one: Cell; several: Cell[] | null }>;
}

/** The cell of a column, and its place below `values:`; null if there is none. */
export function cellAt<Cell>(
  { inOrder, byName = {} }: Cells<Cell>,
  column: Column,
  columns: Column[],
): { cell: Cell; path: PropertyKey[] } | null {
  const { slot } = column;
  if (slot === null) return null;
  if (inOrder) {
    const cell = inOrder[slot];
    return cell === undefined ? null : { cell, path: [slot] };
  }
  const alike = columns.filter((other) => other.slot !== null && other.holds === column.holds);
  for (const key of ["name", "period"] as const) {
    const found = byName[column[key]];
    if (!found) continue;
    const sharing = alike.filter((other) => other[key] === column[key]);
    if (sharing.length === 1) return { cell: found.one, path: [column[key]] };
    const at = sharing.indexOf(column);
    const cell = found.several?.[at];
    return cell === undefined ? null : { cell, path: [column[key], at] };
  }
  return null;
}
