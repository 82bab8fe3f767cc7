import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";

/**
 * The typefaces of print, in the order in which the browser asks them: `layouts/styles/fonts.css`, and DejaVu Sans for
 * what they do not have (`scripts/pdf/browser/font-configuration.ts`).
 */
const files = [
  "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff",
  "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff",
  "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
];
const fonts: fontkit.Font[] = [];
const known = new Map<string, boolean>();

/** Whether one of the typefaces of print has this letter or sign; spaces and marks that nobody sees need none. */
export function isPrintable(letter: string): boolean {
  if (/^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(letter)) return true;
  let answer = known.get(letter);
  if (answer === undefined) {
    answer = files.some((_, index) => font(index).hasGlyphForCodePoint(letter.codePointAt(0) as number));
    known.set(letter, answer);
  }
  return answer;
}

/** Read when a letter asks for it: most boards need the first alone. */
function font(index: number): fontkit.Font {
  fonts[index] ??= fontkit.create(
    readFileSync(createRequire(import.meta.url).resolve(files[index] as string)),
  ) as fontkit.Font;
  return fonts[index];
}
