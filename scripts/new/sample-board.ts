import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gitignore } from "../model/safe-files.ts";
import { filesBelow } from "../system/files-below.ts";
import { PlainError } from "../system/plain-error.ts";
import { projectFolder } from "../system/project-folder.ts";

/** Whom a new board is for. */
export type SampleBoard = "children" | "adults" | "joint";

const folder = join(projectFolder, "layouts/boards");

/** The folders whose files make a board, each before those that replace its files. */
const layers: Record<SampleBoard, string[]> = {
  children: ["shared", "children"],
  adults: ["shared", "adults"],
  joint: ["shared", "children", "adults", "joint"],
};

export function isSampleBoard(word: string): word is SampleBoard {
  return Object.hasOwn(layers, word);
}

/**
 * Makes a small board with every kind of document and data: fictitious, and marked so.
 *
 * @throws PlainError if the folder holds something; nothing is written then
 */
export function makeSampleBoard(board: string, sample: SampleBoard): void {
  if (existsSync(board) && readdirSync(board).length > 0)
    throw new PlainError(
      `There is something in ${resolve(board)} already, and a new board needs a folder of its own. Name one that is not there yet.`,
    );
  mkdirSync(board, { recursive: true });
  for (const layer of layers[sample]) cpSync(join(folder, layer), board, { recursive: true });
  writeFileSync(join(board, ".gitignore"), gitignore);
}

interface Emptied {
  /** Files whose texts were taken out: their headings and the notes on what to write stay. */
  emptied: string[];
  /** Files that are examples of a document or of data, now below examples/. */
  moved: string[];
  /** Files that somebody has changed: nothing was done to them. */
  kept: string[];
}

/** What stays as a place to write in; everything else below data/YEAR/ and content/ is an example of its kind. */
const structure = /^content\/(?:annual-report|reports|pages)\/|^content\/home\.md$/;
/** Names and rules of the board, and pages that are true of every board. */
const staying = /^data\/(?:[^/]+|forms\/[^/]+)\.yaml$|^content\/pages\/(?:contact|accessibility)\.md$/;

/**
 * Takes the texts and figures of a sample out of its board. Only files that are as the sample has them are touched, and
 * none is deleted.
 *
 * @throws PlainError if the folder is no sample board, or has an example of the same name already; nothing is changed then
 */
export function emptySampleBoard(board: string): Emptied {
  const texts = new Map<string, Set<string>>();
  for (const layer of readdirSync(folder))
    for (const path of filesBelow(join(folder, layer))) {
      const known = texts.get(path) ?? new Set();
      texts.set(path, known.add(textOf(join(folder, layer, path))));
    }
  const there = [...texts.keys()]
    .filter((path) => existsSync(join(board, path)) && !staying.test(path))
    .sort();
  const isUnchanged = (path: string) => texts.get(path)?.has(textOf(join(board, path))) ?? false;
  if (!there.some(isUnchanged))
    throw new PlainError(
      `Nothing in ${resolve(board)} is of the sample any more, or it never was a sample board. Nothing was changed.`,
    );
  const unchanged = there.filter(isUnchanged);
  const moved = unchanged.filter((path) => !structure.test(path));
  const inTheWay = moved.find((path) => existsSync(join(board, "examples", path)));
  if (inTheWay !== undefined)
    throw new PlainError(`examples/${inTheWay} is there already. Move it away first; nothing was changed.`);
  for (const path of moved) {
    const target = join(board, "examples", path);
    mkdirSync(join(target, ".."), { recursive: true });
    renameSync(join(board, path), target);
  }
  const emptied = unchanged.filter((path) => structure.test(path));
  for (const path of emptied) writeFileSync(join(board, path), emptyText(path, textOf(join(board, path))));
  return { emptied, moved, kept: there.filter((path) => !unchanged.includes(path)) };
}

/** However an editor's program ends its lines. */
function textOf(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}

const placeholder = "Write the text of this section here.\n";

/** Values that are sentences of the sample, with what `npm run new` writes in their place. */
const sentences: [RegExp, string][] = [
  [/^(strapline|lead): .*$/m, "$1: One line under the title"],
  [/^summary: .*$/m, "summary: One sentence that says what this report is for."],
  // What changed since a version that nobody had.
  [/^changes:\n(?: .*\n)+/m, ""],
];

/** A text with its front matter and its headings, and a place to write under each. */
function emptyText(path: string, text: string): string {
  const [, matter = "", body = ""] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const headings = body.split("\n").filter((line) => /^#{2,} /.test(line));
  const parts = headings.map((heading) => `${heading}\n\n${placeholder}`);
  // Chapters have the status of their report.
  const isChapter = /\/(?:annual-report|reports)\//.test(path) && !path.endsWith("/report.md");
  const open = sentences.reduce((all, [sentence, by]) => all.replace(sentence, by), matter);
  const draft = isChapter
    ? open
    : /^status: /m.test(open)
      ? open.replace(/^status: .*$/m, "status: draft")
      : open.replace(/^(title: .*\n)/m, "$1status: draft\n");
  return `---\n${draft}---\n\n${[placeholder, ...parts].join("\n")}`;
}
