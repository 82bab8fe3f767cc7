import type { ValuePlaces } from "./value-places.ts";

/** One value of a chart. */
export interface ValueIndex {
  series: number;
  /** The index of the category. */
  index: number;
}

/** The value that a pointer at this place means: in the nearest category, the nearest value. */
export function nearestValue(
  { along, isSpread, rectangles }: ValuePlaces,
  point: { x: number; y: number },
): ValueIndex | null {
  const all = rectangles.flatMap((row, series) =>
    row.map(({ left, top, right, bottom }, index) => {
      const x = Math.abs((left + right) / 2 - point.x);
      const y = Math.abs((top + bottom) / 2 - point.y);
      if (isSpread) return { series, index, first: Math.hypot(x, y), second: 0 };
      return { series, index, first: Math.round(along === "x" ? x : y), second: along === "x" ? y : x };
    }),
  );
  const [nearest] = all.sort((a, b) => a.first - b.first || a.second - b.second);
  return nearest ? { series: nearest.series, index: nearest.index } : null;
}
