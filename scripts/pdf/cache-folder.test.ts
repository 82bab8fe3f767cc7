import { existsSync, mkdtempSync, rmSync } from "node:fs";
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
        `No folder for the unpacked browser can be written: /dev/null/yearly-report, /dev/null/yearly-report-${process.getuid?.()}. Set XDG_CACHE_HOME to one that can.`,
      ),
    );
  });
});
