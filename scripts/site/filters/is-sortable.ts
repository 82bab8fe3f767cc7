import type { Table } from "../../model/report/table.ts";

const LEAST_ROWS = 5;

/**
 * Whether sorting helps: there are several rows, and a column of numbers to compare. Groups and periods have an order
 * of their own.
 *
 * @example isSortable(attendance) // true
 */
export function isSortable({ columns, rows }: Table): boolean {
  return (
    columns.slice(1).some(({ numeric }) => numeric) &&
    rows.filter(({ kind }) => kind === "row").length >= LEAST_ROWS &&
    rows.every(({ kind }) => kind === "row" || kind === "total")
  );
}
