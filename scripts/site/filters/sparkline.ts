import nunjucks from "nunjucks";
import type { FigureHistory } from "../../model/report/figure.ts";

const width = 200;
const height = 40;
const edge = 4;

/**
 * A small line of an indicator's values with its target as a dashed line: a drawing beside a text that says the same. A
 * value that is not shown is a gap.
 *
 * @returns nothing where there are fewer than two values to draw
 * @example sparkline([78, 81, 84], 85) // '<svg class="sparkline" …>'
 */
export function sparkline(points: (number | null)[], target: number | null): nunjucks.runtime.SafeString {
  const shown = points.filter((point) => point !== null);
  const all = target === null ? shown : [...shown, target];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (shown.length < 2) return new nunjucks.runtime.SafeString("");
  const x = (index: number) => toOne(edge + (index / (points.length - 1)) * (width - 2 * edge));
  const y = (value: number) =>
    toOne(most === least ? height / 2 : edge + ((most - value) / (most - least)) * (height - 2 * edge));
  const line = points
    .map((point, index) =>
      point === null ? "" : `${index === 0 || points[index - 1] === null ? "M" : "L"}${x(index)} ${y(point)}`,
    )
    .join("");
  const last = points.findLastIndex((point) => point !== null);
  const lastAt = points[last] ?? 0;
  return new nunjucks.runtime.SafeString(
    `<svg class="sparkline" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${
      target === null ? "" : `<path class="sparkline__target" d="M0 ${y(target)}H${width}"/>`
    }<path class="sparkline__line" d="${line}"/><path class="sparkline__last" d="M${x(last)} ${y(lastAt)}h.1"/></svg>`,
  );
}

/** The values of a figure through the years as such a line. */
export function historyLine({ values }: FigureHistory): nunjucks.runtime.SafeString {
  return sparkline(
    values.map(({ value }) => value.number),
    null,
  );
}

function toOne(number: number): string {
  return String(Math.round(number * 10) / 10);
}
