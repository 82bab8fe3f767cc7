/** Files that cost time to make, in a folder that may be deleted, damaged or closed to us at any moment. */
import { createHash, randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

interface KeptFiles {
  /** Null if missing, or if any byte has changed since it was written. */
  read(key: string): Buffer | null;
  write(key: string, bytes: Uint8Array): void;
  /** Removes the least recently used files until the total is within the bounds. */
  tidy(): void;
}

export interface Bounds {
  bytes: number;
  unusedDays: number;
}

interface KeptKind {
  /** The ending of its files: ".printed". */
  ending: string;
  /** The name for them in a message: "printed PDFs". */
  name: string;
  bounds: Bounds;
}

// For the whole process: a build keeps files of several kinds, and one warning is enough, since it stops nothing.
let isReported = false;

/** Opens files kept in a folder, which is created when something is written. Several builds may use it at once. */
export function openKeptFiles(folder: string, { ending, name, bounds }: KeptKind): KeptFiles {
  const pathOf = (key: string) => join(folder, `${key}${ending}`);
  return {
    read(key) {
      const bytes = wholeOf(readIfThere(pathOf(key)));
      if (bytes) markAsUsed(pathOf(key));
      return bytes;
    },
    write(key, bytes) {
      const unfinished = join(folder, `${key}.${randomUUID()}.new`);
      try {
        // Drafts before publication: for nobody else on the machine.
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(unfinished, Buffer.concat([Buffer.from(`${hashOf(bytes)}\n`), bytes]), { mode: 0o600 });
        // Written whole or not at all, even if others read or write at the same time.
        renameSync(unfinished, pathOf(key));
      } catch (error) {
        removeIfThere(unfinished);
        if (isReported) return;
        isReported = true;
        console.warn(
          `The ${name} cannot be kept in ${folder}: ${reasonOf(error as Error)}. The next build makes them again.`,
        );
      }
    },
    tidy() {
      const now = Date.now();
      let room = bounds.bytes;
      for (const { path, size, used } of filesIn(folder)) {
        const days = (now - used) / 86_400_000;
        const isAbandoned = path.endsWith(".new") && days > 1 / 24;
        room -= size;
        if (room < 0 || days > bounds.unusedDays || isAbandoned) removeIfThere(path);
      }
    },
  };
}

/** Without the name of the temporary file, which means nothing to a reader. */
function reasonOf({ message }: Error): string {
  return message.replace(/, \w+ '.*$/s, "");
}

/** The most recently used first. */
function filesIn(folder: string): { path: string; size: number; used: number }[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Nothing has been kept yet.
  }
  return names
    .flatMap((name) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return found ? { path, size: found.size, used: found.mtimeMs } : [];
    })
    .sort((a, b) => b.used - a.used);
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder itself is missing or read-only.
  }
}

function markAsUsed(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Another build has removed it, or the folder is read-only.
  }
}

const newline = 10;

/** The content after the line with its hash. */
function wholeOf(kept: Buffer | null): Buffer | null {
  if (kept?.[64] !== newline) return null;
  const bytes = kept.subarray(65);
  return kept.toString("latin1", 0, 64) === hashOf(bytes) ? bytes : null;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
