/** Where a command may write: asked before it reads anything. */
import { accessSync, constants, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isWithin } from "../../model/load/board-files.ts";
import { PlainError } from "../../system/plain-error.ts";
import { projectFolder } from "../../system/project-folder.ts";
import { type Made, madeIn, namesIn, strangersIn } from "./made-by-us.ts";
import { workFolderOf } from "./work-folder.ts";

export interface Output {
  /** As it was given: a folder, or a link to one. */
  out: string;
  /** What is to be written there. */
  holds: Made;
  /** The board folder that is read. */
  board: string;
  /** Where its private files are, when they are not in the board folder. */
  private?: string | undefined;
}

/**
 * Makes sure that nothing is lost when a folder is written to: it is new, or empty, or this program has made all that
 * is in it; and it is no part of what is read.
 *
 * @returns the folder itself, where `out` is a link to it
 * @throws PlainError with the reason and a way out
 */
export function checkOutput({ out, holds, board, private: privateFolder }: Output): string {
  if (out.trim() === "") throw new PlainError("--out needs a folder. Write its name behind it.");
  const folder = realFolder(out);
  const shown = folder === resolve(out) ? out : `${out}, which leads to ${folder},`;
  const refuse = (what: string, todo = "Give a new or an empty folder with --out.") => {
    throw new PlainError(`${shown} ${what}. ${todo}`);
  };

  if (folder === dirname(folder)) refuse("is the root of the disk");
  for (const home of [homedir(), process.env.HOME ?? ""])
    if (home !== "" && isWithin(folder, realIfThere(home)))
      refuse(folder === realIfThere(home) ? "is a home folder" : "holds a home folder");
  const read: { name: string; place: string; mayHold: (path: string) => boolean }[] = [
    { name: "the board folder", place: realIfThere(board), mayHold: isOutput },
    {
      name: "this program",
      place: realIfThere(projectFolder),
      // Other boards may be kept beside the program's own folders, with their output.
      mayHold: (path) => isOutput(path) || !ownFolders.has(path.split(sep)[0] ?? ""),
    },
    ...(privateFolder === undefined
      ? []
      : [{ name: "the private folder", place: realIfThere(privateFolder), mayHold: () => false }]),
  ];
  for (const { name, place } of read)
    if (isWithin(folder, place)) refuse(`${folder === place ? "is" : "holds"} ${name}`);
  for (const { name, place, mayHold } of read)
    if (isWithin(place, folder) && !mayHold(relative(place, folder)))
      refuse(`lies within ${name}`, "Give a folder outside it with --out, or .preview/NAME.");
  if (folder.split(sep).includes(".git")) refuse("is a part of a Git repository's own folder");

  const found = statIfThere(folder);
  if (found && !found.isDirectory()) refuse("is not a folder");
  if (found && holds !== "printed PDFs" && isMount(folder))
    refuse(
      "is a mount point, which cannot be replaced whole",
      `Give a folder in it, such as --out ${join(folder, "site")}.`,
    );
  const others = found ? othersIn(folder, holds) : null;
  if (others) refuse(...others);
  workFolderOf(folder).refuseIfNotOurs();
  if (!isWritable(nearestThere(found && holds === "printed PDFs" ? folder : dirname(folder))))
    refuse("cannot be written", "Give a folder that can with --out, or ask whoever owns it.");
  return folder;
}

/**
 * A folder's own path, behind all links; of one that is not there, where it would be made.
 *
 * @throws PlainError when a link leads to nothing, or a part of the path is a file
 */
export function realFolder(out: string): string {
  const path = resolve(out);
  const there = nearestThere(path);
  let real: string;
  try {
    real = realpathSync.native(there);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === "ELOOP" ? "round in a circle" : "to nothing";
    throw new PlainError(`${there} is a link that leads ${why}. Mend it, or give another folder with --out.`);
  }
  if (there !== path && !statSync(real).isDirectory())
    throw new PlainError(`${there} is not a folder. Give a new or an empty folder with --out.`);
  return join(real, relative(there, path));
}

/** What would be lost in a folder, and what to do about it; null where all of it is ours. */
function othersIn(folder: string, holds: Made): [what: string, todo?: string] | null {
  const names = namesIn(folder);
  if (names.length === 0) return null;
  const made = madeIn(folder);
  if (made === null) return [`holds ${listed(names)}, and this program has not made it`];
  if (made.holds !== holds) return [`holds ${made.holds}, and not ${holds}`];
  // Beside what others have put there, PDFs are printed without harm.
  const strangers = holds === "printed PDFs" ? [] : strangersIn(folder, made.files);
  if (strangers.length === 0) return null;
  return [
    `holds ${listed(strangers)}, which this program has not made and would delete`,
    "Move that elsewhere, or give another folder with --out.",
  ];
}

/** "thesis.txt", "thesis.txt and 2 others". */
function listed([first = "", ...others]: string[]): string {
  if (others.length === 0) return first;
  return `${first} and ${others.length} other${others.length === 1 ? "" : "s"}`;
}

/** Where the commands write by themselves: nothing there is read. */
function isOutput(path: string): boolean {
  return path === "dist" || path.split(sep)[0] === ".preview";
}

const ownFolders = new Set([".ci", ".git", "content", "data", "docs", "layouts", "node_modules", "scripts"]);

/** A folder that cannot be given another name, since another disk or a container's volume begins there. */
function isMount(folder: string): boolean {
  try {
    const points = readFileSync("/proc/self/mountinfo", "utf8")
      .split("\n")
      .map((line) =>
        (line.split(" ")[4] ?? "").replace(/\\(\d{3})/g, (_, octal) =>
          String.fromCharCode(Number.parseInt(octal, 8)),
        ),
      );
    if (points.includes(folder)) return true;
  } catch {
    // Only Linux has it.
  }
  return statSync(folder).dev !== statSync(dirname(folder)).dev;
}

/** The path itself, or the nearest folder above it that is there; a link that leads to nothing is there. */
function nearestThere(path: string): string {
  for (let each = path; ; each = dirname(each)) {
    try {
      lstatSync(each);
      return each;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (each === dirname(each) || !["ENOENT", "ENOTDIR"].includes(code ?? "")) throw error;
    }
  }
}

function realIfThere(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

function statIfThere(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
