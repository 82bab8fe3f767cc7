import nunjucks from "nunjucks";

/**
 * A hundred dots, ten by ten, the first `count` of them filled. A drawing beside a text that says the same. Dots are
 * lines of almost zero length with round caps: two operators each in a PDF, where Chromium draws a circle, or a dash,
 * with 32 curves.
 *
 * @example dotGrid(15) // '<svg class="dot-grid" …>' with one full row and five dots of the second filled
 */
export function dotGrid(count: number): nunjucks.runtime.SafeString {
  const filled = Math.max(0, Math.min(100, Math.round(count)));
  const all = Array.from({ length: 10 }, (_, row) => line(row, 10)).join("");
  const fullRows = Array.from({ length: Math.floor(filled / 10) }, (_, row) => line(row, 10)).join("");
  const rest = filled % 10 ? line(Math.floor(filled / 10), filled % 10) : "";
  return new nunjucks.runtime.SafeString(
    `<svg class="dot-grid" viewBox="0 0 100 100" aria-hidden="true" focusable="false">` +
      `<path class="dot-grid__all" d="${all}"/><path class="dot-grid__filled" d="${fullRows}${rest}"/></svg>`,
  );
}

/** The dots of a row, 10 apart. */
function line(row: number, dots: number): string {
  return `M5 ${row * 10 + 5}h.1${"m9.9 0h.1".repeat(dots - 1)}`;
}
