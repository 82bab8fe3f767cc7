import { everyTag, newTag, type Tag, tagsIn } from "../../structure/tags/tag.ts";

/**
 * Chromium leaves out cells in which nothing is drawn, and the cells after them move into other columns. Where a row is
 * too short, each cell goes back below its header, and empty cells fill the gaps.
 */
export function restoreMissingCells(root: Tag): void {
  for (const table of everyTag(root)) if (table.kind === "Table") fillRows(table);
}

function fillRows(table: Tag): void {
  const rows = everyTag(table).filter(({ kind }) => kind === "TR");
  // Cells that reach over several rows leave room that is not missing.
  if (rows.flatMap(tagsIn).some(({ cell }) => (cell?.rows ?? 1) > 1)) return;
  const width = Math.max(...rows.map(widthOf), 0);
  const [head] = rows;
  if (!head) return;
  const isHead = tagsIn(head).every(({ kind }) => kind === "TH");
  const short = width - widthOf(head);
  // In a header row the empty cell is the top-left corner.
  if (isHead && short > 0) head.children = [...emptyCells(short), ...head.children];
  const columnOf = new Map<string, number>();
  let column = 0;
  for (const cell of isHead ? tagsIn(head) : []) {
    if (cell.id) columnOf.set(cell.id, column);
    column += cell.cell?.columns ?? 1;
  }
  for (const row of rows) if (widthOf(row) < width) row.children = filled(row, width, columnOf);
}

function filled(row: Tag, width: number, columnOf: Map<string, number>): Tag[] {
  const cells: Tag[] = [];
  let at = 0;
  for (const cell of tagsIn(row)) {
    const columns = cell.cell?.headers.flatMap((id) => columnOf.get(id) ?? []) ?? [];
    const gap = Math.max((columns[0] ?? at) - at, 0);
    cells.push(...emptyCells(gap), cell);
    at += gap + (cell.cell?.columns ?? 1);
  }
  return [...cells, ...emptyCells(width - at)];
}

function emptyCells(count: number): Tag[] {
  return Array.from({ length: Math.max(count, 0) }, () => {
    const cell = newTag("TD");
    cell.cell = { scope: null, headers: [], columns: 1, rows: 1 };
    return cell;
  });
}

function widthOf(row: Tag): number {
  return tagsIn(row).reduce((sum, { cell }) => sum + (cell?.columns ?? 1), 0);
}
