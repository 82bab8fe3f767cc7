import { type Box, type Matrix, mapped, type Point } from "../../pdf/structure/objects/geometry.ts";

export function cornersOf([left, bottom, right, top]: Box): Point[] {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** A path as PDF.js packs it: a number for what follows, and its points. Each curve becomes four straight lines. */
export function outlinesOf(data: Float32Array, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let current: Point[] = [];
  const at = (index: number): Point => mapped(matrix, data[index] ?? 0, data[index + 1] ?? 0);
  for (let index = 0; index < data.length; ) {
    const kind = data[index++];
    if (kind === 0) {
      current = [at(index)];
      outlines.push(current);
      index += 2;
    } else if (kind === 1) {
      current.push(at(index));
      index += 2;
    } else if (kind === 2 || kind === 3) {
      const count = kind === 2 ? 3 : 2;
      const points = [
        current.at(-1) ?? at(index),
        ...Array.from({ length: count }, (_, each) => at(index + 2 * each)),
      ];
      for (const part of [0.25, 0.5, 0.75, 1]) current.push(onCurve(points, part));
      index += 2 * count;
    }
  }
  return outlines;
}

/** De Casteljau. */
function onCurve(points: Point[], part: number): Point {
  const [first = [0, 0]] = points;
  if (points.length === 1) return first;
  const between = points.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = points[index] as Point;
    return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
  });
  return onCurve(between, part);
}
