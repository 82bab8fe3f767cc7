/** Boxes, points and matrices of PDF: in points, from the lower left corner. */

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];
export type Point = readonly [number, number];
export type Matrix = readonly [number, number, number, number, number, number];

/** What maps by `inner` first, and by `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function around([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The least upright box round a box that is mapped. */
export function placed([left, bottom, right, top]: Box, matrix: Matrix): Box {
  const points = [
    around(matrix, left, bottom),
    around(matrix, right, bottom),
    around(matrix, left, top),
    around(matrix, right, top),
  ];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What two boxes have in common; nothing has no area. */
export function common(one: Box, other: Box): Box {
  const [left, bottom] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  return [
    left,
    bottom,
    Math.max(left, Math.min(one[2], other[2])),
    Math.max(bottom, Math.min(one[3], other[3])),
  ];
}

export function area([left, bottom, right, top]: Box): number {
  return (right - left) * (top - bottom);
}

export function holds([left, bottom, right, top]: Box, [x, y]: Point): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

/** Whether a point is inside outlines, counted as even and odd. */
export function isInside(outlines: Point[][], [x, y]: Point): boolean {
  let inside = false;
  for (const outline of outlines) {
    let [lastX, lastY] = outline.at(-1) ?? [0, 0];
    for (const [nextX, nextY] of outline) {
      if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX)
        inside = !inside;
      [lastX, lastY] = [nextX, nextY];
    }
  }
  return inside;
}
