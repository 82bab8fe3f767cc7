import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeManifest } from "../build/output/manifest.ts";
import { boardWith } from "./board-with.ts";

const folder = mkdtempSync(join(tmpdir(), "killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

/** The browsers that a build started, by the folder of their profile. */
function browsers(temp: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLine(pid).includes(join(temp, "print-profile-")))
    .map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

describe.runIf(process.platform === "linux")("a build whose browser is killed, whenever there is one", () => {
  it("says so, leaves the last good site as it was, and nothing that it started", async () => {
    const temp = join(folder, "temp");
    const site = join(folder, "out/dist");
    for (const each of [temp, site]) mkdirSync(each, { recursive: true });
    writeFileSync(join(site, "index.html"), "the last good site");
    writeManifest(site, new Map());
    // No cache can know it; a number in a title would have to be a figure's.
    const title = `About ${randomUUID().replaceAll(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)))}`;
    const neverPrinted = boardWith({}, ({ "content/briefings/home-visits.md": text = "", ...files }) => ({
      ...files,
      "content/briefings/home-visits.md": text.replace(/^title: .*$/m, `title: ${title}`),
    }));
    const child = spawn(
      process.execPath,
      ["scripts/run.mjs", "build", "--board", neverPrinted, "--out", site],
      { env: { ...process.env, TMPDIR: temp } },
    );
    let said = "";
    child.stderr.on("data", (text: Buffer) => {
      said += text;
    });
    const killing = setInterval(() => {
      for (const pid of browsers(temp)) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // It has ended by itself.
        }
      }
    }, 5);
    const code = await new Promise((resolve) => child.on("close", resolve));
    clearInterval(killing);

    expect(said).toMatch(/^(The first page|\S+) {2}It could not be printed, twice: the browser ended/m);
    expect(said).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
    expect(readdirSync(join(folder, "out"))).toEqual(["dist"]);
    expect(readdirSync(site)).toEqual(["index.html", "manifest.json"]);
    expect(readFileSync(join(site, "index.html"), "utf8")).toBe("the last good site");
    expect(browsers(temp)).toEqual([]);
    expect(readdirSync(temp).filter((name) => name.startsWith("print-profile-"))).toEqual([]);
  });
});
