import { type MapArea, mapWidth, type Ring } from "../../model/report/area-map.ts";
import { chartMuted, chartText, lineHeight, smallTextSize, textSize } from "./chart-text.ts";
import { heightOfLine } from "./draw-text.ts";
import { type DrawnChart, type Rectangle, rangeOf } from "./drawn-chart.ts";
import { marksBelow } from "./plan-figures.ts";
import type { PlacedPlan, PlacedText, Shape } from "./plans.ts";
import { estimatedWidth, textLines, widest, widestBold } from "./text-lines.ts";

const strong = "var(--series-strong)";
/** The map of many areas gives way to their list, so that both fit a printed page: 200 mm. On a phone they may be longer. */
const highestMap = 520;
const lowestMap = 240;
const highestDrawing = { page: 750, phone: 1500 };
/** Of few areas and of many: pale enough for text on the strongest, and each to be told from the next. */
const tints = { few: [0.1, 0.28, 0.5], many: [0.08, 0.2, 0.34, 0.5] };
const sample = { width: 18, height: 14, row: 22 };

/**
 * Plans a map: areas in tints of their values, which stand on them or, where there is no room, in a list. A list that
 * is too long is set smaller (`listSize`); if that is not enough there is none, and the tints are left.
 */
export function mapPlan(
  chart: DrawnChart,
  width: number,
  highest = highestMap,
  listSize = textSize,
): PlacedPlan {
  const [{ values = [], texts = [] } = {}] = chart.series;
  const { areas = [], height: ground = 0, others = "" } = chart.map ?? {};
  const scale = Math.min(width / mapWidth, highest / ground);
  const lookOf = looks(chart);
  const shapes: Shape[] = [];
  const placed: PlacedText[] = [];

  const key = keyOf(chart, lookOf, areas.some(({ index }) => index === null) ? others : "");
  let [x, y] = [0, 0];
  for (const { label, ...look } of key) {
    const room = sample.width + 7 + estimatedWidth(label, textSize);
    if (x > 0 && x + room > width) [x, y] = [0, y + sample.row];
    shapes.push(...area([box(x + 1, y + 2, sample.width, sample.height)], look));
    placed.push(text([label], x + sample.width + 8, y + 2 + sample.height / 2, { align: "left" }));
    x += room + 20;
  }
  const top = y + sample.row + 12;

  const rectangles: Rectangle[] = values.map(() => ({ left: 0, top, right: 0, bottom: top }));
  const listed: { letter: string; index: number }[] = [];
  const letters: Rectangle[] = [];
  // From the top left, as a reader looks for letters.
  const inOrder = areas.toSorted((a, b) => a.middle[1] - b.middle[1] || a.middle[0] - b.middle[0]);
  for (const { index, rings, middle } of inOrder) {
    const onPage = rings.map((ring) =>
      ring.map(([x, y]): Ring[number] => [tenth(x * scale), tenth(top + y * scale)]),
    );
    const value = index === null ? null : (values[index] ?? null);
    shapes.push(...area(onPage, index === null ? pale : lookOf(value)));
    if (index === null) continue;
    const [centreX, centreY] = [middle[0] * scale, top + middle[1] * scale];
    const label = chart.labels[index] as string;
    const said = texts[index] as string;
    const name = textLines(label, 84, smallTextSize);
    const nameHeight = name.length * heightOfLine(smallTextSize);
    const block = {
      width: Math.max(widest(name, smallTextSize), widestBold([said], textSize)),
      height: nameHeight + lineHeight,
    };
    const around = (width: number, height: number): Rectangle => ({
      ...{ left: centreX - width / 2, right: centreX + width / 2 },
      ...{ top: centreY - height / 2, bottom: centreY + height / 2 },
    });
    rectangles[index] = around(Math.max(24, block.width), block.height);
    if (isWithin(rectangles[index], onPage)) {
      const { top: blockTop } = rectangles[index];
      placed.push(
        text(name, centreX, blockTop + nameHeight / 2, { size: smallTextSize }),
        text([said], centreX, blockTop + nameHeight + lineHeight / 2, { weight: value === null ? 400 : 700 }),
      );
      continue;
    }
    rectangles[index] = around(24, 24);
    if (listSize === 0) continue;
    // A number could be taken for a value. Areas that are too small for a letter of their own are named alone.
    const letter = letterOf(letters.length);
    const own = around(widestBold([letter], smallTextSize), smallTextSize);
    const hasLetter = letters.every((other) => !overlap(own, other));
    listed.push({ letter: hasLetter ? letter : "", index });
    if (!hasLetter) continue;
    letters.push(own);
    placed.push(text([letter], centreX, centreY, { size: smallTextSize, weight: 700 }));
  }

  const mapBottom = top + Math.ceil(ground * scale);
  const lines = listed.map(({ letter, index }) => `${letter} ${chart.labels[index]}: ${texts[index]}`);
  const column = Math.min(width, Math.max(150, widest(lines, listSize) + 20));
  const rowGap = listSize === textSize ? 5 : 2;
  const mapRight = mapWidth * scale + 24;
  const columnsIn = (room: number) => Math.max(1, Math.floor(room / column));
  const listLine = heightOfLine(listSize);
  const listHeight = (room: number) => Math.ceil(lines.length / columnsIn(room)) * (listLine + rowGap);
  const isBeside =
    width - mapRight >= column &&
    Math.max(mapBottom, top + listHeight(width - mapRight)) <= mapBottom + 14 + listHeight(width);
  const columns = columnsIn(width - (isBeside ? mapRight : 0));
  const rows = Math.ceil(lines.length / columns);
  let [listTop, bottom] = [isBeside ? top : mapBottom + 14, mapBottom];
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: columns }, (_, at) =>
      textLines(lines[at * rows + row] ?? "", column - 12, listSize),
    );
    cells.forEach((cell, at) => {
      const left = (isBeside ? mapRight : 0) + at * column;
      if (cell.length > 0)
        placed.push(
          text(cell, left, listTop + (cell.length * listLine) / 2, { align: "left", size: listSize }),
        );
    });
    listTop += Math.max(...cells.map((cell) => cell.length)) * listLine + rowGap;
    bottom = Math.max(bottom, listTop);
  }
  const below = marksBelow({ marks: chart.marks, events: [] }, width, bottom + 10);
  const height = bottom + below.height + 6;
  const isPhone = width < 480;
  const excess = height - highestDrawing[isPhone ? "phone" : "page"];
  if (excess > 0 && !isPhone && highest > lowestMap)
    return mapPlan(chart, width, Math.max(lowestMap, Math.min(highest, ground * scale) - excess), listSize);
  if (excess > 0 && lines.length > 0)
    return mapPlan(chart, width, highestMap, listSize === textSize ? smallTextSize : 0);
  return {
    drawnAs: "placed",
    height,
    shapes,
    texts: [...placed, ...below.texts],
    rectangles,
    isSpread: true,
  };
}

