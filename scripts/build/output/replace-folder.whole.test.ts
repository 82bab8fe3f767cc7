import { spawn } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bundledModule } from "../../test/bundled-module.ts";
import { writeManifest } from "./manifest.ts";
import { repairFolder, replaceFolder } from "./replace-folder.ts";

let folder: string;
let dist: string;
let board: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "replace-")));
  dist = join(folder, "dist");
  board = join(folder, "board");
  mkdirSync(board);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const output = () => ({ out: dist, holds: "a website", board }) as const;
const fillWith = (words: string) => async (staging: string) => {
  writeFileSync(join(staging, "index.html"), words);
  writeManifest(staging, new Map());
};
const shown = () => readFileSync(join(dist, "index.html"), "utf8");
const beside = () => readdirSync(folder).filter((name) => name !== "board");

describe("an output folder", () => {
  it("is replaced whole, and nothing is left beside it", async () => {
    await replaceFolder(output(), fillWith("first"));
    await replaceFolder(output(), fillWith("second"));
    expect(shown()).toBe("second");
    expect(beside()).toEqual(["dist"]);
  });

  it("is what a link leads to, such as a web server's folder, and the link stays", async () => {
    mkdirSync(join(folder, "srv"));
    symlinkSync(join(folder, "srv/www"), join(folder, "link"));
    const www = { ...output(), out: join(folder, "srv/www") };
    await replaceFolder(www, fillWith("first"));
    await replaceFolder({ ...output(), out: join(folder, "link") }, fillWith("second"));
    expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "srv/www/index.html"), "utf8")).toBe("second");
    expect(readdirSync(join(folder, "srv"))).toEqual(["www"]);
  });

  it("stays as it was when what fills it fails", async () => {
    await replaceFolder(output(), fillWith("first"));
    const failing = replaceFolder(output(), async (staging) => {
      await fillWith("half")(staging);
      throw new Error("no paper");
    });
    await expect(failing).rejects.toThrow(new Error("no paper"));
    expect(shown()).toBe("first");
    expect(beside()).toEqual(["dist"]);
  });

  it("keeps what somebody has put into it while it was filled", async () => {
    await replaceFolder(output(), fillWith("first"));
    const late = replaceFolder(output(), async (staging) => {
      await fillWith("second")(staging);
      writeFileSync(join(dist, "thesis.txt"), "somebody's");
    });
    await expect(late).rejects.toThrow(
      `${dist} holds thesis.txt, which this program has not made and would delete. Move that elsewhere, or give another folder with --out.`,
    );
    expect(readFileSync(join(dist, "thesis.txt"), "utf8")).toBe("somebody's");
    expect(shown()).toBe("first");
  });

  it("has neighbours whose names are like those of an earlier version's unfinished output: they are left alone", async () => {
    for (const name of ["dist.new", "dist.old", "dist.lock"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "thesis.txt"), "somebody's");
    }
    await replaceFolder(output(), fillWith("first"));
    await replaceFolder(output(), fillWith("second"));
    await repairFolder(dist);
    expect(beside()).toEqual(["dist", "dist.lock", "dist.new", "dist.old"]);
    expect(readFileSync(join(folder, "dist.old/thesis.txt"), "utf8")).toBe("somebody's");
  });
});

describe("a build that was killed while the folders changed places", () => {
  const work = () => join(folder, ".dist.yearly-report");
  beforeEach(async () => {
    await replaceFolder(output(), fillWith("the last good site"));
    mkdirSync(work());
    writeFileSync(
      join(work(), "READ-ME.txt"),
      "A command of yearly-report makes its output in this folder, and removes it at its end. Where a computer was switched off meanwhile, the next command puts things right.\n",
    );
  });

  it("is mended by the next command", async () => {
    renameSync(dist, join(work(), "old"));
    await repairFolder(dist);
    expect(shown()).toBe("the last good site");
    expect(beside()).toEqual(["dist"]);
  });

  it("loses the old folder where the new one is in its place", async () => {
    mkdirSync(join(work(), "old"));
    await repairFolder(dist);
    expect(shown()).toBe("the last good site");
    expect(beside()).toEqual(["dist"]);
  });
});

