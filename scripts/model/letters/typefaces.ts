import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as fontkit from "fontkit";

/** The part of a typeface that has a letter: one script of it, or a slice of Chinese. */
export interface Face {
  /** Its package: "@fontsource/noto-sans-bengali". */
  of: string;
  /** What the names of its files begin with: "noto-sans-bengali-bengali". */
  file: string;
}

const own = "@fontsource/atkinson-hyperlegible-next";
/** For headlines, figures and telephone numbers: its zero has no slash. */
const display = "@fontsource/lexend";
/** The typefaces for letters that the project's own does not have, and which of their parts are used. */
const others: [of: string, parts: RegExp][] = [
  ["@fontsource/noto-sans", /^(?:latin-ext|vietnamese|cyrillic|cyrillic-ext|greek|greek-ext)$/],
  ["@fontsource/noto-naskh-arabic", /^arabic$/],
  ["@fontsource/noto-sans-bengali", /^bengali$/],
  ["@fontsource/noto-sans-devanagari", /^devanagari$/],
  ["@fontsource/noto-sans-gujarati", /^gujarati$/],
  ["@fontsource/noto-sans-gurmukhi", /^gurmukhi$/],
  ["@fontsource/noto-sans-tamil", /^tamil$/],
  ["@fontsource/noto-sans-ethiopic", /^ethiopic$/],
  ["@fontsource/noto-sans-sc", /^\[\d+\]$/],
];
/** The browser of print knows it besides: `scripts/pdf/browser/font-configuration.ts`. */
const system = "dejavu-fonts-ttf/ttf/DejaVuSans.ttf";

const require = createRequire(import.meta.url);
const { resolve } = require;
const fonts = new Map<string, fontkit.Font>();
const known = new Map<string, Face | null>();
let partsOfOthers: { face: Face; ranges: [number, number][] }[] | null = null;

/** Whether one of the typefaces of print has this letter; spaces and invisible characters need none. */
export function isPrintable(letter: string): boolean {
  return (
    /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(letter) ||
    isOwn(letter) ||
    faceOf(letter) !== null ||
    has(system, letter)
  );
}

/** Letters that the project's own typeface has, so that no file has to be read for most texts. */
export const plainOwn = /^[ -~£×÷–—‘’“”…−]$/;

/** Whether the project's own typeface has this letter. */
export function isOwn(letter: string): boolean {
  if (plainOwn.test(letter)) return true;
  return ["latin", "latin-ext"].some((part) => has(fileOf(ownFace(part), "400-normal", "woff"), letter));
}

/**
 * The typeface that stands in for a letter that the project's own does not have; null where it has it, or where
 * the system's DejaVu Sans or no typeface does. A symbol of no script is taken from DejaVu Sans first.
 */
export function faceOf(letter: string): Face | null {
  let face = known.get(letter);
  if (face === undefined) {
    const isSymbol = /\p{Script=Common}/u.test(letter);
    face = isOwn(letter) || (isSymbol && has(system, letter)) ? null : findFace(letter);
    known.set(letter, face);
  }
  return face;
}

const unusual = /[\u0100-\u1fff\u2c00-\u{10ffff}]/gu;

/** A quick look, without asking for whole code points: whether a text has letters that are neither English nor common signs. */
export function hasUnusual(text: string): boolean {
  return /[\u0100-\u1fff\u2c00-\uffff]/.test(text);
}

/** The letters of a text that another typeface than the project's own has, by that typeface. */
export function lettersByFace(text: string): Map<Face, Set<string>> {
  const found = new Map<Face, Set<string>>();
  if (!hasUnusual(text)) return found;
  for (const letter of new Set(text.match(unusual) ?? [])) {
    const face = faceOf(letter);
    if (face !== null) found.set(face, (found.get(face) ?? new Set()).add(letter));
  }
  return found;
}

/** The path of a font's file, by its style: "700-normal". */
export function fileOf({ of, file }: Face, style: string, ending: "woff" | "woff2"): string {
  return `${of}/files/${file}-${style}.${ending}`;
}

/** A face in a static weight: variable fonts become Type 3 in a PDF. */
const fontFile = /^[a-z0-9-]+-\d{3}-(?:normal|italic)\.woff2$/;

/** Where a file of a shipped typeface is on this machine, by its name alone; null if there is none. */
export function pathOfFont(name: string): string | null {
  const packages = [own, display, ...others.map(([of]) => of)].filter((of) =>
    name.startsWith(`${of.split("/").at(-1)}-`),
  );
  // "noto-sans-" begins the names of most.
  const of = packages.sort((a, b) => b.length - a.length)[0];
  return of === undefined || !fontFile.test(name) ? null : fontPath(`${of}/files/${name}`);
}

/** Where a file of a package of fonts is on this machine, if the package has it. */
export function fontPath(file: string): string {
  const [scope, name, ...path] = file.split("/");
  return join(dirname(resolve(`${scope}/${name}/package.json`)), ...path);
}

/** The letters of a file of a package, read once. */
export function fontOf(file: string): fontkit.Font {
  let read = fonts.get(file);
  if (!read) {
    // Loaded on demand: most texts have no letter that has to be looked for.
    const { create }: typeof fontkit = require("fontkit");
    read = create(readFileSync(resolve(file))) as fontkit.Font;
    fonts.set(file, read);
  }
  return read;
}

/** The part of the project's own typeface for the letters of English, or for those of Europe besides. */
export function ownFace(part: string): Face {
  return { of: own, file: `atkinson-hyperlegible-next-${part}` };
}

/** The same of the typeface of headlines. */
export function displayFace(part: string): Face {
  return { of: display, file: `lexend-${part}` };
}

function has(file: string, letter: string): boolean {
  return fontOf(file).hasGlyphForCodePoint(letter.codePointAt(0) as number);
}

function findFace(letter: string): Face | null {
  const code = letter.codePointAt(0) as number;
  partsOfOthers ??= others.flatMap(([of, wanted]) => partsOf(of, wanted));
  const found = partsOfOthers.find(
    ({ face, ranges }) =>
      ranges.some(([from, to]) => from <= code && code <= to) &&
      has(fileOf(face, "400-normal", "woff"), letter),
  );
  return found?.face ?? null;
}

/** Each package says in a file which letters each of its parts is for. */
function partsOf(of: string, wanted: RegExp): { face: Face; ranges: [number, number][] }[] {
  const parts: Record<string, string> = JSON.parse(readFileSync(resolve(`${of}/unicode.json`), "utf8"));
  const name = of.split("/").at(-1);
  return Object.entries(parts)
    .filter(([part]) => wanted.test(part))
    .map(([part, ranges]) => ({
      face: { of, file: `${name}-${part.replace(/[[\]]/g, "")}` },
      ranges: ranges.split(",").map((range) => {
        const [from = "", to = from] = range.replace(/^U\+/, "").split("-");
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      }),
    }));
}
