import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { projectFolder } from "../system/project-folder.ts";

/** Where the pictures of a project are, and where those go that differ. */
const folders = {
  pictures: join(projectFolder, "scripts/test/looks"),
  found: join(projectFolder, ".cache/looks"),
};
/** A square of so many pixels that looks different is noticed, and a letter's edge is not. */
const SQUARE = 8;
/** How much a colour of a square may differ on average, of 255: processors round differently. */
const TOLERANCE = 16;

/**
 * Compares a screenshot with its picture in the repository. What was seen is written to `.cache/looks/`; with
 * UPDATE_LOOKS=1 it takes the picture's place, to be looked at before it is committed.
 *
 * @param name "styleguide-390-dark"
 * @returns what is different, in words; null if it looks the same
 */
export async function looksDifferent(
  name: string,
  screenshot: Uint8Array,
  { pictures, found } = folders,
): Promise<string | null> {
  const file = join(pictures, `${name}.webp`);
  const picture = await sharp(screenshot).webp({ quality: 60, effort: 6 }).toBuffer();
  if (process.env.UPDATE_LOOKS === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
    return null;
  }
  const [was, is] = [await pixelsOf(readOrNull(file)), await pixelsOf(picture)];
  const difference = was === null ? "there is no picture of it" : differenceOf(was, is as Pixels);
  if (difference === null) return null;
  mkdirSync(found, { recursive: true });
  writeFileSync(join(found, `${name}.webp`), picture);
  return `${name}: ${difference}. Look at scripts/test/looks/${name}.webp and .cache/looks/${name}.webp; if it is meant, run UPDATE_LOOKS=1 npx vitest run other-shape`;
}

interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Fewer, greater squares of colour: the mean of each. The last row of a page can be half a pixel, drawn or not: no square. */
async function pixelsOf(picture: Uint8Array | null): Promise<Pixels | null> {
  if (picture === null) return null;
  const { width, height } = await sharp(picture).metadata();
  const wholeSquares = (length: number) => Math.floor(length / SQUARE);
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .extract({
      left: 0,
      top: 0,
      width: wholeSquares(width) * SQUARE,
      height: wholeSquares(height) * SQUARE,
    })
    .resize({
      width: wholeSquares(width),
      height: wholeSquares(height),
      fit: "fill",
      kernel: "cubic",
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function differenceOf(was: Pixels, is: Pixels): string | null {
  if (was.width !== is.width || was.height !== is.height)
    return `it is ${is.width * SQUARE} by ${is.height * SQUARE} pixels, and was ${was.width * SQUARE} by ${was.height * SQUARE}`;
  const places = new Set<number>();
  for (const [index, value] of was.data.entries())
    if (Math.abs(value - (is.data[index] ?? 0)) > TOLERANCE) places.add(Math.floor(index / 3));
  const [first] = places;
  if (first === undefined) return null;
  const at = `${(first % was.width) * SQUARE} from the left and ${Math.floor(first / was.width) * SQUARE} from the top`;
  return `${places.size} squares of ${SQUARE} pixels look different, the first ${at}`;
}

function readOrNull(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
