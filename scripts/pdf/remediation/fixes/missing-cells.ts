import { everyTag, newTag, type Tag, tagsIn, widthOf } from "../../structure/tags/tag.ts";

/**
 * Chromium leaves out cells in which nothing is drawn, and the cells after them move into other columns. Where a row is
 * too short, each cell goes back below its header, and empty cells fill the gaps.
 */
export function restoreMissingCells(root: Tag): void {
  for (const table of everyTag(root)) if (table.kind === "Table") fillRows(table);
}

function fillRows(table: Tag): void {
  const rows = everyTag(table).filter(({ kind }) => kind === "TR");
  // Cells that reach over several rows leave room that is not missing; in the head they are known.
  // A row of which only its own header is drawn, as where nobody has signed yet, is none of the head.
  const heads = rows.findIndex((row) =>
    tagsIn(row).some(({ kind, cell }) => kind !== "TH" || cell?.scope === "Row"),
  );
  const body = rows.slice(Math.max(heads, 0));
  if (body.flatMap(tagsIn).some(({ cell }) => (cell?.rows ?? 1) > 1)) return;
  const [head] = rows;
  if (!head) return;
  const width = Math.max(...rows.map(widthOf), 0);
  const isHead = tagsIn(head).every(({ kind }) => kind === "TH");
  const short = width - widthOf(head);
  // In a header row the empty cell is the top-left corner.
  if (isHead && short > 0) head.children = [...emptyCells(short), ...head.children];
  const columnOf = columnsOf(rows.slice(0, Math.max(heads, 0)));
  for (const row of body) if (widthOf(row) < width) row.children = filled(row, width, columnOf);
}

/** The first column of each header cell, where some reach down over the rows below. */
function columnsOf(heads: Tag[]): Map<string, number> {
  const found = new Map<string, number>();
  const taken = heads.map(() => new Set<number>());
  heads.forEach((row, index) => {
    let at = 0;
    for (const { id, cell } of tagsIn(row)) {
      while (taken[index]?.has(at)) at++;
      if (id) found.set(id, at);
      for (let below = index; below < index + (cell?.rows ?? 1); below++)
        for (let column = at; column < at + (cell?.columns ?? 1); column++) taken[below]?.add(column);
      at += cell?.columns ?? 1;
    }
  });
  return found;
}

function filled(row: Tag, width: number, columnOf: Map<string, number>): Tag[] {
  const cells: Tag[] = [];
  let at = 0;
  for (const cell of tagsIn(row)) {
    const columns = cell.cell?.headers.flatMap((id) => columnOf.get(id) ?? []) ?? [];
    // Of a head over several columns and one of them, the latter says where the cell stands.
    const gap = Math.max(Math.max(at, ...columns) - at, 0);
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
