import type { Font } from "../../structure/content/fonts.ts";
import type { ContentStream, Piece } from "../../structure/content/piece.ts";
import type { Tag } from "../../structure/tags/tag.ts";

/**
 * Chromium leaves out the space at which a line wraps, and the one between two boxes of a line: read out, two words
 * become one ("willwrap"). A space that nobody sees is written where it was lost.
 */
export function restoreSpaces(root: Tag): void {
  const fonts = new Map<ContentStream, { fontName: string; code: number } | null>();
  let before: Piece | null = null;
  visit(root);

  function visit(tag: Tag): void {
    const isInLine = standsInLine(tag.kind);
    if (!isInLine) before = null;
    for (const child of tag.children) {
      if (child.type === "tag") visit(child);
      if (child.type !== "piece" || child.kind !== "text") continue;
      if (before && isSpaceLost(before, child)) writeSpace(before);
      before = child;
    }
    if (!isInLine) before = null;
  }

  function writeSpace(piece: Piece): void {
    const space = ownSpace(piece.fontName, piece.font) ?? spaceOfPage(piece.stream);
    if (!space) return;
    piece.space = space;
    piece.text += " ";
  }

  /** A font is cut down to the characters that it prints: the space may be in another one. */
  function spaceOfPage(stream: ContentStream) {
    let space = fonts.get(stream);
    if (space === undefined) {
      space = null;
      for (const { font, fontName } of stream.pieces) space ??= ownSpace(fontName, font);
      fonts.set(stream, space);
    }
    return space;
  }
}

const inLine = new Set(["Span", "Link", "Code", "Quote", "Reference"]);

/** Whether a tag is part of the sentence around it. */
export function standsInLine(kind: string): boolean {
  return inLine.has(kind);
}

function ownSpace(fontName: string, font: Font | null) {
  return font?.space == null ? null : { fontName, code: font.space };
}

/** Whether two pieces that follow each other in a sentence were parted by a space. */
export function isSpaceLost(before: Piece, after: Piece): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text) || before.text === "" || after.text === "")
    return false;
  if (isOnNextLine(before, after)) return isSpaceAtWrap(before.text, after.text);
  const gap = after.box[0] - before.box[2];
  return gap > before.fontSize * 0.2 || gap < -before.fontSize;
}

/** Raised and lowered marks stay in their line. */
function isOnNextLine(before: Piece, after: Piece): boolean {
  if (before.stream !== after.stream) return true;
  return Math.abs(before.box[3] - after.box[1]) > 0.6 * Math.max(before.fontSize, after.fontSize);
}

function isSpaceAtWrap(before: string, after: string): boolean {
  if (/[\p{L}\p{N}][-\u2010\u00AD/]$/u.test(before) || /\S[\u2013\u2014]$/.test(before)) return false;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]$/u.test(before)) return false;
  // An address wraps anywhere; what follows in it has its signs, or closes the bracket around it.
  const isAddress = /(?:https?:\/\/|www\.)\S*$/.test(before);
  return !(isAddress && /^[^\s]*[/?=&%_)]|^[^\s]*\.\w/.test(after));
}
