import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { createBrotliDecompress } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unpackBundledBrowser } from "./unpack-browser.ts";

// Unpacking for real takes seconds, and browser.test.ts does it.
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
    mkdirSync(join(cache, "chromium-147.0.0"));
    writeFileSync(join(cache, "chromium-147.0.0/chromium"), "");
    await unpackBundledBrowser(cache);
    expect(createBrotliDecompress).not.toHaveBeenCalled();
  });

  it("keeps the browser of a process that was faster", async () => {
    unpackLike(() => {
      mkdirSync(join(cache, "chromium-147.0.0"));
      writeFileSync(join(cache, "chromium-147.0.0/chromium"), "theirs");
    });
    await unpackBundledBrowser(cache);
    expect(readdirSync(cache)).toEqual(["chromium-147.0.0"]);
    expect(readdirSync(join(cache, "chromium-147.0.0"))).toEqual(["chromium"]);
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
