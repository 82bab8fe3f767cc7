import type { Box } from "../content/piece.ts";

/** `a b c d e f` of PDF: x becomes ax + cy + e, y becomes bx + dy + f. */
export type Matrix = [number, number, number, number, number, number];

export function matrixOf(numbers: Float64Array): Matrix {
  return [
    numbers[0] as number,
    numbers[1] as number,
    numbers[2] as number,
    numbers[3] as number,
    numbers[4] as number,
    numbers[5] as number,
  ];
}

export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

export function transformed([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [
    left * a + bottom * c + e,
    right * a + bottom * c + e,
    left * a + top * c + e,
    right * a + top * c + e,
  ];
  const ys = [
    left * b + bottom * d + f,
    right * b + bottom * d + f,
    left * b + top * d + f,
    right * b + top * d + f,
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function overlap(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
