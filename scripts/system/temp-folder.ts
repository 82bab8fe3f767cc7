import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const day = 24 * 60 * 60 * 1000;

/**
 * Makes an empty folder for a short time, for its owner alone. Those of the same beginning that were left by processes
 * that were killed are removed: ours alone, and only those of yesterday, since another process may be at work.
 *
 * @param beginning of its name: "print-profile-"
 */
export function makeTempFolder(beginning: string): string {
  for (const name of namesIn(tmpdir())) if (name.startsWith(beginning)) removeOld(join(tmpdir(), name));
  return mkdtempSync(join(tmpdir(), beginning));
}

function removeOld(folder: string): void {
  try {
    const { mtimeMs, uid } = lstatSync(folder);
    const isOurs = process.getuid === undefined || uid === process.getuid();
    if (isOurs && Date.now() - mtimeMs > day) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another process was faster, or something in it is not ours.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It is said when a folder is made there.
    return [];
  }
}
