import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { lock } from "proper-lockfile";
import { PlainError } from "../plain-error.ts";

/**
 * Fills an output folder whole or not at all.
 *
 * `fill` writes into a new folder beside the old one; when it has succeeded, the two change places.
 * A failed or killed build leaves the old one. One build at a time works on an output folder.
 *
 * @throws PlainError when another build is still at work on it
 */
export async function replaceFolder(out: string, fill: (staging: string) => Promise<void>): Promise<void> {
  const folder = resolve(out);
  const staging = `${folder}.new`;
  const release = await lockFolder(folder, 15);
  try {
    mendSwap(folder);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    await fill(staging);
    if (existsSync(folder)) renameSync(folder, `${folder}.old`);
    renameSync(staging, folder);
    rmSync(`${folder}.old`, { recursive: true, force: true });
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  } finally {
    await release();
  }
}

/** Puts the last good folder back when a build was killed in the middle of the change. */
export async function repairFolder(out: string): Promise<void> {
  const folder = resolve(out);
  if (!existsSync(`${folder}.old`)) return;
  // A build that is at work now does this by itself.
  const release = await lockFolder(folder, 0).catch(() => null);
  if (!release) return;
  try {
    mendSwap(folder);
  } finally {
    await release();
  }
}

function mendSwap(folder: string): void {
  if (!existsSync(`${folder}.old`)) return;
  if (existsSync(folder)) rmSync(`${folder}.old`, { recursive: true, force: true });
  else renameSync(`${folder}.old`, folder);
}

// A killed build's lock grows stale after ten seconds: waiting a little longer outlives it.
async function lockFolder(folder: string, seconds: number): Promise<() => Promise<void>> {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    return await lock(folder, {
      realpath: false,
      stale: 10_000,
      retries: { retries: seconds, factor: 1, minTimeout: 1000, maxTimeout: 1000 },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    throw new PlainError(
      `Another build is at work on ${relative(process.cwd(), folder)}/. Wait until it has ended, or give another folder with --out.`,
    );
  }
}
