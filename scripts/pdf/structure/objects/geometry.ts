/** Boxes, points and matrices of PDF: in points, from the lower left corner. */

/** Left, bottom, right, top. */
export type Box = [left: number, bottom: number, right: number, top: number];
export type Point = readonly [x: number, y: number];
/** `a b c d e f` of PDF: x becomes ax + cy + e, y becomes bx + dy + f. */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** What maps by `inner` first, and then by `outer`. */
export function multiply(outer: Readonly<Matrix>, inner: Readonly<Matrix>): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Where a matrix puts a point. */
export function mapped([a, b, c, d, e, f]: Readonly<Matrix>, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

// By index, since each letter of a page is asked: to take an array apart is slow until the engine has optimised it.

/** The least upright box around a box that a matrix maps. */
export function boxAround(box: Readonly<Box>, matrix: Readonly<Matrix>): Box {
  const fromLeft = matrix[0] * box[0];
  const fromRight = matrix[0] * box[2];
  const fromBottom = matrix[2] * box[1];
  const fromTop = matrix[2] * box[3];
  const upLeft = matrix[1] * box[0];
  const upRight = matrix[1] * box[2];
  const upBottom = matrix[3] * box[1];
  const upTop = matrix[3] * box[3];
  return [
    Math.min(fromLeft, fromRight) + Math.min(fromBottom, fromTop) + matrix[4],
    Math.min(upLeft, upRight) + Math.min(upBottom, upTop) + matrix[5],
    Math.max(fromLeft, fromRight) + Math.max(fromBottom, fromTop) + matrix[4],
    Math.max(upLeft, upRight) + Math.max(upBottom, upTop) + matrix[5],
  ];
}

/** What two boxes have in common; a box without area if nothing. */
export function common(one: Readonly<Box>, other: Readonly<Box>): Box {
  const left = Math.max(one[0], other[0]);
  const bottom = Math.max(one[1], other[1]);
  return [
    left,
    bottom,
    Math.max(left, Math.min(one[2], other[2])),
    Math.max(bottom, Math.min(one[3], other[3])),
  ];
}

export function area(box: Readonly<Box>): number {
  return (box[2] - box[0]) * (box[3] - box[1]);
}

export function holds(box: Readonly<Box>, point: Point): boolean {
  return point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3];
}
