import type { Table, TableColumn } from "../../model/report/table.ts";

/** A cell of the upper row of a table's head. */
interface SpanningHead {
  /** What it says; null over a column that stands under no other head. */
  under: string | null;
  columns: TableColumn[];
}

/**
 * The upper row of a table's head, from left to right; null where no column stands under another head.
 *
 * @example spanningHeads(table) // [{ under: null, columns: [area] }, { under: "2016/17", columns: [boys, girls] }]
 */
export function spanningHeads({ columns }: Table): SpanningHead[] | null {
  if (columns.every(({ under }) => under === undefined)) return null;
  const heads: SpanningHead[] = [];
  for (const column of columns) {
    const last = heads.at(-1);
    if (column.under !== undefined && last?.under === column.under) last.columns.push(column);
    else heads.push({ under: column.under ?? null, columns: [column] });
  }
  return heads;
}
