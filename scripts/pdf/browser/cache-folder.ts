/** Where files are kept that cost time to make and may be deleted at any moment: the unpacked browser, font settings. */
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { PlainError } from "../../system/plain-error.ts";

/** The first of `$XDG_CACHE_HOME`, `~/.cache` and the temp folder that can be written; made if it is not there. */
export function cacheFolder(): string {
  const xdg = process.env.XDG_CACHE_HOME;
  const candidates = [
    // The XDG specification says to ignore a relative path.
    join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), ".cache"), "yearly-report"),
    join(tmpdir(), `yearly-report-${process.getuid?.() ?? "cache"}`),
  ];
  const folder = candidates.find(isOurs);
  if (folder) return folder;
  throw new PlainError(
    `No folder for the unpacked browser can be written by us alone: ${candidates.join(", ")}. Set XDG_CACHE_HOME to one that can.`,
  );
}

function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    if (process.getuid === undefined) return true;
    // A program that someone else left there must not be run: not behind a link of theirs, nor where they may write.
    const { uid, mode } = statSync(folder);
    const isPrivate = uid === process.getuid() && lstatSync(folder).uid === uid && (mode & 0o022) === 0;
    if (isPrivate && (mode & 0o077) !== 0) chmodSync(folder, 0o700);
    return isPrivate;
  } catch {
    return false;
  }
}
