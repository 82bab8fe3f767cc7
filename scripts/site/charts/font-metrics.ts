import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";

/** Measures text as the pages set it, with the same font files. */
export interface FontMetrics {
  /** Width in pixels. */
  width(text: string, size: number): number;
  /** Heights above and below the baseline, in em. */
  ascent: number;
  descent: number;
}

/** The metrics of Atkinson Hyperlegible Next in one of the two weights that the site ships. */
export function fontMetrics(weight: 400 | 700): FontMetrics {
  const known = metrics.get(weight);
  if (known) return known;
  const read = readMetrics(weight);
  metrics.set(weight, read);
  return read;
}

const metrics = new Map<number, FontMetrics>();

function readMetrics(weight: 400 | 700): FontMetrics {
  const [font, others] = ["latin", "latin-ext"].map((letters) => readFont(letters, weight)) as [
    fontkit.Font,
    fontkit.Font,
  ];
  const fontOf = (letter: string) => {
    const code = letter.codePointAt(0) as number;
    return !font.hasGlyphForCodePoint(code) && others.hasGlyphForCodePoint(code) ? others : font;
  };
  const em = font.ascent - font.descent;
  const widths = new Map<string, number>();
  return {
    width(text, size) {
      const known = widths.get(text) ?? widthInEm(text, fontOf);
      widths.set(text, known);
      return known * size;
    },
    ascent: font.ascent / em,
    descent: -font.descent / em,
  };
}

function readFont(letters: string, weight: 400 | 700): fontkit.Font {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${letters}-${weight}-normal.woff`,
  );
  return fontkit.create(readFileSync(file)) as fontkit.Font;
}

/** Letters of the same file are set together: some are kerned. */
function widthInEm(text: string, fontOf: (letter: string) => fontkit.Font): number {
  let width = 0;
  let run = "";
  let font: fontkit.Font | null = null;
  for (const letter of [...text.normalize("NFC"), null]) {
    const next = letter === null ? null : fontOf(letter);
    if (font && next !== font) {
      width += font.layout(run).advanceWidth / font.unitsPerEm;
      run = "";
    }
    font = next;
    run += letter ?? "";
  }
  return width;
}
