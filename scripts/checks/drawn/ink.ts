import { contrast } from "../../model/colour/contrast.ts";
import { area, type Box, common, holds, type Point } from "../../pdf/structure/objects/geometry.ts";
import type { DrawnLetter, DrawnPage, DrawnShape } from "./drawn-page.ts";
import type { Run } from "./runs.ts";

/** The middle of a letter, in which every letter has ink, whatever its typeface. */
function coreOf({ box }: { box: Box }): Box {
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  return [box[0] + 0.15 * width, box[1] + 0.1 * height, box[2] - 0.15 * width, box[3] - 0.1 * height];
}

/** Whether a run has letters that a box or the paper's edge cuts, that later ink covers, or that have the colour of their ground. */
export function hiddenLetters(run: Run, page: DrawnPage): "cut" | "covered" | "pale" | null {
  const letters = run.filter((letter) => !isTiny(letter));
  const [first] = letters;
  if (first === undefined) return null;
  const region = regionOf(letters);
  const grounds = groundsUnder(region, page);
  for (const letter of areAlike(letters, region, grounds, page) ? [first] : letters) {
    if (isCut(letter, page.box)) return "cut";
    const points = grounds.length > 0 ? samplesOf(letter) : onPaper;
    if (
      grounds.some((ground) => ground.order > letter.order && points.some((point) => covers(ground, point)))
    )
      return "covered";
    if (isPale(letter, points, grounds)) return "pale";
  }
  return null;
}

/** What letters take, with the heads of capitals, which stand above a letter's box. */
function regionOf(letters: Run): Box {
  const region: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box, size } of letters) {
    region[0] = Math.min(region[0], box[0]);
    region[1] = Math.min(region[1], box[1]);
    region[2] = Math.max(region[2], box[2]);
    region[3] = Math.max(region[3], box[3], box[1] + headOfLetter * size);
  }
  return region;
}

/** Whether one of these letters says what holds for all: nothing cuts them, and every ground holds all of them. */
function areAlike(letters: Run, region: Box, grounds: DrawnShape[], { box }: DrawnPage): boolean {
  const [first] = letters as [DrawnLetter];
  const last = letters.at(-1) as DrawnLetter;
  const isAround = (around: Box) =>
    around[0] <= region[0] && around[1] <= region[1] && around[2] >= region[2] && around[3] >= region[3];
  return (
    isAround(first.clip) &&
    isAround(box) &&
    letters.every(({ clip, colour }) => clip === first.clip && colour === first.colour) &&
    grounds.every(
      (ground) =>
        isRectangle(ground) &&
        isAround(ground.box) &&
        isAround(ground.clip) &&
        // A run is painted letter by letter.
        (ground.order < first.order || ground.order > last.order),
    )
  );
}

/** Whether a shape is its box. */
function isRectangle({ box, outlines: [outline = [], ...others] }: DrawnShape): boolean {
  if (others.length > 0 || outline.length < 4 || outline.length > 5) return false;
  return outline.every((point, index) => {
    const last = outline[index - 1] ?? point;
    const isCorner =
      (point[0] === box[0] || point[0] === box[2]) && (point[1] === box[1] || point[1] === box[3]);
    return isCorner && (point[0] === last[0] || point[1] === last[1]);
  });
}

/** Bare paper is the same everywhere. */
const onPaper: Point[] = [[0, 0]];

/** What has ink of its own in a region. */
function groundsUnder(region: Box, { shapes }: DrawnPage): DrawnShape[] {
  return shapes.filter(
    ({ kind, opacity, box, clip }) =>
      kind !== "line" &&
      opacity > 0.5 &&
      Math.max(box[0], clip[0]) <= region[2] &&
      Math.min(box[2], clip[2]) >= region[0] &&
      Math.max(box[1], clip[1]) <= region[3] &&
      Math.min(box[3], clip[3]) >= region[1],
  );
}

const firstMark = 0x300;