describe("a build that stands still, as when a computer sleeps, while another begins", () => {
  it("publishes nothing, and says so", async () => {
    await replaceFolder(output(), fillWith("first"));
    const asleep = replaceFolder(output(), async (staging) => {
      // The lock has grown stale, and another build takes it.
      utimesSync(join(folder, ".dist.yearly-report-lock"), new Date(0), new Date(0));
      await replaceFolder(output(), fillWith("the other's"));
      await fillWith("too late")(staging);
    });
    await expect(asleep).rejects.toThrow(
      `This build stood still for more than ten seconds, as when a computer sleeps, and another may have begun on ${dist}/. Nothing was published. Run the command again.`,
    );
    expect(shown()).toBe("the other's");
    expect(beside()).toEqual(["dist"]);
  });

  it("takes nothing away from the other, which is still at work", async () => {
    await replaceFolder(output(), fillWith("first"));
    let theOther: Promise<void> = Promise.resolve();
    const asleep = replaceFolder(output(), async () => {
      utimesSync(join(folder, ".dist.yearly-report-lock"), new Date(0), new Date(0));
      await new Promise<void>((begun) => {
        theOther = replaceFolder(output(), async (staging) => {
          begun();
          await asleep.catch(() => {});
          await fillWith("the other's")(staging);
        });
      });
      throw new Error("its folder is gone");
    });
    await expect(asleep).rejects.toThrow("This build stood still");
    await theOther;
    expect(shown()).toBe("the other's");
    expect(beside()).toEqual(["dist"]);
  });

  it("leaves nothing that stops the next build, also where it has gone on with its own part", async () => {
    await replaceFolder(output(), fillWith("first"));
    mkdirSync(join(folder, ".dist.yearly-report/new-12345678-1234-1234-1234-123456789012/pages"), {
      recursive: true,
    });
    await replaceFolder(output(), fillWith("second"));
    expect(shown()).toBe("second");
    expect(beside()).toEqual(["dist"]);
  });
});

/** Fills a site of thirty files, slowly, each with the number of the build in it. */
const slowBuild = `
  import { mkdirSync, writeFileSync } from "node:fs";
  import { join } from "node:path";
  import { setTimeout } from "node:timers/promises";
  import { writeManifest } from "./scripts/build/output/manifest.ts";
  import { replaceFolder } from "./scripts/build/output/replace-folder.ts";
  const [out, board, number] = process.argv.slice(2);
  console.log("begun");
  await replaceFolder({ out, board, holds: "a website" }, async (staging) => {
    for (let page = 0; page < 30; page++) {
      mkdirSync(join(staging, "pages", String(page)), { recursive: true });
      writeFileSync(join(staging, "pages", String(page), "index.html"), number);
      if (page % 3 === 0) await setTimeout(1);
    }
    writeFileSync(join(staging, "index.html"), number);
    writeManifest(staging, new Map());
  });
`;

/** The same delays in each run. */
function* delays(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield (state / 2_147_483_648) * 60;
  }
}

describe("builds that are killed at any moment", () => {
  // KILLS=100 takes a minute.
  const kills = Number(process.env.KILLS ?? 8);

  it("leave the last whole site or the new one, and all that is somebody's", async () => {
    const build = bundledModule(slowBuild);
    for (const name of ["dist.new", "dist.old", ".dist.yearly-report-old", "dist-notes"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "thesis.txt"), "somebody's");
    }
    await replaceFolder(output(), fillWith("0"));
    const moments = delays(11);
    let published = "0";
    for (let number = 1; number <= kills; number++) {
      const child = spawn(process.execPath, [build, dist, board, String(number)]);
      const ended = new Promise((resolve) => child.on("close", resolve));
      await new Promise((resolve) => child.stdout.once("data", resolve));
      await setTimeout(moments.next().value);
      child.kill("SIGKILL");
      await ended;
      // Ten seconds later.
      const lock = join(folder, ".dist.yearly-report-lock");
      if (existsSync(lock)) utimesSync(lock, new Date(0), new Date(0));
      await repairFolder(dist);
      expect([published, String(number)]).toContain(shown());
      published = shown();
      const pages = existsSync(join(dist, "pages")) ? readdirSync(join(dist, "pages")) : [];
      expect(pages).toHaveLength(published === "0" ? 0 : 30);
      for (const page of pages)
        expect(readFileSync(join(dist, "pages", page, "index.html"), "utf8")).toBe(published);
    }
    await replaceFolder(output(), fillWith("the last"));
    expect(shown()).toBe("the last");
    expect(beside()).toEqual([".dist.yearly-report-old", "dist", "dist-notes", "dist.new", "dist.old"]);
    for (const name of ["dist.new", "dist.old", ".dist.yearly-report-old", "dist-notes"])
      expect(readFileSync(join(folder, name, "thesis.txt"), "utf8")).toBe("somebody's");
  });
});
