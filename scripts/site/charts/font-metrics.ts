import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";

/** Measures text as the pages will set it, in the very font files that they use. */
export interface FontMetrics {
  /** Width in pixels. */
  width(text: string, size: number): number;
  /** Heights above and below the baseline, in parts of the font size, of a box one em high. */
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
  const file = createRequire(import.meta.url).resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  );
  const font = fontkit.create(readFileSync(file)) as fontkit.Font;
  const em = font.ascent - font.descent;
  const widths = new Map<string, number>();
  return {
    width(text, size) {
      const known = widths.get(text) ?? font.layout(text).advanceWidth / font.unitsPerEm;
      widths.set(text, known);
      return known * size;
    },
    ascent: font.ascent / em,
    descent: -font.descent / em,
  };
}
