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

/**
 * The columns of a table of words, after the first, whose cells are a few words each and need no second line on paper;
 * of five columns only those as short as a date, and none where there are more, which need the room.
 */
export function shortColumns(table: Table): number[] {
  if (table.columns.length > 5) return [];
  const longest = table.columns.length === 5 ? "30 September 2026".length : 24;
  return table.columns.flatMap(({ numeric }, index) => {
    const texts = table.rows.map(({ cells }) => cells[index]?.text ?? "");
    const isShort = texts.every((text) => !Array.isArray(text) && lengthOf(text) <= longest);
    return index > 0 && !numeric && isShort ? [index] : [];
  });
}

function lengthOf(text: Exclude<TableCell["text"], unknown[]>): number {
  return (typeof text === "string" ? text : text.text).length;
}

function isAllText(table: Table): boolean {
  return table.columns.length > 2 && table.columns.every((column) => !column.numeric);
}

function isLong({ text }: TableCell): boolean {
  if (Array.isArray(text)) return text.length > 1 || text.some((item) => item.text.length > LONGEST_LABEL);
  return lengthOf(text) > LONGEST_LABEL;
}
