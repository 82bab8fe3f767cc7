import type { ContentStream, Piece } from "../../pdf/structure/content/piece.ts";
import { piecesIn } from "../../pdf/structure/tags/tag.ts";
import { pageBox } from "./page-box.ts";
import type { CheckedPdf, PdfProblem } from "./pdf-check.ts";

/** The one thing to say of a file without tags: all else follows from it. Null where it has tags. */
export function untagged(file: CheckedPdf): PdfProblem | null {
  const hasTags = file.tree !== null && (piecesIn(file.tree.root).length > 0 || file.tags.length > 1);
  const hasContent = file.pages.some(({ pieces }) => pieces.length > 0);
  if (hasTags || (file.tree !== null && !hasContent)) return null;
  const scanned = file.pages.filter((page, index) => isPicture(file, page, index)).length;
  const what =
    scanned > 0 && scanned >= file.pages.length / 2
      ? "This PDF has no tags: it is a scan, and its pages are pictures, of which a screen reader reads nothing or what was guessed"
      : "This PDF has no tags: a screen reader cannot tell its headings, lists and tables, nor in which order to read it";
  return {
    number: "01-tagged",
    page: null,
    what,
    remedy:
      file.maker === "other" && scanned > 0
        ? "Publish the document that was scanned; where that is lost, recognise its text and tag it in Acrobat"
        : "Export it anew with tags from the program that it was written in, or tag it in Acrobat",
  };
}

/** Whether a page is filled by a picture, and says hardly anything that can be seen as text. */
export function isPicture(file: CheckedPdf, page: ContentStream, index: number): boolean {
  const box = pageBox(file.pdf, index);
  const area = (box[2] - box[0]) * (box[3] - box[1]);
  let covered = 0;
  for (const piece of everyPiece(page)) if (piece.kind === "image") covered += areaWithin(piece, box);
  return covered >= area * 0.6 && lettersSeen(page) < 30;
}

function everyPiece(page: ContentStream): Piece[] {
  return page.forms.length === 0 ? page.pieces : [page, ...page.forms].flatMap(({ pieces }) => pieces);
}

/** Letters that a person sees as text: what was recognised in a scan lies below it, and is not painted. */
function lettersSeen({ pieces }: ContentStream): number {
  let count = 0;
  for (const [index, { kind, paint, text }] of pieces.entries()) {
    if (kind !== "text" || paint.isInvisible) continue;
    const { box } = pieces[index] as Piece;
    const isBelow = pieces.some(
      (other, at) => at > index && other.kind === "image" && other.paint.covers && holds(other, box),
    );
    if (!isBelow) count += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  }
  return count;
}

function holds({ box }: Piece, [left, bottom]: Piece["box"]): boolean {
  return box[0] <= left && left <= box[2] && box[1] <= bottom && bottom <= box[3];
}

function areaWithin({ box, stream }: Piece, page: Piece["box"]): number {
  // The form says where its pieces are.
  if (stream.isForm) return 0;
  const width = Math.min(box[2], page[2]) - Math.max(box[0], page[0]);
  const height = Math.min(box[3], page[3]) - Math.max(box[1], page[1]);
  return Math.max(width, 0) * Math.max(height, 0);
}
