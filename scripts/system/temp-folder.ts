import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const day = 24 * 60 * 60 * 1000;

/**
 * Creates an empty folder for a short time, for its owner alone. It removes folders with the same prefix that killed
 * processes left: only our own, and only those from before today, since another process may be using one.
 *
 * @param beginning the prefix of its name: "print-profile-"
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
    // Creating a folder there reports the error.
    return [];
  }
}
