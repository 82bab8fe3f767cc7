import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cacheFolder } from "../pdf/browser/cache-folder.ts";
import { boardWith } from "./board-with.ts";
import { copyOfProduct } from "./copy-of-product.ts";
import { onlyUnread } from "./unread-warning.ts";

const folder = mkdtempSync(join(tmpdir(), "same-bytes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The manifest, which contains the hash of every file, of a build with its own checkout, board and settings. */
function build(name: string, checkout: string, settings: NodeJS.ProcessEnv): string {
  const out = join(folder, name, "site");
  const cache = join(folder, name, "cache");
  linkBrowser(join(cache, "yearly-report"));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.mjs", "build", "--board", boardWith({}), "--out", out],
    {
      cwd: checkout,
      env: { ...process.env, XDG_CACHE_HOME: cache, ...settings },
      encoding: "utf8",
    },
  );
  expect(stderr).toMatch(onlyUnread);
  expect(status).toBe(0);
  return readFileSync(join(out, "manifest.json"), "utf8");
}

/** Unpacking it again takes as long as the whole build, and gives the same result. */
function linkBrowser(into: string): void {
  mkdirSync(into, { recursive: true });
  for (const name of readdirSync(cacheFolder()).filter((each) => each.startsWith("chromium-")))
    symlinkSync(join(cacheFolder(), name), join(into, name));
}

describe("the same board", () => {
  it("gives the same bytes from another checkout, with another cache, time zone and language of the machine", () => {
    const here = build("here", process.cwd(), { TZ: "America/New_York", LANG: "en_US.UTF-8" });
    const there = build("there", copyOfProduct(join(folder, "a second checkout")), {
      TZ: "Asia/Tokyo",
      LANG: "de_DE.UTF-8",
      LC_ALL: "de_DE.UTF-8",
    });
    expect(JSON.parse(here).filter(({ path }: { path: string }) => path.endsWith(".pdf"))).toHaveLength(6);
    expect(there).toBe(here);
  });
});
