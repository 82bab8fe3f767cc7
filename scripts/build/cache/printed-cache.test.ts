import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openPrintedCache, type PrintedFile } from "./printed-cache.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "printed-")), "cache");
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(join(folder, ".."), { recursive: true });
});

const key = "0".repeat(64);
const file: PrintedFile = {
  resources: [["/print.css", "abc"]],
  pages: 2,
  record: '{\n  "passed": []\n}\n',
  bytes: new Uint8Array([37, 80, 68, 70, 10, 0, 255]),
  thumbnail: new Uint8Array([137, 80, 78, 71]),
};

function read(name = key) {
  const found = openPrintedCache(folder).read(name);
  const copy = (bytes: Uint8Array | null) => bytes && new Uint8Array(bytes);
  return found && { ...found, bytes: copy(found.bytes), thumbnail: copy(found.thumbnail) };
}

describe("the cache of printed documents", () => {
  it("gives back what was put into it", () => {
    openPrintedCache(folder).write(key, file);
    expect(read()).toEqual(file);
  });

  it("gives back a document that has no picture", () => {
    openPrintedCache(folder).write(key, { ...file, thumbnail: null });
    expect(read()).toEqual({ ...file, thumbnail: null });
  });

  it("has nothing under another key", () => {
    openPrintedCache(folder).write(key, file);
    expect(read("1".repeat(64))).toBeNull();
  });

  it("is only for its owner", () => {
    openPrintedCache(folder).write(key, file);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `${key}.printed`)).mode & 0o777).toBe(0o600);
  });

  it("has nothing where any byte of an entry is damaged", () => {
    openPrintedCache(folder).write(key, file);
    const path = join(folder, `${key}.printed`);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 1;
      writeFileSync(path, damaged);
      expect(`${at} ${read()}`).toBe(`${at} null`);
    }
  });

  it.each([0, 10, 64, 65, 100])("has nothing where only %i bytes of an entry are left", (length) => {
    openPrintedCache(folder).write(key, file);
    truncateSync(join(folder, `${key}.printed`), length);
    expect(read()).toBeNull();
  });

  it("lets the last one win where several builds write the same, and leaves nothing unfinished", async () => {
    const caches = [1, 2, 3].map(() => openPrintedCache(folder));
    await Promise.all(caches.map(async (cache) => cache.write(key, file)));
    expect(readdirSync(folder)).toEqual([`${key}.printed`]);
    expect(read()).toEqual(file);
  });

  it("does not stop a build where it cannot be written", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    // One message, not one for each document.
    for (const name of ["a", "b"]) openPrintedCache("/dev/null/cache").write(name, file);
    openPrintedCache("/dev/null/cache").tidy();
    expect(warn.mock.calls).toEqual([
      [
        "The printed PDFs cannot be kept in /dev/null/cache: ENOTDIR: not a directory. The next build makes them again.",
      ],
    ]);
  });
});

describe("tidying the cache", () => {
  const day = 86_400_000;
  function keep(name: string, daysAgo: number): void {
    openPrintedCache(folder).write(name, file);
    const used = new Date(Date.now() - daysAgo * day);
    utimesSync(join(folder, `${name}.printed`), used, used);
  }

  it("removes the least recently used files if there is too much", () => {
    for (const [name, daysAgo] of [
      ["a", 3],
      ["b", 1],
      ["c", 2],
    ] as const)
      keep(name, daysAgo);
    const size = statSync(join(folder, "a.printed")).size;
    openPrintedCache(folder, { bytes: 2 * size, unusedDays: 60 }).tidy();
    expect(readdirSync(folder).toSorted()).toEqual(["b.printed", "c.printed"]);
  });

  it("counts reading as use", () => {
    for (const [name, daysAgo] of [
      ["a", 3],
      ["b", 2],
    ] as const)
      keep(name, daysAgo);
    read("a");
    openPrintedCache(folder, { bytes: statSync(join(folder, "a.printed")).size, unusedDays: 60 }).tidy();
    expect(readdirSync(folder)).toEqual(["a.printed"]);
  });

  it("removes what was not used for sixty days", () => {
    keep("a", 59);
    keep("b", 61);
    openPrintedCache(folder).tidy();
    expect(readdirSync(folder)).toEqual(["a.printed"]);
  });

  it("removes what a killed build left unfinished, and leaves what is being written", () => {
    keep("a", 0);
    writeFileSync(join(folder, "old.new"), "");
    writeFileSync(join(folder, "fresh.new"), "");
    const hoursAgo = new Date(Date.now() - day / 8);
    utimesSync(join(folder, "old.new"), hoursAgo, hoursAgo);
    openPrintedCache(folder).tidy();
    expect(readdirSync(folder).toSorted()).toEqual(["a.printed", "fresh.new"]);
  });

  it("has nothing to do where nothing was printed", () => {
    expect(() => openPrintedCache(folder).tidy()).not.toThrow();
  });
});
