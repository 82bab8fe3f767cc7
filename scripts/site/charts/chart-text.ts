/** The type and the neutral colours of every chart. */
export const chartFont = "Atkinson Hyperlegible Next";
export const chartText = "var(--chart-text)";
export const chartGrid = "var(--chart-grid)";
/** Behind labels that stand on gridlines; a page that does not set it sees the lines run on behind the text. */
export const chartBackground = "var(--chart-background, none)";

/** In pixels at the drawing's own width. */
export const textSize = 14;
/** For the words of gaps between narrow bars: the smallest text on a chart. */
export const smallTextSize = 12;
export const lineHeight = 17;

/** As Chart.js wants it. */
export const textFont = { family: chartFont, size: textSize, lineHeight: `${lineHeight}px` };
