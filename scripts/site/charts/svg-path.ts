/** Builds the `d` of an SVG path from canvas calls, each point transformed by the matrix of its time. */

import { svgNumber } from "./svg-markup.ts";

/** a, b, c, d, e, f as in SVG's matrix(). */
export type Matrix = [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export class SvgPath {
  d = "";

  moveTo(m: Matrix, x: number, y: number): void {
    this.d += `M${point(m, x, y)}`;
  }

  /** As on a canvas, the first line of a path only moves there. */
  lineTo(m: Matrix, x: number, y: number): void {
    this.d += `${this.d ? "L" : "M"}${point(m, x, y)}`;
  }

  curveTo(m: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.d += `C${point(m, x1, y1)} ${point(m, x2, y2)} ${point(m, x, y)}`;
  }

  rect(m: Matrix, x: number, y: number, width: number, height: number): void {
    this.d += `M${point(m, x, y)}L${point(m, x + width, y)}L${point(m, x + width, y + height)}L${point(m, x, y + height)}Z`;
  }

  close(): void {
    if (this.d) this.d += "Z";
  }

  /** Drawn as Bézier curves of at most a quarter turn, which stay correct under any transform. */
  ellipse(
    m: Matrix,
    x: number,
    y: number,
    radii: [number, number],
    rotation: number,
    from: number,
    to: number,
    anticlockwise = false,
  ): void {
    const sweep = sweepAngle(from, to, anticlockwise);
    const local = multiply(m, [
      Math.cos(rotation) * radii[0],
      Math.sin(rotation) * radii[0],
      -Math.sin(rotation) * radii[1],
      Math.cos(rotation) * radii[1],
      x,
      y,
    ]);
    this.lineTo(local, Math.cos(from), Math.sin(from));
    const parts = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
    const step = sweep / parts;
    const handle = (4 / 3) * Math.tan(step / 4);
    for (let part = 0; part < parts; part++) {
      const [start, end] = [from + part * step, from + (part + 1) * step];
      const [cos1, sin1, cos2, sin2] = [Math.cos(start), Math.sin(start), Math.cos(end), Math.sin(end)];
      this.curveTo(
        local,
        cos1 - handle * sin1,
        sin1 + handle * cos1,
        cos2 + handle * sin2,
        sin2 - handle * cos2,
        cos2,
        sin2,
      );
    }
  }
}

function point([a, b, c, d, e, f]: Matrix, x: number, y: number): string {
  return `${svgNumber(a * x + c * y + e)} ${svgNumber(b * x + d * y + f)}`;
}

/** The angle covered by a canvas arc: a full turn or more is one full turn. */
function sweepAngle(from: number, to: number, anticlockwise: boolean): number {
  const turn = 2 * Math.PI;
  const forward = anticlockwise ? from - to : to - from;
  const swept = forward >= turn ? turn : ((forward % turn) + turn) % turn;
  return anticlockwise ? -swept : swept;
}
