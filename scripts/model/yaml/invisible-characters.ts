/** Letters that nobody sees, and that texts copied from a PDF or a web page bring along: they change nothing. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What no text has, and no printer prints: control characters and what is no letter at all. */
export const noLetter = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffc]/u;

/** A text without zero-width letters, soft hyphens and marks of direction; a line separator is a space. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, "").replace(/[\u2028\u2029]/g, " ");
}

/** @example codeOf("\u0007") → "U+0007" */
export function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
