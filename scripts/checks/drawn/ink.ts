import { contrast } from "../../model/colour/contrast.ts";
import { area, type Box, common, holds, type Point } from "../../pdf/structure/objects/geometry.ts";
import type { DrawnPage, DrawnShape } from "./drawn-page.ts";
import type { PlacedLetter, Run } from "./runs.ts";

/** The middle of a letter, in which every letter has ink, whatever its typeface. */
function coreOf({ box: [left, bottom, right, top] }: { box: Box }): Box {
  const [width, height] = [right - left, top - bottom];
  return [left + 0.15 * width, bottom + 0.1 * height, right - 0.15 * width, top - 0.1 * height];
}

/** Whether a run has letters that a box or the paper's edge cuts, that later ink covers, or that have the colour of their ground. */
export function hiddenLetters(run: Run, page: DrawnPage): "cut" | "covered" | "pale" | null {
  const letters = run.filter((letter) => !isTiny(letter));
  if (letters.length === 0) return null;
  const grounds = groundsUnder(letters, page);
  for (const letter of letters) {
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

/** Bare paper is the same everywhere. */
const onPaper: Point[] = [[0, 0]];

/** What has ink of its own where some of these letters are. */
function groundsUnder(letters: Run, { shapes }: DrawnPage): DrawnShape[] {
  const [left, bottom, right, top] = [0, 1, 2, 3].map((side) => {
    const sides = letters.map(({ box }) => box[side as 0]);
    return side < 2 ? Math.min(...sides) : Math.max(...sides);
  }) as Box;
  // The head of a capital stands above the letter's box.
  const high = top + Math.max(...letters.map(({ size }) => size));
  return shapes.filter(
    ({ kind, opacity, box, clip }) =>
      kind !== "line" &&
      opacity > 0.5 &&
      Math.max(box[0], clip[0]) <= right &&
      Math.min(box[2], clip[2]) >= left &&
      Math.max(box[1], clip[1]) <= high &&
      Math.min(box[3], clip[3]) >= bottom,
  );
}

const firstMark = "\u0300";

/** Marks over and under letters take no room of their own. */
function isTiny({ box, text }: PlacedLetter): boolean {
  return area(box) < 0.5 || (text >= firstMark && /^\p{M}+$/u.test(text));
}

function isCut(letter: PlacedLetter, paper: Box): boolean {
  const core = coreOf(letter);
  const [left, bottom, right, top] = common(letter.clip, paper);
  // Where a browser makes a page smaller, it rounds.
  const clip: Box = [left - 0.5, bottom - 0.5, right + 0.5, top + 0.5];
  return area(common(core, clip)) < 0.9 * area(core);
}

/** Points at the left, in the middle and at the right of a letter; of a high one near its head, too. */
function samplesOf(letter: PlacedLetter): Point[] {
  const [left, bottom, right, top] = coreOf(letter);
  const isUpright = top - bottom < letter.size;
  const heights = [(bottom + top) / 2];
  if (isUpright && isHigh(letter.text)) heights.push(letter.box[1] + 0.65 * letter.size);
  return heights.flatMap((y) => [0.1, 0.5, 0.9].map((part): Point => [left + part * (right - left), y]));
}

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
function isPale({ colour, order }: PlacedLetter, points: Point[], grounds: DrawnShape[]): boolean {
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
  const cells = new Map<string, { letter: PlacedLetter; core: Box; run: number }[]>();
  for (const [index, run] of runs.entries())
    for (const letter of run) {
      if (isTiny(letter)) continue;
      const core = coreOf(letter);
      for (const key of cellsOf(core)) {
        const others = cells.get(key) ?? [];
        for (const other of others) {
          const pair = `${other.run} ${index}`;
          if (other.run === index || seen.has(pair)) continue;
          if (area(common(core, other.core)) < 0.15 * Math.min(area(core), area(other.core))) continue;
          seen.add(pair);
          found.push([runs[other.run] as Run, run]);
        }
        others.push({ letter, core, run: index });
        cells.set(key, others);
      }
    }
  return found;
}

function cellsOf([left, bottom, right, top]: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / 40); x <= Math.floor(right / 40); x++)
    for (let y = Math.floor(bottom / 40); y <= Math.floor(top / 40); y++) keys.push(`${x} ${y}`);
  return keys;
}
