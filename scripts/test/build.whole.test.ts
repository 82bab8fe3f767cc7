import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { checkPages } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { writeSafeFolder } from "../protect/write-safe-folder.ts";
import { boardWith } from "./board-with.ts";
import { readPdf } from "./read-pdf.ts";
import { onlyUnread } from "./unread-warning.ts";

const freshFolder = () => join(mkdtempSync(join(tmpdir(), "site-")), "dist");
/** Empty at first, so that every document is printed here, once for each content. */
const cache = freshFolder();
const build = (board: string, out: string, more: { pdf?: boolean; only?: string; cache?: string } = {}) =>
  buildBoard({ board, out, pdf: true, only: null, cache, ...more });
const manifestOf = (site: string) =>
  JSON.parse(readFileSync(join(site, "manifest.json"), "utf8")) as ManifestEntry[];
const command = (...options: string[]) =>
  spawnSync(process.execPath, ["scripts/run.mjs", ...options], { encoding: "utf8" });

describe("a complete build of the small board", () => {
  const site = freshFolder();
  let browser: Browser;
  beforeAll(async () => {
    await build(boardWith({}), site);
    browser = await launchReader();
  });
  afterAll(() => browser.close());

  it("has every page and file in its manifest", () => {
    const entries = manifestOf(site);
    expect(
      entries
        .filter(({ path }) => !/^(assets|search\/texts)\//.test(path))
        .map(({ kind, path }) => `${kind} ${path}`),
    ).toEqual([
      "page 404.html",
      "server settings _headers",
      "page about/index.html",
      "page accessibility/index.html",
      "report annual-report/2016-17/index.html",
      "chapter annual-report/2016-17/money/index.html",
      "chapter annual-report/2016-17/numbers/index.html",
      "page annual-report/index.html",
      "briefing briefings/home-visits/index.html",
      "page briefings/home-visits/share/index.html",
      "page briefings/index.html",
      "dataset data/2016-17/finances/index.html",
      "dataset data/2016-17/looked-after/index.html",
      "dataset data/2016-17/referrals-by-source/index.html",
      "page data/index.html",
      "pdf-checks downloads/annual-report-2016-17.checks.txt",
      "annual-report downloads/annual-report-2016-17.pdf",
      "email downloads/briefing-home-visits-email.html",
      "pdf-checks downloads/briefing-home-visits-large-print.checks.txt",
      "briefing-large-print downloads/briefing-home-visits-large-print.pdf",
      "pdf-checks downloads/briefing-home-visits.checks.txt",
      "briefing downloads/briefing-home-visits.pdf",
      "text downloads/briefing-home-visits.txt",
      "thumbnail downloads/briefing-home-visits.webp",
      "data downloads/data/2016-17/finances.csv",
      "data downloads/data/2016-17/finances.csv-metadata.json",
      "data downloads/data/2016-17/looked-after.csv",
      "data downloads/data/2016-17/looked-after.csv-metadata.json",
      "data downloads/data/2016-17/referrals-by-source.csv",
      "data downloads/data/2016-17/referrals-by-source.csv-metadata.json",
      "data downloads/data/figures.csv",
      "data downloads/data/figures.csv-metadata.json",
      "archive downloads/data-2016-17.zip",
      "page downloads/index.html",
      "pdf-checks downloads/poster-speak-up-a3.checks.txt",
      "poster downloads/poster-speak-up-a3.pdf",
      "pdf-checks downloads/poster-speak-up-low-ink.checks.txt",
      "poster-low-ink downloads/poster-speak-up-low-ink.pdf",
      "pdf-checks downloads/poster-speak-up.checks.txt",
      "poster downloads/poster-speak-up.pdf",
      "thumbnail downloads/poster-speak-up.webp",
      "server settings headers/Caddyfile",
      "server settings headers/nginx.conf",
      "home index.html",
      "page library/index.html",
      "page posters/index.html",
      "poster posters/speak-up/index.html",
      "page search/index.html",
      "asset search/index.json",
      "page styleguide/index.html",
      "page topics/index.html",
      "topic topics/practice/index.html",
      "server settings web.config",
    ]);
    for (const entry of entries) {
      expect(entry.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(entry.bytes).toBe(readFileSync(join(site, entry.path)).length);
    }
  });

  it("has no page that axe-core finds fault with, at phone and desktop width, light and dark", async () => {
    const pages = manifestOf(site)
      .map(({ path }) => path)
      .filter((path) => path.endsWith(".html"));
    expect(await checkPages(browser, site, pages)).toEqual([]);
    // Four views of each of some thirty pages.
  }, 400_000);

  it("can be walked with the Tab key, from the skip link on, with a visible focus", async () => {
    const page = await browser.newPage();
    await page.goto(`file://${join(site, "annual-report/2016-17/numbers/index.html")}`);
    const stops = Number(
      await page.evaluate(
        `[...document.querySelectorAll("a[href], button, summary, [tabindex='0']")].filter((one) => one.checkVisibility()).length`,
      ),
    );
    const seen: string[] = [];
    for (let step = 0; step < stops; step++) {
      await page.keyboard.press("Tab");
      seen.push(
        String(
          await page.evaluate(`(() => {
            const style = getComputedStyle(document.activeElement);
            const shown = style.outlineStyle !== "none" || style.boxShadow !== "none";
            return document.activeElement.textContent.trim() + (shown ? "" : " (NO FOCUS)");
          })()`),
        ),
      );
    }
    await page.close();
    expect(seen[0]).toBe("Skip to main content");
    expect(seen.filter((text) => text.endsWith("(NO FOCUS)"))).toEqual([]);
    expect(new Set(seen).size).toBeGreaterThan(10);
  });

  it("prints the same figure on the page, in the chart, in the CSV and in the PDF", async () => {
    const chapter = readFileSync(join(site, "annual-report/2016-17/numbers/index.html"), "utf8");
    expect(chapter).toContain("120 children were looked after");
    expect(chapter).toMatch(/<text[^>]*>120<\/text>/);
    expect(readFileSync(join(site, "downloads/data/2016-17/looked-after.csv"), "utf8")).toContain(
      "value,children-looked-after,2017-03-31,2017-03-31,2017-03-31,children,120,,final,",
    );
    const { pages } = await readPdf(readFileSync(join(site, "downloads/annual-report-2016-17.pdf")));
    expect(
      pages
        .map(({ text }) => text)
        .join(" ")
        .replace(/\s+/g, " "),
    ).toContain("120 children were looked after");
  });

  it("has tagged PDFs with title, language and bookmarks", async () => {
    for (const { path, pages } of manifestOf(site).filter(({ path }) => path.endsWith(".pdf"))) {
      const pdf = await readPdf(readFileSync(join(site, path)));
      expect({ path, tagged: pdf.tagged, language: pdf.language, pages: pdf.pages.length }).toEqual({
        path,
        tagged: true,
        language: "en-GB",
        pages,
      });
      expect(pdf.outline.length).toBeGreaterThan(0);
    }
    const report = await readPdf(readFileSync(join(site, "downloads/annual-report-2016-17.pdf")));
    expect(report.title).toContain("Annual Report 2016/17");
    expect(manifestOf(site).find(({ path }) => path.endsWith("home-visits.pdf"))?.pages).toBe(1);
  });

  it("shows nothing of a suppressed count", () => {
    const files = manifestOf(site).filter(({ path }) => /\.(html|csv|json)$/.test(path));
    const table = readFileSync(join(site, "downloads/data/2016-17/referrals-by-source.csv"), "utf8");
    expect(table).toMatch(/Police,row,,value,[\w.-]+,2016-17,2016-04-01,2017-03-31,referrals,,,not shown,/);
    // 4 of 90 is 4.4%, and 4 is 55.6% less than 9.
    for (const { path } of files) {
      const text = readFileSync(join(site, path), "utf8").replace(/<svg.*?<\/svg>/gs, "");
      expect(`${path} ${/\b4\.4\b|55\.6/.exec(text)?.[0] ?? ""}`.trim()).toBe(path);
    }
  });

  it("gives the same bytes again", async () => {
    const again = freshFolder();
    await build(boardWith({}), again, { cache: freshFolder() });
    expect(readFileSync(join(again, "manifest.json"), "utf8")).toBe(
      readFileSync(join(site, "manifest.json"), "utf8"),
    );
  });
});

describe("two boards that differ only in values that are not shown", () => {
  it("build the same site, byte for byte", async () => {
    const boardOf = (police: number, health: number) =>
      boardWith({}, (files) => ({
        ...files,
        "data/2016-17/referrals-by-source.yaml": (files["data/2016-17/referrals-by-source.yaml"] ?? "")
          .replace("values: [9, 4]", `values: [9, ${police}]`)
          .replace("values: [30, 40]", `values: [30, ${health}]`),
      }));
    const [one, other] = [freshFolder(), freshFolder()];
    await build(boardOf(4, 40), one);
    await build(boardOf(3, 41), other);
    expect(readFileSync(join(one, "downloads/data/2016-17/referrals-by-source.csv"), "utf8")).toContain(
      "not shown",
    );
    expect(readFileSync(join(other, "manifest.json"), "utf8")).toBe(
      readFileSync(join(one, "manifest.json"), "utf8"),
    );
  });
});

describe("a board whose hidden values are in the private folder", () => {
  it("builds the same site from the folder that npm run protect writes, byte for byte", async () => {
    const file = "data/2016-17/referrals-by-source.yaml";
    const board = boardWith({}, ({ [file]: table = "", ...files }) => ({
      ...files,
      [file.replace("data/", "data/private/")]: table,
    }));
    const [full, safe] = [freshFolder(), freshFolder()];
    await build(board, full);
    await writeSafeFolder({ board, out: null });
    rmSync(join(board, "data/private"), { recursive: true });
    expect(readFileSync(join(board, file), "utf8")).toContain("values: [9, suppressed]");
    await build(board, safe);
    expect(readFileSync(join(safe, "manifest.json"), "utf8")).toBe(
      readFileSync(join(full, "manifest.json"), "utf8"),
    );
  });
});

describe("a build that is not complete", () => {
  it("leaves out the PDFs and the links to them", async () => {
    const site = freshFolder();
    await build(boardWith({}), site, { pdf: false });
    expect(manifestOf(site).some(({ path }) => path.endsWith(".pdf"))).toBe(false);
    expect(readFileSync(join(site, "downloads/index.html"), "utf8")).not.toContain(".pdf");
  });

  it("prints only one document, in all its editions", async () => {
    const site = freshFolder();
    await build(boardWith({}), site, { only: "briefing/home-visits" });
    const pdfs = manifestOf(site).filter(({ path }) => path.endsWith(".pdf"));
    expect(pdfs.map(({ path }) => path)).toEqual([
      "downloads/briefing-home-visits-large-print.pdf",
      "downloads/briefing-home-visits.pdf",
    ]);
  });

  it("names the documents that there are", async () => {
    await expect(build(boardWith({}), freshFolder(), { only: "briefing/home-visit" })).rejects.toThrow(
      'There is no document "briefing/home-visit". Did you mean "briefing/home-visits"?',
    );
  });

  it("never replaces dist/", () => {
    const { status, stderr } = command("build", "--no-pdf");
    expect(stderr).toBe(
      "A build with --no-pdf or --only is not complete and never replaces dist/. Give it another folder: --out DIR.\n",
    );
    expect(status).toBe(1);
  });
});

describe("a build that fails", () => {
  it("says what to mend, exits with 1 and leaves the last good site as it was", async () => {
    const site = freshFolder();
    await build(boardWith({}), site, { pdf: false });
    const before = readFileSync(join(site, "manifest.json"), "utf8");
    const broken = boardWith({
      "content/pages/about.md": "---\ntitle: About\norder: 1\n---\n{{ nothing-here }}\n",
    });
    const { status, stderr } = command("build", "--board", broken, "--out", site);
    expect(stderr).toBe(
      'content/pages/about.md:5:1  there is no figure "nothing-here". Enter it in data/, or mend the name.\n\n1 problem. Nothing was published.\n',
    );
    expect(status).toBe(1);
    expect(readFileSync(join(site, "manifest.json"), "utf8")).toBe(before);
    expect(readdirSync(join(site, ".."))).toEqual(["dist"]);
  });

  it("stops at a link that leads nowhere", async () => {
    const site = freshFolder();
    const board = boardWith({
      "content/pages/about.md": "---\ntitle: About\norder: 1\n---\n[Gone](/gone/index.html)\n",
    });
    await expect(build(board, site, { pdf: false })).rejects.toThrow(
      'content/pages/about.md:5:6  the link to "/gone/index.html" leads to no page of the site.',
    );
    expect(existsSync(site)).toBe(false);
  });

  it("stops at a briefing that does not fit its page, and says how much to cut", async () => {
    const long = "A sentence of nine words that fills the page. ".repeat(140);
    const board = boardWith({}, (files) => ({
      ...files,
      "content/briefings/home-visits.md": (files["content/briefings/home-visits.md"] ?? "").replace(
        "Ask to see where the child sleeps.",
        long,
      ),
    }));
    await expect(build(board, freshFolder(), { only: "briefing/home-visits" })).rejects.toThrow(
      /briefing-home-visits\.pdf {2}The text of the box ".+" is [\d.]+ mm too long\. Cut about \d+ words\./,
    );
  });
});

describe("the commands", () => {
  it("work from any folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "elsewhere-"));
    const { status, stderr } = spawnSync(
      process.execPath,
      [resolve("scripts/run.mjs"), "build", "--board", boardWith({}), "--no-pdf", "--out", "site"],
      { encoding: "utf8", cwd: folder },
    );
    expect(stderr).toMatch(onlyUnread);
    expect(status).toBe(0);
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  it.each<[string, (other: string, board: string) => string[]]>([
    ["build", (other, board) => ["--board", board, "--out", other]],
    ["build", (_, board) => ["--board", board, "--out", board]],
    ["build", (_, board) => ["--board", board, "--no-pdf", "--out", join(board, "content/out")]],
    ["protect", (other, board) => ["--board", board, "--out", other]],
    ["print", (other, board) => ["--board", board, "--out", other]],
    ["print", (_, board) => ["--board", board, "--out", join(board, "content")]],
  ])("npm run %s loses nothing of somebody's, and says so before it reads", (name, options) => {
    const board = boardWith({ "content/home.md": "not read", "content/thesis.txt": "somebody's" });
    const other = mkdtempSync(join(tmpdir(), "other-"));
    writeFileSync(join(other, "thesis.txt"), "somebody's");
    const { status, stderr } = command(name, ...options(other, board));
    expect(stderr).toMatch(
      /^\S+ (?:holds thesis\.txt, and this program has not made it|is the board folder|lies within the board folder)\. Give a [^\n]+\n$/,
    );
    expect(status).toBe(1);
    expect(readFileSync(join(other, "thesis.txt"), "utf8")).toBe("somebody's");
    expect(readFileSync(join(board, "content/thesis.txt"), "utf8")).toBe("somebody's");
  });

  it.each([
    ["check", "--board"],
    ["check", "--private"],
    ["build", "--private"],
    ["protect", "--private"],
    ["start", "--board"],
    ["start", "--private"],
  ])("npm run %s stops where %s leads to nothing, and says where it looked", (name, option) => {
    const options = option === "--board" ? [] : ["--board", boardWith({})];
    const { status, stderr } = command(name, ...options, option, "a/typing/eror");
    expect(stderr).toContain(`folder ${resolve("a/typing/eror")}`);
    expect(status).toBe(1);
  });
});

describe("two builds into one folder", () => {
  it("work one after the other", async () => {
    const site = freshFolder();
    await Promise.all([
      build(boardWith({}), site, { pdf: false }),
      build(boardWith({}), site, { pdf: false }),
    ]);
    expect(manifestOf(site).length).toBeGreaterThan(10);
    expect(readdirSync(join(site, ".."))).toEqual(["dist"]);
  });
});
