/** Finished PDFs that need not be printed again, in a folder that may be deleted at any moment. */
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

export interface PrintedFile {
  /** What the browser asked for, as path and hash. */
  resources: [path: string, hash: string][];
  pages: number;
  /** The record of the checks that is published beside the PDF. */
  record: string;
  bytes: Uint8Array;
  /** The picture of its first sheet, as PNG. */
  thumbnail: Uint8Array | null;
}

export interface PrintedCache {
  /** Null where there is none, or it is damaged. */
  read(key: string): PrintedFile | null;
  write(key: string, file: PrintedFile): void;
  /** Removes what has not been used for the longest time, until the rest is within the bounds. */
  tidy(): void;
}

export interface Bounds {
  bytes: number;
  unusedDays: number;
}

/** Thousands of one-page documents, or a hundred reports. */
const bounds: Bounds = { bytes: 256 * 1024 * 1024, unusedDays: 60 };

/** Opens the cache in a folder, which is made when something is written. Several builds may use it at a time. */
export function openPrintedCache(folder: string, { bytes, unusedDays } = bounds): PrintedCache {
  const pathOf = (key: string) => join(folder, `${key}.printed`);
  return {
    read(key) {
      const file = unpack(readIfThere(pathOf(key)));
      if (file) markAsUsed(pathOf(key));
      return file;
    },
    write(key, file) {
      const unfinished = join(folder, `${key}.${randomUUID()}.new`);
      try {
        // Drafts before their publication: for nobody else on the machine.
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(unfinished, pack(file), { mode: 0o600 });
        // Whole or not at all, whoever reads or writes at the same time.
        renameSync(unfinished, pathOf(key));
      } catch (error) {
        removeIfThere(unfinished);
        console.warn(
          `The printed PDFs cannot be kept in ${folder}: ${(error as Error).message}. The next build prints them again.`,
        );
      }
    },
    tidy() {
      const now = Date.now();
      let room = bytes;
      for (const { path, size, used } of filesIn(folder)) {
        const days = (now - used) / 86_400_000;
        const isAbandoned = path.endsWith(".new") && days > 1 / 24;
        room -= size;
        if (room < 0 || days > unusedDays || isAbandoned) removeIfThere(path);
      }
    },
  };
}

/** The last used first. */
function filesIn(folder: string): { path: string; size: number; used: number }[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Nothing has been printed yet.
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
    // The folder itself is not there, or can only be read.
  }
}

function markAsUsed(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Another build has tidied it away, or the folder can only be read.
  }
}

/** Besides the PDF itself and the picture. */
type Packed = Omit<PrintedFile, "bytes" | "thumbnail"> & {
  /** Of the PDF. */
  length: number;
};

/** A line with the hash of the rest, a line of JSON, the PDF, and the picture. */
function pack({ bytes, thumbnail, ...known }: PrintedFile): Buffer {
  const line = `${JSON.stringify({ ...known, length: bytes.length })}\n`;
  const rest = Buffer.concat([Buffer.from(line), bytes, thumbnail ?? new Uint8Array()]);
  return Buffer.concat([Buffer.from(`${hashOf(rest)}\n`), rest]);
}

function unpack(packed: Buffer | null): PrintedFile | null {
  if (packed?.[64] !== newline) return null;
  const rest = packed.subarray(65);
  if (packed.toString("latin1", 0, 64) !== hashOf(rest)) return null;
  const end = rest.indexOf(newline);
  const { length, ...known } = JSON.parse(rest.toString("utf8", 0, end)) as Packed;
  const bytes = rest.subarray(end + 1, end + 1 + length);
  const thumbnail = rest.subarray(end + 1 + length);
  return { ...known, bytes, thumbnail: thumbnail.length > 0 ? thumbnail : null };
}

const newline = 10;

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
