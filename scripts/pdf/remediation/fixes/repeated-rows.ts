import type { Piece } from "../../structure/content/piece.ts";
import { everyTag, piecesIn, type Tag, tagsIn } from "../../structure/tags/tag.ts";

/**
 * The head of a table is printed again on each of its pages, and its foot too. Chromium tags all of them as one cell,
 * which would be read out as often as the table has pages: all but one become artifacts.
 */
export function readRepeatedRowsOnce(root: Tag): void {
  for (const table of everyTag(root)) {
    if (table.kind !== "Table") continue;
    const rows = [...everyTag(table)].filter(({ kind }) => kind === "TR");
    for (const row of rows) {
      if (!isRepeated(row)) continue;
      const pages = new Set(piecesIn(row).map(({ stream }) => stream.page));
      // A foot is read at the end of the table, a head at its beginning.
      const page = row === rows[0] ? Math.min(...pages) : Math.max(...pages);
      for (const tag of everyTag(row))
        tag.children = tag.children.filter((child) => child.type !== "piece" || child.stream.page === page);
    }
  }
}

/** A row that breaks over two pages has other words on each. */
function isRepeated(row: Tag): boolean {
  const cells = tagsIn(row).map((cell) => textsByPage(piecesIn(cell)));
  const pages = cells.map((texts) => texts.size);
  if (Math.max(...pages, 0) < 2) return false;
  return cells.every((texts) => new Set(texts.values()).size <= 1);
}

function textsByPage(pieces: Piece[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { kind, text, stream } of pieces) {
    if (kind === "text") texts.set(stream.page, (texts.get(stream.page) ?? "") + text);
  }
  return texts;
}
