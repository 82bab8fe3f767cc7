import type { ContentStream, Piece } from "../../structure/content/piece.ts";
import { latin1 } from "../../structure/content/strings.ts";
import type { Tag } from "../../structure/tags/tag.ts";
import { artifactMark } from "./artifact-mark.ts";

/** Pieces that follow each other on the page and in their tag: they are marked together. */
export interface Group {
  /** Null for an artifact. */
  tag: Tag | null;
  pieces: Piece[];
  /** The number by which the tag knows it; -1 for an artifact. */
  mcid: number;
  /** The operator that begins it. */
  mark: string;
}

/** Gives the tag of a piece, and its place among the tag's children. */
type PositionOf = (piece: Piece) => { tag: Tag; index: number } | undefined;

/** Sorts the pieces of a stream by what they are to be marked as: each piece once. */
export function groupPieces(
  stream: ContentStream,
  positionOf: PositionOf,
  pageSize: { width: number; height: number },
): Group[] {
  const groups: Group[] = [];
  const said = new Set<Tag>();
  let mcid = 0;
  let lastIndex = -1;
  for (const piece of stream.pieces) {
    const place = positionOf(piece);
    const artifact = place ? "" : artifactMark(piece, pageSize);
    const last = groups.at(-1);
    const joins =
      last !== undefined &&
      last.tag === (place?.tag ?? null) &&
      last.pieces.at(-1)?.state === piece.state &&
      (place ? place.index === lastIndex + 1 : last.mark === artifact);
    if (joins) last.pieces.push(piece);
    else if (place)
      groups.push({
        tag: place.tag,
        pieces: [piece],
        mcid,
        mark: `/${place.tag.kind} <</MCID ${mcid++}${wordsOf(place.tag, said)}>> BDC`,
      });
    else groups.push({ tag: null, pieces: [piece], mcid: -1, mark: artifact });
    lastIndex = place?.index ?? -1;
  }
  return groups;
}

/** The ActualText of an inline tag is written into the content too, once: not every reader looks at the tags. */
function wordsOf(tag: Tag, said: Set<Tag>): string {
  if (tag.kind !== "Span" || tag.actualText === null) return "";
  const words = said.has(tag) ? "" : tag.actualText;
  said.add(tag);
  const bytes = Buffer.from(`\uFEFF${words}`, "utf16le").swap16();
  return `/ActualText <${bytes.toString("hex")}> `;
}

/** The stream with the marks of the groups instead of its own, and with the spaces that were lost. */
export function markPieces(stream: ContentStream, groups: Group[]): Uint8Array {
  const { bytes, marks } = stream;
  // As text: a thousand small buffers take longer than one large one.
  const content = latin1(bytes, 0, bytes.length);
  let written = "";
  let at = 0;
  let nextMark = 0;
  for (const { pieces, mark } of groups) {
    copyTo((pieces[0] as Piece).start);
    written += `${mark}\n`;
    for (const piece of pieces) {
      if (piece.kind === "text") writeText(piece);
      copyTo(piece.end);
    }
    written += "\nEMC";
  }
  copyTo(bytes.length);
  return Buffer.from(written, "latin1");

  function writeText(piece: Piece): void {
    if (piece.compact !== null) {
      copyTo(piece.start);
      written += piece.compact;
      at = piece.end - 2;
    } else if (piece.space) copyTo(content.endsWith("ET", piece.end) ? piece.end - 2 : piece.end);
    // Where the next character would stand: before ET, if a mark does not end the piece within its text.
    if (piece.space) written += spaceAfter(piece);
  }

  function copyTo(end: number): void {
    while (nextMark < marks.length && (marks[nextMark] as number) < end) {
      push(marks[nextMark] as number);
      at = Math.max(at, marks[nextMark + 1] as number);
      nextMark += 2;
    }
    push(end);
  }

  function push(end: number): void {
    if (end > at) written += content.slice(at, end);
    at = Math.max(at, end);
  }
}

function spaceAfter({ space, fontName }: Piece): string {
  if (!space) return "";
  const font = fontName === space.fontName ? "" : `/${space.fontName} 1 Tf `;
  return `${font}<${space.code.toString(16).padStart(4, "0")}> Tj\n`;
}
