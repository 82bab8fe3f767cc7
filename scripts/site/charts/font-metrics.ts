import type * as fontkit from "fontkit";
import { displayFace, type Face, faceOf, fileOf, fontOf, ownFace } from "../../model/letters/typefaces.ts";
import type { Weight } from "./chart-text.ts";

/** Measures text as the pages set it, with the same font files. */
export interface FontMetrics {
  /** Width in pixels. */
  width(text: string, size: number): number;
  /** Heights above and below the baseline, in em. */
  ascent: number;
  descent: number;
}

/** The metrics of the typeface of a weight, as the site ships it. */
export function fontMetrics(weight: Weight): FontMetrics {
  const known = metrics.get(weight);
  if (known) return known;
  const read = faceMetrics(weight === 600 ? displayFace : ownFace, `${weight}-normal`);
  metrics.set(weight, read);
  return read;
}

const metrics = new Map<number, FontMetrics>();

/** The metrics of a typeface of ours in a style: "600-normal". */
export function faceMetrics(partOf: (part: string) => Face, style: string): FontMetrics {
  const of = (face: Face) => fontOf(fileOf(face, style, "woff"));
  const [font, europe] = [of(partOf("latin")), of(partOf("latin-ext"))];
  const fontFor = (letter: string) => {
    const code = letter.codePointAt(0) as number;
    if (font.hasGlyphForCodePoint(code)) return font;
    const other = faceOf(letter);
    return other ? of(other) : europe.hasGlyphForCodePoint(code) ? europe : font;
  };
  const em = font.ascent - font.descent;
  const widths = new Map<string, number>();
  return {
    width(text, size) {
      const known = widths.get(text) ?? widthInEm(text, fontFor);
      widths.set(text, known);
      return known * size;
    },
    ascent: font.ascent / em,
    descent: -font.descent / em,
  };
}

/** Letters of the same file are set together: some are kerned. */
function widthInEm(text: string, fontFor: (letter: string) => fontkit.Font): number {
  let width = 0;
  let run = "";
  let font: fontkit.Font | null = null;
  for (const letter of [...text.normalize("NFC"), null]) {
    const next = letter === null ? null : fontFor(letter);
    if (font && next !== font) {
      width += advanceOf(font, run) / font.unitsPerEm;
      run = "";
    }
    font = next;
    run += letter ?? "";
  }
  return width;
}

/** fontkit cannot lay out every script: of those letters join, and a text is a little narrower than its letters alone. */
function advanceOf(font: fontkit.Font, text: string): number {
  if (!/[\u0590-\u1fff\u2c00-\u{10ffff}]/u.test(text)) return font.layout(text).advanceWidth;
  return font.glyphsForString(text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
}
