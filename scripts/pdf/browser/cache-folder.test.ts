import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cacheFolder } from "./cache-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cache-test-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

// A folder cannot be made below a file, not even by root.
const cannotBeWritten = "/dev/null";

describe.skipIf(process.platform === "win32")("the cache folder", () => {
  it("is made in XDG_CACHE_HOME", () => {
    vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));
    expect(cacheFolder()).toBe(join(folder, "cache/yearly-report"));
    expect(existsSync(join(folder, "cache/yearly-report"))).toBe(true);
  });

  it.each([undefined, "", "relative/path"])("is made in ~/.cache where XDG_CACHE_HOME is %j", (xdg) => {
    vi.stubEnv("XDG_CACHE_HOME", xdg);
    vi.stubEnv("HOME", folder);
    expect(cacheFolder()).toBe(join(folder, ".cache/yearly-report"));
  });

  it("is made in the temp folder, under the user's number, where neither can be written", () => {
    vi.stubEnv("XDG_CACHE_HOME", cannotBeWritten);
    vi.stubEnv("TMPDIR", folder);
    expect(cacheFolder()).toBe(join(folder, `yearly-report-${process.getuid?.()}`));
  });

  it("is asked for where nothing can be written", () => {
    vi.stubEnv("XDG_CACHE_HOME", cannotBeWritten);
    vi.stubEnv("TMPDIR", cannotBeWritten);
    expect(() => cacheFolder()).toThrow(
      new Error(
        `No folder for the unpacked browser can be written by us alone: /dev/null/yearly-report, /dev/null/yearly-report-${process.getuid?.()}. Set XDG_CACHE_HOME to one that can.`,
      ),
    );
  });

  it.each([0o777, 0o770, 0o702])("is not one in which others may write: mode %o", (mode) => {
    vi.stubEnv("XDG_CACHE_HOME", folder);
    vi.stubEnv("TMPDIR", join(folder, "temp"));
    mkdirSync(join(folder, "yearly-report"));
    chmodSync(join(folder, "yearly-report"), mode);
    expect(cacheFolder()).toBe(join(folder, `temp/yearly-report-${process.getuid?.()}`));
  });

  it("is closed to others who could only read it", () => {
    vi.stubEnv("XDG_CACHE_HOME", folder);
    mkdirSync(join(folder, "yearly-report"), { mode: 0o755 });
    expect(statSync(cacheFolder()).mode & 0o777).toBe(0o700);
  });

  it.runIf(process.getuid?.() === 0)(
    "is not one that another user has left there, or a link of theirs",
    () => {
      vi.stubEnv("XDG_CACHE_HOME", cannotBeWritten);
      vi.stubEnv("TMPDIR", folder);
      const planted = join(folder, `yearly-report-${process.getuid?.()}`);
      mkdirSync(planted, { mode: 0o700 });
      chownSync(planted, 65534, 65534);
      expect(() => cacheFolder()).toThrow("can be written by us alone");
      rmSync(planted, { recursive: true });
      mkdirSync(join(folder, "ours"), { mode: 0o700 });
      symlinkSync(join(folder, "ours"), planted);
      lchownSync(planted, 65534, 65534);
      expect(() => cacheFolder()).toThrow("can be written by us alone");
    },
  );
});
