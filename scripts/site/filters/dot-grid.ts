import nunjucks from "nunjucks";

/**
 * A hundred dots, ten by ten, the first `count` of them filled. A drawing beside a text that says the same.
 * Rows are dashed lines with round caps: three paths instead of a hundred circles.
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

/** Dots of the row, 10 apart: a dash of no length every 10, which its round cap makes a dot. */
function line(row: number, dots: number): string {
  return `M5 ${row * 10 + 5}h${(dots - 1) * 10 + 0.1}`;
}
