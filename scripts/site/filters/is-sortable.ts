import type { Table } from "../../model/report/table.ts";

const LEAST_ROWS = 5;
/** Between two heads of groups or sums: rows are sorted among those. */
const LEAST_TOGETHER = 3;

/**
 * Whether sorting helps: there is a column of numbers to compare, and several rows, not all in groups of one or two.
 *
 * @example isSortable(attendance) // true
 */
export function isSortable({ columns, rows }: Table): boolean {
  const together = rows.map(({ kind }) => (kind === "row" ? "r" : " ")).join("");
  return (
    columns.slice(1).some(({ numeric }) => numeric) &&
    together.replaceAll(" ", "").length >= LEAST_ROWS &&
    together.includes("r".repeat(LEAST_TOGETHER))
  );
}
