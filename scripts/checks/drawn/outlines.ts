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
      const weights = kind === 2 ? cubic : quadratic;
      const points = [current.at(-1) ?? at(index)];
      for (let each = weights === cubic ? 3 : 2; each > 0; each--, index += 2) points.push(at(index));
      for (const ofPoint of weights) current.push(onCurve(points, ofPoint));
    }
  }
  return outlines;
}

/** How much each of a curve's points counts at a quarter, a half, three quarters of it and its end (Bernstein). */
const parts = [0.25, 0.5, 0.75, 1] as const;
const cubic = parts.map((t) => [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3]);
const quadratic = parts.map((t) => [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]);

function onCurve(points: Point[], weights: number[]): Point {
  let x = 0;
  let y = 0;
  for (const [index, point] of points.entries()) {
    const weight = weights[index] ?? 0;
    x += weight * point[0];
    y += weight * point[1];
  }
  return [x, y];
}
