/** The folder beside an output folder in which the next one is made, and the last one kept for the moment of the change. */

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
  /** Where its lock is. */
  lock: string;
  /** @throws PlainError when something else has the name of this folder */
  refuseIfNotOurs(): void;
  /** Whether a command was ended in the middle of the change. */
  isInSwap(): boolean;
  /** Makes it, puts right what a killed command has left, and returns a new folder in it. */
  begin(): string;
  /** Puts back the last good folder if there is none. */
  mend(): void;
  /** Puts a folder that is finished in the place of the one that is there. */
  swap(finished: string): void;
  /**
   * Removes what is left, but for what another command is making, which has taken the place of one that stood still.
   *
   * @param fresh what `begin` returned; null where nothing was begun
   */
  remove(fresh: string | null): void;
}

/** @param folder the output folder, an absolute path behind all links */
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
      // The last good one, for as long as there is no other.
      if (existsSync(folder)) removeAll(old);
      if (readdirSync(name).some((each) => each !== mark)) return;
      rmSync(join(name, mark), { force: true });
      rmdirSync(name);
    },
  };
  return work;
}

/** All but the mark, which goes last: a command that is killed meanwhile leaves a folder that is still known. */
function empty(folder: string): void {
  if (!isThere(folder)) return;
  for (const name of readdirSync(folder)) if (name !== mark) removeAll(join(folder, name));
}

function removeAll(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * One with our mark. A command that was killed before it could write the mark has left an empty one; one that stood still
 * while another removed the folder has gone on with its own part of it.
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