/** Marks over and under letters take no room of their own. */
function isTiny({ box, text }: DrawnLetter): boolean {
  return area(box) < 0.5 || (text.charCodeAt(0) >= firstMark && /^\p{M}+$/u.test(text));
}

function isCut(letter: DrawnLetter, paper: Box): boolean {
  const core = coreOf(letter);
  const [left, bottom, right, top] = common(letter.clip, paper);
  // Where a browser makes a page smaller, it rounds.
  const clip: Box = [left - 0.5, bottom - 0.5, right + 0.5, top + 0.5];
  return area(common(core, clip)) < 0.9 * area(core);
}

/** Points at the left, in the middle and at the right of a letter; of a high one near its head, too. */
function samplesOf(letter: DrawnLetter): Point[] {
  const [left, bottom, right, top] = coreOf(letter);
  const isUpright = top - bottom < letter.size;
  const heights = [(bottom + top) / 2];
  if (isUpright && isHigh(letter.text)) heights.push(letter.box[1] + headOfLetter * letter.size);
  return heights.flatMap((y) => [0.1, 0.5, 0.9].map((part): Point => [left + part * (right - left), y]));
}

/** Where capitals have ink, as a share of the size. */
const headOfLetter = 0.65;

/** Capitals, digits, and small letters that reach as high. */
function isHigh(text: string): boolean {
  return /^[\p{Lu}\p{Nd}bdfhklß]$/u.test(text);
}

function covers({ box, clip, outlines }: DrawnShape, point: Point): boolean {
  return holds(box, point) && holds(clip, point) && isInside(outlines, point);
}

/** Whether a point is inside outlines, counted as even and odd. */
function isInside(outlines: Point[][], [x, y]: Point): boolean {
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

/** Whether the ground under a part of a letter has nearly its colour; for a picture or a pattern it is unknown. */
function isPale({ colour, order }: DrawnLetter, points: Point[], grounds: DrawnShape[]): boolean {
  if (colour === null) return false;
  return points.some((point) => {
    const ground = grounds.findLast((each) => each.order < order && covers(each, point));
    if (ground?.colour === null) return false;
    return contrastOf(colour, ground?.colour ?? "#ffffff") < leastContrast;
  });
}

/** By colour and ground: a page has a few pairs of colours, and thousands of letters. */
const contrasts = new Map<string, Map<string, number>>();

function contrastOf(colour: string, ground: string): number {
  const known = contrasts.get(colour) ?? new Map<string, number>();
  contrasts.set(colour, known);
  const found = known.get(ground) ?? contrast(colour, ground);
  known.set(ground, found);
  return found;
}

/** Letters below this are invisible; good contrast is measured before printing, see greyscale.ts. */
const leastContrast = 1.5;

/** Pairs of texts that lie over one another, each once. */
export function overlaps(runs: Run[]): [Run, Run][] {
  const found: [Run, Run][] = [];
  const seen = new Set<string>();
  const cells = new Map<number, { letter: DrawnLetter; core: Box; run: number }[]>();
  for (const [index, run] of runs.entries())
    for (const letter of run) {
      if (isTiny(letter)) continue;
      const core = coreOf(letter);
      for (const key of cellsOf(core)) {
        const others = cells.get(key) ?? [];
        for (const other of others) {
          if (other.run === index || !meet(core, other.core)) continue;
          if (area(common(core, other.core)) < 0.15 * Math.min(area(core), area(other.core))) continue;
          const pair = `${other.run} ${index}`;
          if (seen.has(pair)) continue;
          seen.add(pair);
          found.push([runs[other.run] as Run, run]);
        }
        others.push({ letter, core, run: index });
        cells.set(key, others);
      }
    }
  return found;
}

function meet(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

/** The squares of a page that a box touches, by number. */
function cellsOf(box: Box): number[] {
  const keys: number[] = [];
  for (let x = Math.floor(box[0] / 40); x <= Math.floor(box[2] / 40); x++)
    for (let y = Math.floor(box[1] / 40); y <= Math.floor(box[3] / 40); y++) keys.push(x * 10_000 + y);
  return keys;
}
