import type { DrawnLetter } from "./drawn-page.ts";

/** Letters are drawn in parts or joined, and many of these say nothing of what they are: the tags alone can be compared. */
export function isPartOfLetter({ text, font }: DrawnLetter): boolean {
  return text === "\ufffd" && font.startsWith("Noto");
}

const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
/** Of Indian scripts, and those of Vietnamese, Igbo and others that are put together from a letter and its accents. */
const inParts = /[\u0900-\u0dff\u01a0-\u01b0\u1e00-\u1eff]\p{M}*/gu;

/** Letters that are the same in every form, and the space between them. */
const plain = /^[ -~]*$/;

/** The letters of a text that are written from left to right, one sign for each. */
export function leftToRight(text: string): string {
  if (plain.test(text)) return text.replaceAll(" ", "");
  const whole = text.normalize("NFC").replace(inParts, "");
  return folded(whole).replace(rightToLeftLetters, "").replace(/\p{M}/gu, "");
}

/** The Hebrew letters of a text. */
export function rightToLeft(text: string): string[] {
  if (plain.test(text)) return [];
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
