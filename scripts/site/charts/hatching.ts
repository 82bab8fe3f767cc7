/**
 * The marks of hatched bars, distinguishable without colour and in a greyscale print.
 *
 * They are lines, not an SVG pattern or a canvas pattern: Chromium prints patterns as blurred pictures of about 200 kB.
 */

export type HatchingName = "rising" | "falling" | "dots" | "crossed" | "level";

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** From x, y to x, y. A dot is a line of zero length, drawn with round ends. */
export type Mark = [number, number, number, number];

/** The marks that fill a rectangle, measured from its bottom left corner so that all bars of a series look alike. */
export function hatchingMarks(name: HatchingName, rectangle: Rectangle): Mark[] {
  return kinds[name](rectangle);
}

const kinds: Record<HatchingName, (rectangle: Rectangle) => Mark[]> = {
  rising: (rectangle) => risingLines(rectangle, 8),
  falling: (rectangle) => fallingLines(rectangle, 8),
  crossed: (rectangle) => [...risingLines(rectangle, 10), ...fallingLines(rectangle, 10)],
  level: ({ left, top, right, bottom }) =>
    steps(0, bottom - top, 6).map((up) => [left, bottom - up, right, bottom - up]),
  dots: ({ left, top, right, bottom }) =>
    steps(0, bottom - top, 5).flatMap((up, row) => {
      // Every second row is shifted by half a step.
      const moved = row % 2 === 0 ? 0 : 5;
      return steps(0, right - left + moved, 10).map((along): Mark => {
        return [left + along - moved, bottom - up, left + along - moved, bottom - up];
      });
    }),
};

function risingLines({ left, top, right, bottom }: Rectangle, step: number): Mark[] {
  const [width, height] = [right - left, bottom - top];
  return steps(-height, width, step).map((start) => {
    const [from, to] = [Math.max(0, start), Math.min(width, start + height)];
    return [left + from, bottom - (from - start), left + to, bottom - (to - start)];
  });
}

function fallingLines({ left, top, right, bottom }: Rectangle, step: number): Mark[] {
  return risingLines({ left, top, right, bottom }, step).map(([x1, y1, x2, y2]) => {
    return [x1, top + bottom - y1, x2, top + bottom - y2];
  });
}

/** The numbers between two others at half a step, one and a half steps, and so on from zero. */
function steps(from: number, to: number, step: number): number[] {
  const first = Math.floor(from / step + 0.5) + 0.5;
  return Array.from({ length: Math.max(0, Math.ceil(to / step - first)) }, (_, i) => (first + i) * step);
}
