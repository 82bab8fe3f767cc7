import type { Table, TableCell } from "../../model/report/table.ts";

/** Fewer rows are read at a glance without a drawing. */
const leastRows = 3;

/**
 * The columns of a table whose numbers are drawn as bars under them, by their index: percentages of a whole, from 0% to
 * 100%. A change has no length.
 *
 * @example barColumns(attendance) // [3]
 */
export function barColumns({ columns, rows }: Pick<Table, "columns" | "rows">): number[] {
  return columns.flatMap(({ numeric }, index) => {
    if (!numeric || index === 0) return [];
    const cells = rows.flatMap(({ kind, cells }) => (kind === "row" ? (cells[index] ?? []) : []));
    const numbers = cells.filter(({ state }) => state === "number");
    return numbers.length >= leastRows && numbers.every(isPart) ? [index] : [];
  });
}

function isPart({ observations: [first] = [] }: TableCell): boolean {
  if (first?.unit !== "percent" || !(first.measure === "share" || first.measure === "value")) return false;
  return first.value !== "" && Number(first.value) >= 0 && Number(first.value) <= 100;
}
