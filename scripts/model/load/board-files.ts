/**
 * Which files a board folder contains, whatever is in it: links, pipes, unreadable files, what systems leave behind.
 */
import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { isStray } from "../../system/stray-files.ts";
import { type Problem, problemAt } from "../values/problem.ts";

interface FolderToRead {
  folder: string;
  /** Its name in messages: "content". */
  shown: string;
  /** A folder in it to skip. */
  without?: string;
  /** Whether the real path behind a link may be read. */
  mayRead: (realPath: string) => boolean;
}

/**
 * The files of a folder and its subfolders, as paths relative to it with forward slashes, sorted by name.
 *
 * A link is followed only within what may be read: a page would publish what it leads to.
 */
export function filesOf(read: FolderToRead, problems: Problem[]): string[] {
  return filesBelow("", [], read, problems);
}

/** The bytes of a file, or null, with a problem, if it cannot be read. */
export function bytesOf(file: string, shown: string, problems: Problem[]): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    problems.push(unreadable(shown, error));
    return null;
  }
}

/** Whether a path is a folder or is inside it; both with links resolved. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function filesBelow(below: string, above: string[], read: FolderToRead, problems: Problem[]): string[] {
  const folder = join(read.folder, below);
  const shown = below === "" ? read.shown : `${read.shown}/${below}`;
  let names: string[];
  try {
    const real = realpathSync(folder);
    if (above.includes(real)) {
      problems.push(thing(shown, "this link leads round in a circle", "Take it out"));
      return [];
    }
    above = [...above, real];
    names = readdirSync(folder);
  } catch (error) {
    problems.push(unreadable(shown, error));
    return [];
  }
  return names
    .filter((name) => !name.startsWith(".") && !isStray(name) && join(folder, name) !== read.without)
    .sort()
    .flatMap((name) => {
      const path = below === "" ? name : `${below}/${name}`;
      const found = statOf(join(folder, name), `${shown}/${name}`, read, problems);
      if (!found) return [];
      if (reserved.test(name)) problems.push(reservedName(`${shown}/${name}`, name));
      return found.isDirectory() ? filesBelow(path, above, read, problems) : [path];
    });
}

/** What a path is, with allowed links followed; null if it cannot be part of a board. */
function statOf(path: string, shown: string, { mayRead }: FolderToRead, problems: Problem[]): Stats | null {
  try {
    const found = lstatSync(path);
    if (found.isFile() || found.isDirectory()) return found;
    if (!found.isSymbolicLink()) {
      problems.push(thing(shown, `this is ${kindOf(found)}, and no file`, "Take it out"));
      return null;
    }
    if (mayRead(realpathSync(path))) {
      const target = statSync(path);
      if (target.isFile() || target.isDirectory()) return target;
    }
    const what = "this link leads to what may not be read from here";
    problems.push(thing(shown, what, "Put the file itself in its place"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      problems.push(thing(shown, "this link leads to nothing", "Mend it, or put the file in its place"));
    else if (code === "ELOOP")
      problems.push(thing(shown, "this link leads round in a circle", "Take it out"));
    else problems.push(unreadable(shown, error));
  }
  return null;
}

function kindOf(found: Stats): string {
  if (found.isFIFO()) return "a named pipe";
  return found.isSocket() ? "a socket" : "a device";
}

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: also with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

function reservedName(shown: string, name: string): Problem {
  const [first = "", ...endings] = name.split(".");
  return thing(
    shown,
    `Windows keeps the name "${first}" for itself, and can neither open this nor a page of that name`,
    `Rename it, such as ${[`${first}-1`, ...endings].join(".")}`,
  );
}

function unreadable(shown: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  const why =
    code === "EACCES" || code === "EPERM"
      ? "its owner has not allowed it"
      : message.replace(/, \w+ '.*$/s, "");
  return thing(shown, `this cannot be read: ${why}`, "Make it readable, or take it out");
}

function thing(file: string, what: string, todo: string): Problem {
  return problemAt({ file, line: 1, column: 1 }, what, todo);
}
