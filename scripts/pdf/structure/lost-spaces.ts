/** Where a space between two words was lost in print. */
import type { Piece } from "./content/piece.ts";

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
