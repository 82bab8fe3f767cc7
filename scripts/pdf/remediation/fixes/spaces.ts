import type { Font } from "../../structure/content/fonts.ts";
import type { ContentStream, Piece } from "../../structure/content/piece.ts";
import { isSpaceLost } from "../../structure/lost-spaces.ts";
import { standsInLine, type Tag } from "../../structure/tags/tag.ts";

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

function ownSpace(fontName: string, font: Font | null) {
  return font?.space == null ? null : { fontName, code: font.space };
}
