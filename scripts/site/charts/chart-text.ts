/** The type and the neutral colours of every chart. */
export const chartFont = "Atkinson Hyperlegible Next";
/** For large figures: its zero has no slash. */
const figureFont = "Lexend";

/** Large figures have a weight, and a typeface, of their own. */
export type Weight = 400 | 600 | 700;

export function familyOf(weight: Weight): string {
  return weight === 600 ? figureFont : chartFont;
}

export const chartText = "var(--chart-text)";
export const chartMuted = "var(--chart-muted)";
/** Behind labels on gridlines; if a page does not set it, the lines run on behind the text. */
export const chartBackground = "var(--chart-background, none)";

/** In pixels, at the drawing's own width. */
export const textSize = 14;
/** For the words of gaps between narrow bars: the smallest text in a chart. */
export const smallTextSize = 12;
export const lineHeight = 17;

/** In the form that Chart.js expects. */
export const textFont = { family: chartFont, size: textSize, lineHeight: `${lineHeight}px` };
