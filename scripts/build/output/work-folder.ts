/** The folder beside an output folder in which the next one is made, and the last one kept during the swap. */

import { randomUUID } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { PlainError } from "../../system/plain-error.ts";

const mark = "READ-ME.txt";
const unfinished = /^new-[0-9a-f-]{36}$/;
const markText =
  "A command of yearly-report makes its output in this folder, and removes it at its end. Where a computer was switched off meanwhile, the next command puts things right.\n";

export interface WorkFolder {
  /** The path of its lock. */
  lock: string;
  /** @throws PlainError if something else has the name of this folder */
  refuseIfNotOurs(): void;
  /** Whether a command was killed during the swap. */
  isInSwap(): boolean;
  /** Creates it, repairs what a killed command has left, and returns a new folder in it. */
  begin(): string;
  /** Restores the last good folder if there is none. */
  mend(): void;
  /** Puts a finished folder in the place of the existing one. */
  swap(finished: string): void;
  /**
   * Removes the remains, except what another command is making after taking the place of a suspended one.
   *
   * @param fresh what `begin` returned; null if nothing was begun
   */
  remove(fresh: string | null): void;
}

/** @param folder the output folder, an absolute path with links resolved */
export function workFolderOf(folder: string): WorkFolder {
  const name = join(dirname(folder), `.${basename(folder)}.yearly-report`);
  const old = join(name, "old");
  const work: WorkFolder = {
    lock: `${name}-lock`,
    refuseIfNotOurs() {
      for (const each of [name, work.lock])
        if (isThere(each) && !(each === name ? isOurs(name) : isEmptyFolder(each)))
          throw new PlainError(
            `${each} is in the way: this program keeps its unfinished output under that name, and has not made it. Move it elsewhere, or give another folder with --out.`,
          );
    },
    isInSwap: () => existsSync(old) && isOurs(name),
    begin() {
      work.refuseIfNotOurs();
      work.mend();
      empty(name);
      mkdirSync(name, { recursive: true });
      writeFileSync(join(name, mark), markText);
      const fresh = join(name, `new-${randomUUID()}`);
      mkdirSync(fresh);
      return fresh;
    },
    mend() {
      if (work.isInSwap() && !existsSync(folder)) renameSync(old, folder);
    },
    swap(finished) {
      if (!existsSync(folder)) return renameSync(finished, folder);
      renameSync(folder, old);
      try {
        renameSync(finished, folder);
      } catch (error) {
        renameSync(old, folder);
        throw error;
      }
    },
    remove(fresh) {
      if (!isThere(name) || !isOurs(name)) return;
      if (fresh) removeAll(fresh);
      // The last good folder, until the new one is in place.
      if (existsSync(folder)) removeAll(old);
      if (readdirSync(name).some((each) => each !== mark)) return;
      rmSync(join(name, mark), { force: true });
      rmdirSync(name);
    },
  };
  return work;
}

/**
 * Removes everything but the mark, which goes last: a command killed meanwhile leaves a folder that is still
 * recognised.
 */
function empty(folder: string): void {
  if (!isThere(folder)) return;
  for (const name of readdirSync(folder)) if (name !== mark) removeAll(join(folder, name));
}

function removeAll(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Whether a folder has our mark. A command killed before it could write the mark has left an empty folder; one that was
 * suspended while another removed the folder has continued with its own part.
 */
function isOurs(folder: string): boolean {
  if (!lstatSync(folder).isDirectory()) return false;
  if (readdirSync(folder).every((name) => unfinished.test(name))) return true;
  try {
    return (
      lstatSync(folder).isDirectory() && markText.startsWith(readFileSync(join(folder, mark), "utf8").trim())
    );
  } catch {
    return false;
  }
}

function isEmptyFolder(path: string): boolean {
  return lstatSync(path).isDirectory() && readdirSync(path).length === 0;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
