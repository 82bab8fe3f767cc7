import type { Table, TableCell } from "../../model/report/table.ts";

const LONGEST_LABEL = 40;

/**
 * Whether a table contains numbers to compare down a column, or words to read. On a narrow screen numbers keep their
 * columns and scroll; words become cards.
 *
 * @example tableShape(allegationsByEmployer) // "numbers"
 * @example tableShape(actionPlan) // "words"
 */
export function tableShape(table: Table): "numbers" | "words" {
  const others = table.rows.flatMap((row) => row.cells.slice(1));
  return others.some(isLong) || isAllText(table) ? "words" : "numbers";
}

function isAllText(table: Table): boolean {
  return table.columns.length > 2 && table.columns.every((column) => !column.numeric);
}

function isLong({ text }: TableCell): boolean {
  if (Array.isArray(text)) return text.length > 1 || text.some((item) => item.text.length > LONGEST_LABEL);
  return (typeof text === "string" ? text : text.text).length > LONGEST_LABEL;
}
