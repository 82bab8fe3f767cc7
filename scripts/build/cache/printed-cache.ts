/** Finished PDFs that need not be printed again. */
import { type Bounds, openKeptFiles } from "./kept-files.ts";

export interface PrintedFile {
  /** What the browser asked for, as path and hash. */
  resources: [path: string, hash: string][];
  pages: number;
  /** The record of the checks that is published with the PDF. */
  record: string;
  bytes: Uint8Array;
  /** The thumbnail of its first page, as WebP. */
  thumbnail: Uint8Array | null;
}

interface PrintedCache {
  /** Null if missing or damaged. */
  read(key: string): PrintedFile | null;
  write(key: string, file: PrintedFile): void;
  /** Removes the least recently used files until the total is within the bounds. */
  tidy(): void;
}

/** Thousands of one-page documents, or a hundred reports. */
const usual: Bounds = { bytes: 256 * 1024 * 1024, unusedDays: 60 };

/** Opens the cache in a folder, which is created when something is written. Several builds may use it at once. */
export function openPrintedCache(folder: string, bounds = usual): PrintedCache {
  const kept = openKeptFiles(folder, { ending: ".printed", name: "printed PDFs", bounds });
  return {
    read(key) {
      const packed = kept.read(key);
      return packed && unpack(packed);
    },
    write: (key, file) => kept.write(key, pack(file)),
    tidy: kept.tidy,
  };
}

/** Everything except the PDF itself and the thumbnail. */
type Packed = Omit<PrintedFile, "bytes" | "thumbnail"> & {
  /** The length of the PDF in bytes. */
  length: number;
};

/** A line of JSON, the PDF, and the thumbnail. */
function pack({ bytes, thumbnail, ...known }: PrintedFile): Buffer {
  const line = `${JSON.stringify({ ...known, length: bytes.length })}\n`;
  return Buffer.concat([Buffer.from(line), bytes, thumbnail ?? new Uint8Array()]);
}

function unpack(packed: Buffer): PrintedFile {
  const end = packed.indexOf("\n");
  const { length, ...known } = JSON.parse(packed.toString("utf8", 0, end)) as Packed;
  const bytes = packed.subarray(end + 1, end + 1 + length);
  const thumbnail = packed.subarray(end + 1 + length);
  return { ...known, bytes, thumbnail: thumbnail.length > 0 ? thumbnail : null };
}
