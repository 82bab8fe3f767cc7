import type { DrawnLetter } from "./drawn-page.ts";

/** Arabic letters are drawn in parts, of which many say nothing of what they are: the tags alone can be compared. */
export function isPartOfLetter({ text, font }: DrawnLetter): boolean {
  return text === "\ufffd" && font.startsWith("NotoNaskhArabic");
}

const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;

/** The letters of a text that are written from left to right. */
export function leftToRight(text: string): string {
  return folded(text).replace(rightToLeftLetters, "");
}

/** The Hebrew letters of a text. */
export function rightToLeft(text: string): string[] {
  // Points above and below letters are drawn in many ways.
  return (folded(text).match(rightToLeftLetters) ?? []).filter(
    (letter) => /\p{Script=Hebrew}/u.test(letter) && !/\p{M}/u.test(letter),
  );
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\s\p{Cf}\p{Cc}]/gu, "")
    .replace(/[‐‑]/g, "-");
}