type Look = Pick<Shape, "fill" | "opacity" | "dash">;
const pale: Look = { fill: chartMuted, opacity: 0.07 };
const notShown: Look = { dash: [4, 3] };

/** By equal steps from the lowest to the highest value that is shown; a value that is not has no step. */
function looks(chart: DrawnChart): (value: number | null) => Look {
  const { lowest, highest } = rangeOf(chart);
  const steps = chart.labels.length < 8 ? tints.few : tints.many;
  return (value) => {
    if (value === null) return notShown;
    const step = highest === lowest ? 0 : Math.floor(((value - lowest) / (highest - lowest)) * steps.length);
    return { fill: strong, opacity: steps[Math.min(step, steps.length - 1)] as number };
  };
}

/** A tint is told by the values that have it, as they are printed. */
function keyOf(
  { series }: DrawnChart,
  lookOf: (value: number | null) => Look,
  others: string,
): (Look & { label: string })[] {
  const [{ values = [], texts = [] } = {}] = series;
  const all = values
    .map((value, index) => ({ value, text: texts[index] as string, ...lookOf(value) }))
    .sort((a, b) => (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY));
  const lookAt = ({ value, text, opacity }: (typeof all)[number]) => (value === null ? text : opacity);
  return [
    ...[...new Set(all.map(lookAt))].map((look) => {
      const own = all.filter((one) => lookAt(one) === look);
      const [from, to] = [own[0] as (typeof own)[number], own.at(-1) as (typeof own)[number]];
      return { ...from, label: from.text === to.text ? from.text : `${from.text} – ${to.text}` };
    }),
    ...(others === "" ? [] : [{ label: others, ...pale }]),
  ];
}

/** @example letterOf(27) // "AB" */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** An area has an outline of its own, since a pale one would be seen by nobody. */
function area(rings: MapArea["rings"], { fill, opacity, dash }: Look): Shape[] {
  const [points = [], ...more] = rings;
  return [
    ...(fill ? [{ points, more, fill, opacity }] : []),
    { points, more, stroke: dash ? chartText : chartMuted, width: 1, dash, opacity: dash ? 1 : 0.7 },
  ];
}

function text(lines: string[], x: number, y: number, other: Partial<PlacedText> = {}): PlacedText {
  return { lines, x, y, size: textSize, weight: 400, align: "center", colour: chartText, ...other };
}

function box(left: number, top: number, width: number, height: number): Ring {
  const [right, bottom] = [left + width, top + height];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
}

/** Whether the edge of a rectangle lies in an area. */
function isWithin({ left, top, right, bottom }: Rectangle, rings: Ring[]): boolean {
  return [0, 0.25, 0.5, 0.75, 1].every((part) => {
    const [x, y] = [left + part * (right - left), top + part * (bottom - top)];
    return [
      [x, top],
      [x, bottom],
      [left, y],
      [right, y],
    ].every(([x, y]) => holds(rings, x as number, y as number));
  });
}

/** Whether a line to the right of a place crosses the outline of an area an odd number of times. */
function holds(rings: Ring[], x: number, y: number): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] as Ring[number];
      return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    }),
  );
  return crossings.length % 2 === 1;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
