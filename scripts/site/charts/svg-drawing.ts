import { escapeXml } from "../../system/escape-xml.ts";
import { chartFont } from "./chart-text.ts";

/** An `<svg>` element with the output of an SvgCanvas and its alternative text. */
export function svgDrawing(
  content: string,
  { alt, width, height }: { alt: string; width: number; height: number },
): string {
  // geometricPrecision: a browser that rounds every letter to whole pixels would make the text wider than measured.
  // The alternative text is an aria-label: Chromium loses a <title> when it prints tagged PDFs.
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-drawing" role="img" aria-label="${escapeXml(alt)}"` +
    ` focusable="false" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` font-family="'${chartFont}', sans-serif" text-rendering="geometricPrecision">${content}</svg>`
  );
}
