import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { makeTempFolder } from "./temp-folder.ts";

afterEach(() => vi.unstubAllEnvs());

it("removes what was left by processes that were killed yesterday, and nothing else", () => {
  const temp = mkdtempSync(join(tmpdir(), "temp-test-"));
  vi.stubEnv("TMPDIR", temp);
  for (const name of ["profile-old", "profile-new", "other-old"]) {
    mkdirSync(join(temp, name));
    writeFileSync(join(temp, name, "file"), "");
  }
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of ["profile-old", "other-old"]) utimesSync(join(temp, name), yesterday, yesterday);
  const made = makeTempFolder("profile-");
  expect(readdirSync(made)).toEqual([]);
  expect(readdirSync(temp).map((name) => join(temp, name))).toEqual(
    [made, join(temp, "other-old"), join(temp, "profile-new")].sort(),
  );
  rmSync(temp, { recursive: true });
});
