/** Wraps text without a font: the configuration is also made in browsers, before any text can be measured. */

/** Breaks a text between words into lines no wider than `width` pixels; a word wider than that keeps its own line. */
export function textLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && estimatedWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The width of the widest word: below this, a text cannot be wrapped without cutting it. */
export function widestWord(texts: string[], size: number): number {
  return widest(
    texts.flatMap((text) => text.split(/\s+/)),
    size,
  );
}

/** The width of the widest of some texts. */
export function widest(texts: string[], size: number): number {
  return Math.max(0, ...texts.map((text) => estimatedWidth(text, size)));
}

/** The same in bold, as values are printed. */
export function widestBold(texts: string[], size: number): number {
  return Math.ceil(widest(texts, size) * 1.08);
}

/** The same as large figures are printed, in a wider typeface. */
export function widestFigure(texts: string[], size: number): number {
  return Math.ceil(widest(texts, size) * 1.3);
}

/** Width in pixels in Atkinson Hyperlegible Next, with a small margin (a test compares them). */
export function estimatedWidth(text: string, size: number): number {
  let hundredthsOfAnEm = 0;
  for (const character of text) hundredthsOfAnEm += advances.get(character) ?? 74;
  return Math.ceil((hundredthsOfAnEm * size * 1.02) / 100);
}

// The font's advance widths, in hundredths of an em.
const advances = new Map(
  Object.entries({
    16: "'",
    21: ",.:;!|",
    24: "’‘",
    25: "ij",
    26: "l",
    28: " ",
    30: "()",
    31: "f",
    33: "t[]",
    35: "r",
    36: "-",
    39: "I/",
    41: "1",
    45: "y",
    46: "vz",
    47: "s",
    48: "x",
    49: "ck",
    51: "–J7",
    53: "a",
    54: "euL",
    55: "hnoF2",
    56: "dgT",
    57: "bpqEY+−",
    58: "3",
    59: "PSV5",
    60: "69",
    61: "BRZ4£",
    62: "X8",
    63: "AK",
    65: "C0",
    67: "D",
    68: "w",
    69: "GHNU",
    71: "O",
    72: "Q",
    73: "&",
    82: "M",
    85: "m",
    86: "W",
    92: "%",
  }).flatMap(([width, characters]) =>
    [...characters].map((character) => [character, Number(width)] as const),
  ),
);
