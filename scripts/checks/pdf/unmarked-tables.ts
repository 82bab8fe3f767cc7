import type { Piece } from "../../pdf/structure/content/piece.ts";
import type { Tag } from "../../pdf/structure/tags/tag.ts";
import { isWithin, taggedPieces } from "./held-by.ts";
import { short } from "./letters.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** A rule of ours, with checkpoint 15: what looks like rows and columns is tagged as a table. */
export const unmarkedTables: PdfCheck = {
  rules: { "15-unmarked": "What is in rows and columns is tagged as a table" },
  find(file) {
    const problems: PdfProblem[] = [];
    let rows: Line[] = [];
    for (const line of [...linesOf(file), null]) {
      const last = rows.at(-1);
      if (line && last && isNextRow(last, line)) {
        rows.push(line);
        continue;
      }
      const first = rows[0];
      if (first && rows.length >= 3 && !isTabbed(rows) && !isFilled(first, file))
        problems.push({
          number: "15-unmarked",
          page: first.page + 1,
          what: `"${short(first.cells.map(({ text }) => text).join(" "))}" and the lines below it stand in ${first.cells.length} columns, and are no table`,
          remedy: "Tag them as Table, with TR, TH and TD",
        });
      rows = line && line.cells.length >= 2 ? [line] : [];
    }
    return problems;
  },
};

interface Line {
  page: number;
  y: number;
  cells: { left: number; right: number; text: string; tag: Tag }[];
  size: number;
}

const others = new Set("Table TOC TOCI Figure Formula Form L Note Index Ruby Warichu Caption".split(" "));

/** What is read one after the other and stands on one line, split where there is a gap. */
function linesOf(file: CheckedPdf): Line[] {
  const tagOf = taggedPieces(file);
  const lines: Line[] = [];
  for (const [piece, tag] of tagOf) {
    if (piece.kind !== "text" || piece.text.trim() === "" || piece.stream.isForm) continue;
    if (isWithin(file, tag, others)) {
      // A table between two lines parts them.
      lines.push({ page: piece.stream.page, y: Number.NaN, cells: [], size: piece.fontSize });
      continue;
    }
    add(lines, piece, blockOf(file, tag));
  }
  return lines;
}

function add(lines: Line[], piece: Piece, tag: Tag): void {
  const [left, y, right] = piece.box;
  const cell = { left, right: Math.max(left, right), text: piece.text.trim(), tag };
  const line = lines.at(-1);
  const last = line?.cells.at(-1);
  if (!line || !last || line.page !== piece.stream.page || Math.abs(line.y - y) > 2 || left < last.left) {
    lines.push({ page: piece.stream.page, y, cells: [cell], size: piece.fontSize });
    return;
  }
  // Within a paragraph a gap is a tab, and is wide; cells may have tags of their own.
  const gap = piece.fontSize * (tag === last.tag ? 2.5 : 1);
  if (left - last.right < gap) {
    last.right = Math.max(last.right, cell.right);
    last.text += ` ${cell.text}`;
  } else line.cells.push(cell);
}

const inLine = new Set("Span Link Reference Quote Code BibEntry NonStruct".split(" "));

function blockOf(file: CheckedPdf, tag: Tag): Tag {
  let at = tag;
  for (let parent = file.parentOf(at); parent && inLine.has(file.kindOf(at)); parent = file.parentOf(at))
    at = parent;
  return at;
}

/** Paragraphs with one tab: contents with the numbers of pages, or paragraphs with a number of their own. */
function isTabbed(rows: Line[]): boolean {
  return rows.every(({ cells: [first, last, more] }) => !more && first?.tag === last?.tag);
}

/** Whether other text stands between the cells: the marks of notes, raised above their words, are in no columns. */
function isFilled({ page, y, size, cells }: Line, { pages }: CheckedPdf): boolean {
  return cells.slice(1).some(({ left }, index) => {
    const right = cells[index]?.right ?? left;
    return pages[page]?.pieces.some(({ kind, text, box }) => {
      const middle = (box[0] + box[2]) / 2;
      const isBeside = kind === "text" && text.trim() !== "" && Math.abs(box[1] - y) < size;
      return isBeside && middle > right && middle < left;
    });
  });
}

function isNextRow(above: Line, below: Line): boolean {
  if (above.cells.length < 2 || below.cells.length !== above.cells.length || above.page !== below.page)
    return false;
  const gap = above.y - below.y;
  if (!(gap > 0 && gap < above.size * 6)) return false;
  return below.cells.every((cell, index) => {
    const other = above.cells[index] as Line["cells"][number];
    return (
      Math.abs(cell.left - other.left) < 3 ||
      Math.abs(cell.right - other.right) < 3 ||
      Math.abs(cell.left + cell.right - other.left - other.right) < 6
    );
  });
}
