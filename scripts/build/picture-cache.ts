import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How many pictures are kept; those that were written longest ago go first. */
const most = 2000;

/** Pictures that have been drawn before, by what they were drawn from. Any of them may be deleted at any moment. */
export interface PictureCache {
  read(key: string): Uint8Array | null;
  write(key: string, png: Uint8Array): void;
  tidy(): void;
}

/** A key that changes with anything that a picture is made of. */
export function pictureKey(parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/** Opens the cache in a folder; several builds may use it at once. */
export function openPictureCache(folder: string): PictureCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string) => join(folder, `${key}.png`);
  return {
    read(key) {
      try {
        const png = readFileSync(fileOf(key));
        return isWhole(png) ? png : null;
      } catch {
        return null;
      }
    },
    write(key, png) {
      // Beside it and renamed: another build never reads half a picture.
      const beside = `${fileOf(key)}.${randomBytes(6).toString("hex")}.new`;
      writeFileSync(beside, png);
      renameSync(beside, fileOf(key));
    },
    tidy() {
      const files = readdirSync(folder).map((name) => {
        const path = join(folder, name);
        return { path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
      });
      files.sort((a, b) => b.written - a.written);
      for (const { path } of files.slice(most)) rmSync(path, { force: true });
    },
  };
}

// A PNG begins with its signature and ends with an IEND chunk.
function isWhole(png: Uint8Array): boolean {
  const text = Buffer.from(png);
  return (
    text.subarray(1, 4).toString("latin1") === "PNG" && text.subarray(-8, -4).toString("latin1") === "IEND"
  );
}
