/** Places the value labels of a line chart, so that they cover neither the lines nor one another. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A point whose label is to be placed, with the label's size. */
interface LabelledPoint extends Point {
  width: number;
  height: number;
}

/**
 * One box for each point, in the same order. Each label gets the best free place around its point; above is best, then
 * below, then the corners and the sides.
 *
 * @param events their lines, on which no values are
 * @returns null for a label that would cover another, or a point, everywhere: its value is in the table
 */
export function labelPlaces(
  points: LabelledPoint[],
  lines: Point[][],
  taken: Box[],
  area: Box,
  events: Point[][] = [],
): (Box | null)[] {
  const segments = [...lines, ...events].flatMap((line) =>
    line.slice(1).map((end, i) => [line[i] as Point, end] as const),
  );
  const markers = lines.flat().map(({ x, y }) => ({ left: x - 5, top: y - 5, width: 10, height: 10 }));
  const placed = [...taken];
  return points.map((point) => {
    const cost = (box: Box, rank: number) =>
      rank +
      10 * sum(placed.map((other) => overlap(box, other))) +
      4 * sum(markers.map((marker) => overlap(box, marker))) +
      3 * sum(segments.map(([from, to]) => lengthInside(from, to, box))) +
      100 * (box.width * box.height - overlap(box, area));
    const best = candidates(point)
      .map((box, rank) => ({ box, cost: cost(box, rank) }))
      .reduce((a, b) => (b.cost < a.cost ? b : a));
    if (placed.some((other) => overlap(best.box, other) > mostOverlap)) return null;
    if (markers.some((marker) => overlap(best.box, marker) > mostOverlap)) return null;
    placed.push(best.box);
    return best.box;
  });
}

const distance = 9;
/** In square pixels: the corners of two boxes have no ink. */
const mostOverlap = 12;

function candidates({ x, y, width, height }: LabelledPoint): Box[] {
  const [middle, before, after] = [x - width / 2, x - width - distance / 2, x + distance / 2];
  const [above, level, below] = [y - height - distance, y - height / 2, y + distance];
  const at = (left: number, top: number) => ({ left, top, width, height });
  return [
    at(middle, above),
    at(middle, below),
    at(before, above + 4),
    at(after, above + 4),
    at(before, below - 4),
    at(after, below - 4),
    at(after + distance / 2, level),
    at(before - distance / 2, level),
  ];
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** How much of a straight line is inside a box (Liang and Barsky's clipping). */
function lengthInside(from: Point, to: Point, box: Box): number {
  let [enter, leave] = [0, 1];
  const clip = (start: number, change: number, low: number, high: number) => {
    if (change === 0) {
      if (start < low || start > high) leave = -1;
      return;
    }
    const [a, b] = [(low - start) / change, (high - start) / change];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  };
  clip(from.x, to.x - from.x, box.left, box.left + box.width);
  clip(from.y, to.y - from.y, box.top, box.top + box.height);
  return Math.max(0, leave - enter) * Math.hypot(to.x - from.x, to.y - from.y);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
