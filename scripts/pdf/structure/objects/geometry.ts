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

/** The least upright box around a box that a matrix maps. */
export function boxAround([left, bottom, right, top]: Readonly<Box>, matrix: Readonly<Matrix>): Box {
  const [a, b, c, d, e, f] = matrix;
  // Numbers alone, since each letter of a page is asked.
  const [fromLeft, fromRight, fromBottom, fromTop] = [a * left, a * right, c * bottom, c * top];
  const [upLeft, upRight, upBottom, upTop] = [b * left, b * right, d * bottom, d * top];
  return [
    Math.min(fromLeft, fromRight) + Math.min(fromBottom, fromTop) + e,
    Math.min(upLeft, upRight) + Math.min(upBottom, upTop) + f,
    Math.max(fromLeft, fromRight) + Math.max(fromBottom, fromTop) + e,
    Math.max(upLeft, upRight) + Math.max(upBottom, upTop) + f,
  ];
}

/** What two boxes have in common; a box without area if nothing. */
export function common(one: Readonly<Box>, other: Readonly<Box>): Box {
  const [left, bottom] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  return [
    left,
    bottom,
    Math.max(left, Math.min(one[2], other[2])),
    Math.max(bottom, Math.min(one[3], other[3])),
  ];
}

export function area([left, bottom, right, top]: Readonly<Box>): number {
  return (right - left) * (top - bottom);
}

export function holds([left, bottom, right, top]: Readonly<Box>, [x, y]: Point): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}
