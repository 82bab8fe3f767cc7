import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { createBrotliDecompress } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { repairBundledBrowser, unpackBundledBrowser } from "./unpack-browser.ts";

// Unpacking for real takes seconds, and browser.whole.test.ts does it.
vi.mock("node:zlib", async (original) => ({
  ...(await original<typeof import("node:zlib")>()),
  createBrotliDecompress: vi.fn(),
}));

/** Instead of unpacking: does something when all is read, and gives nothing. */
function unpackLike(whenRead: () => void): void {
  const transform = new Transform({
    transform: (_chunk, _encoding, done) => done(),
    flush: (done) => {
      try {
        whenRead();
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  vi.mocked(createBrotliDecompress).mockReturnValue(transform as never);
}

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "unpack-test-"));
  vi.mocked(createBrotliDecompress).mockClear();
  unpackLike(() => {});
});
afterEach(() => rmSync(cache, { recursive: true }));

describe("unpacking the bundled browser", () => {
  it("makes a folder named for the version, with the libraries", async () => {
    await expect(unpackBundledBrowser(cache)).resolves.toEqual({
      executablePath: join(cache, "chromium-147.0.0/chromium"),
      libraryFolder: join(cache, "chromium-147.0.0/lib"),
    });
    expect(readdirSync(join(cache, "chromium-147.0.0/lib"))).toContain("libnss3.so");
  });

  it("is not done again", async () => {
    await unpackBundledBrowser(cache);
    await unpackBundledBrowser(cache);
    expect(createBrotliDecompress).toHaveBeenCalledTimes(1);
  });

  const damages: [string, (folder: string) => void][] = [
    ["the browser was cut off", (folder) => truncateSync(join(folder, "lib/libnss3.so"), 100)],
    ["it may not be run any more", (folder) => chmodSync(join(folder, "chromium"), 0o644)],
    ["something else was put in its place", (folder) => writeFileSync(join(folder, "chromium"), "else")],
    ["a library is missing", (folder) => rmSync(join(folder, "lib/libnss3.so"))],
    ["its record is missing, as in an earlier version", (folder) => rmSync(join(folder, "unpacked.json"))],
    ["its record cannot be read", (folder) => writeFileSync(join(folder, "unpacked.json"), "{")],
  ];
  it.each(damages)("is done anew where %s", async (_, damage) => {
    const { libraryFolder } = await unpackBundledBrowser(cache);
    const folder = join(cache, "chromium-147.0.0");
    damage(folder);
    unpackLike(() => {});
    await unpackBundledBrowser(cache);
    expect(createBrotliDecompress).toHaveBeenCalledTimes(2);
    expect(readdirSync(cache)).toEqual(["chromium-147.0.0"]);
    expect(readFileSync(join(folder, "chromium"), "utf8")).toBe("");
    expect(statSync(join(libraryFolder, "libnss3.so")).size).toBeGreaterThan(1000);
  });

  it("is done anew where a look at every byte shows that one has changed", async () => {
    await unpackBundledBrowser(cache);
    const library = join(cache, "chromium-147.0.0/lib/libnss3.so");
    expect(await repairBundledBrowser(cache)).toBe(false);
    const { atime, mtime } = statSync(library);
    const bytes = readFileSync(library);
    bytes[1000] = (bytes[1000] as number) ^ 1;
    writeFileSync(library, bytes);
    utimesSync(library, atime, mtime);
    unpackLike(() => {});
    expect(await repairBundledBrowser(cache)).toBe(true);
    expect(await repairBundledBrowser(cache)).toBe(false);
  });

  it("keeps the browser of a process that was faster", async () => {
    await unpackBundledBrowser(cache);
    const folder = join(cache, "chromium-147.0.0");
    renameSync(folder, join(cache, "theirs"));
    unpackLike(() => renameSync(join(cache, "theirs"), folder));
    const before = statSync(join(cache, "theirs")).ino;
    await unpackBundledBrowser(cache);
    expect(readdirSync(cache)).toEqual(["chromium-147.0.0"]);
    expect(statSync(folder).ino).toBe(before);
  });

  it("says what is missing when the disk is full, and leaves nothing behind", async () => {
    unpackLike(() => {
      throw new Error("ENOSPC: no space left on device, write");
    });
    await expect(unpackBundledBrowser(cache)).rejects.toThrow(
      new Error(
        `The browser could not be unpacked into ${join(cache, "chromium-147.0.0")}: ENOSPC: no space left on device, write. It needs 250 MB; set XDG_CACHE_HOME to a folder with room.`,
      ),
    );
    expect(readdirSync(cache)).toEqual([]);
  });

  it("clears away what a killed process left, but not what another is writing", async () => {
    for (const name of ["unpacking-old", "unpacking-new"]) mkdirSync(join(cache, name));
    utimesSync(join(cache, "unpacking-old"), new Date(0), new Date(0));
    await unpackBundledBrowser(cache);
    expect(readdirSync(cache).toSorted()).toEqual(["chromium-147.0.0", "unpacking-new"]);
  });
});
