import { existsSync, mkdirSync } from "node:fs";
import { dirname, relative } from "node:path";
import { lock } from "proper-lockfile";
import { PlainError } from "../../system/plain-error.ts";
import { checkOutput, type Output, realFolder } from "./check-output.ts";
import { type WorkFolder, workFolderOf } from "./work-folder.ts";

/**
 * Fills an output folder whole or not at all.
 *
 * `fill` writes into a new folder beside the old one; when it has succeeded, the two change places.
 * A failed or killed build leaves the old one. One build at a time works on an output folder.
 *
 * @throws PlainError when another build is still at work on it, or something would be lost
 */
export async function replaceFolder(output: Output, fill: (staging: string) => Promise<void>): Promise<void> {
  const folder = checkOutput(output);
  const work = workFolderOf(folder);
  const held = await lockFolder(folder, work, 15);
  let staging: string | null = null;
  // What cannot be removed now is removed by the next command: the output is in its place.
  const tidy = () => quietly(() => work.remove(staging));
  // A signal ends the process without coming back here.
  process.on("exit", tidy);
  const isLost = () => held.isLost() || (staging !== null && !existsSync(staging));
  try {
    staging = work.begin();
    await fill(staging);
    if (isLost()) throw lost(folder);
    // Somebody may have put something there meanwhile.
    checkOutput(output);
    work.swap(staging);
  } catch (error) {
    throw isLost() ? lost(folder) : error;
  } finally {
    process.off("exit", tidy);
    tidy();
    await held.release();
  }
}

/** Puts the last good folder back when a build was killed in the middle of the change. */
export async function repairFolder(out: string): Promise<void> {
  const folder = placeOf(out);
  if (folder === null) return;
  const work = workFolderOf(folder);
  if (!work.isInSwap()) return;
  // A build that is at work now does this by itself.
  const held = await lockFolder(folder, work, 0).catch(() => null);
  if (!held) return;
  try {
    work.mend();
    quietly(() => work.remove(null));
  } finally {
    await held.release();
  }
}

function placeOf(out: string): string | null {
  try {
    return realFolder(out);
  } catch {
    // What is wrong with it is told by the command that writes there.
    return null;
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

interface Held {
  /** Whether the lock was lost: this process stood still, and another may have begun. */
  isLost(): boolean;
  release(): Promise<void>;
}

// A killed build's lock grows stale after ten seconds: waiting a little longer outlives it.
async function lockFolder(folder: string, work: WorkFolder, seconds: number): Promise<Held> {
  mkdirSync(dirname(folder), { recursive: true });
  let isLost = false;
  try {
    const release = await lock(folder, {
      lockfilePath: work.lock,
      realpath: false,
      stale: 10_000,
      retries: { retries: seconds, factor: 1, minTimeout: 1000, maxTimeout: 1000 },
      // By itself it would end the process with an error that nobody catches.
      onCompromised: () => {
        isLost = true;
      },
    });
    return { isLost: () => isLost, release: () => (isLost ? Promise.resolve() : release().catch(() => {})) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    throw new PlainError(
      `Another build is at work on ${shown(folder)}/. Wait until it has ended, or give another folder with --out.`,
    );
  }
}

function lost(folder: string): PlainError {
  return new PlainError(
    `This build stood still for more than ten seconds, as when a computer sleeps, and another may have begun on ${shown(folder)}/. Nothing was published. Run the command again.`,
  );
}

function shown(folder: string): string {
  const way = relative(process.cwd(), folder);
  return way.startsWith("..") ? folder : way;
}
