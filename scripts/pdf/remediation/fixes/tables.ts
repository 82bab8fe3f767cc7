import { everyTag, newTag, type Tag, tagsIn, widthOf } from "../../structure/tags/tag.ts";

/**
 * Tables have a head and a body, and their cells know their headers. The names of cells come from their place in the
 * document: Chromium's count everything that it has printed since it was started.
 */
export function fixTables(root: Tag): void {
  let number = 0;
  for (const table of everyTag(root)) if (table.kind === "Table") fixTable(table, ++number);
}

function fixTable(table: Tag, number: number): void {
  const children = tagsIn(table).flatMap((child) => (isGroup(child) ? tagsIn(child) : [child]));
  const captions = children.filter(({ kind }) => kind === "Caption");
  const rows = children.filter(({ kind }) => kind === "TR");
  let heads = rows.findIndex((row) => !isHeadRow(row));
  if (heads < 0) heads = rows.length > 1 ? 1 : 0;
  nameCells(rows, heads, number);
  table.children = [
    ...captions,
    ...(heads > 0 ? [newTag("THead", rows.slice(0, heads))] : []),
    newTag("TBody", rows.slice(heads)),
  ];
}

function isGroup({ kind }: Tag): boolean {
  return kind === "THead" || kind === "TBody" || kind === "TFoot";
}

function isHeadRow(row: Tag): boolean {
  const cells = tagsIn(row);
  const heads = cells.filter(({ children }) => children.length > 0);
  return heads.length > 0 && heads.every(({ kind, cell }) => kind === "TH" && cell?.scope === "Column");
}

/** A header across the whole table heads the rows below it, up to the next one; Chromium leaves that out. */
function nameCells(rows: Tag[], heads: number, number: number): void {
  const named = new Map<string, string>();
  for (const [row, { children }] of rows.entries()) {
    for (const [column, cell] of children.entries()) {
      if (cell.type !== "tag" || cell.kind !== "TH") continue;
      const name = `table-${number}-row-${row + 1}-cell-${column + 1}`;
      if (cell.id) named.set(cell.id, name);
      cell.id = name;
      if (cell.cell) cell.cell.scope ??= row < heads ? "Column" : "Row";
    }
  }
  const width = Math.max(...rows.map(widthOf), 0);
  let group: Tag | null = null;
  for (const row of rows.slice(heads)) {
    const [first] = tagsIn(row);
    if (first?.kind === "TH" && tagsIn(row).length === 1 && width > 1 && first.cell?.columns === width) {
      group = first;
      continue;
    }
    for (const { cell } of tagsIn(row)) {
      if (!cell) continue;
      cell.headers = cell.headers.flatMap((id) => named.get(id) ?? []);
      if (group?.id) cell.headers.unshift(group.id);
    }
  }
  for (const { cell } of rows.slice(0, heads).flatMap(tagsIn)) if (cell) cell.headers = [];
}
