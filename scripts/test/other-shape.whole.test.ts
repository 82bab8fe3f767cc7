import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { checkShown } from "../checks/shown/check-shown.ts";
import { checkPages } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { serveSite } from "../checks/site/serve-site.ts";
import { looksDifferent } from "./looks-like.ts";

type Look = "light" | "dark" | "forced" | "print";
const everyWidth = [320, 390, 768, 1280];
/** Between the margins of an A4 sheet, in CSS pixels. */
const sheet = 680;

/** Each kind of page; the page of the design system, which shows every component, in every way that a reader may see it. */
const looks = [
  {
    name: "styleguide",
    path: "styleguide/index.html",
    widths: { light: everyWidth, dark: everyWidth, forced: everyWidth, print: [sheet] },
  },
  ...[
    ["home", "index.html"],
    ["report", "annual-report/2024-25/index.html"],
    ["chapter", "annual-report/2024-25/scorecard/index.html"],
    ["tables", "annual-report/2024-25/tables/index.html"],
    ["data", "data/index.html"],
    ["dataset", "data/2024-25/scorecard/index.html"],
    ["briefing", "briefings/home-visits/index.html"],
    ["poster", "posters/knock-again/index.html"],
    ["library", "library/index.html"],
    ["search", "search/index.html"],
    ["contact", "contact/index.html"],
    ["not-found", "404.html"],
  ].map(([name, path]) => ({
    name,
    path,
    widths: { light: [390, 1280], dark: [390, 1280], print: [sheet] },
  })),
] as { name: string; path: string; widths: Record<Look, number[]> }[];

/**
 * A fictitious partnership whose report and tables have other shapes than those of the shipped board: every form that the
 * documentation tells of stands in it.
 */
describe("a board of another shape", () => {
  const out = join(mkdtempSync(join(tmpdir(), "shape-")), "dist");
  let browser: Browser;
  let every: string[];
  let written: string[];

  beforeAll(async () => {
    browser = await launchReader();
    await buildBoard({ board: "scripts/test/fixtures/other-shape", out, pdf: true, only: null });
    const files = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as ManifestEntry[];
    every = files
      .map(({ path }) => path)
      .filter((path) => /\.html$/.test(path) && !path.startsWith("downloads/"));
    written = every.filter((path) => /^(?:index|annual-report\/|contact|about)/.test(path));
  }, 300_000);
  afterAll(async () => await browser?.close());

  it("has pages on which nothing is cut off, too wide or broken over lines, on any screen and printed", async () => {
    expect(written.length).toBeGreaterThan(5);
    expect(await checkShown(browser, out, written)).toEqual([]);
  }, 300_000);

  it("has pages that fit a phone with letters of twice the size, each word a line at least", async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    // As a reader sets them in the browser: conditions in rem go by them, too.
    const session = await page.createCDPSession();
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    const server = await serveSite(out);
    const problems: string[] = [];
    for (const path of every) {
      await page.goto(server.address + path, { waitUntil: "load" });
      problems.push(...(await page.evaluate(withLargeLetters)).map((problem) => `${path}: ${problem}`));
    }
    await page.close();
    await server.close();
    expect(problems).toEqual([]);
  }, 300_000);

  it("has one line under each row of a small table of numbers on a phone, and no other", async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    const server = await serveSite(out);
    await page.goto(`${server.address}annual-report/2024-25/money/index.html`);
    const lined = await page.$$eval(".table__grid--few :is(th, td)", (cells) => ({
      cells: cells.length,
      lined: cells.filter((cell) => Number.parseFloat(getComputedStyle(cell).borderBlockEndWidth) > 0).length,
    }));
    await page.close();
    await server.close();
    expect(lined.cells).toBeGreaterThan(10);
    expect(lined.lined).toBe(0);
  });

  it("has pages that everyone can use", async () => {
    expect(await checkPages(browser, out, written)).toEqual([]);
  }, 300_000);

  it.each(looks)("looks as it did: $name", async ({ name, path, widths }) => {
    const page = await browser.newPage();
    const server = await serveSite(out);
    const different: (string | null)[] = [];
    try {
      // As it comes: what a script draws anew has tests of its own.
      await page.setJavaScriptEnabled(false);
      await waitsForTypefaces(page);
      const session = await page.createCDPSession();
      for (const [look, each] of Object.entries(widths))
        for (const width of each) {
          await session.send("Emulation.setEmulatedMedia", {
            media: look === "print" ? "print" : "screen",
            features: [
              { name: "prefers-color-scheme", value: look === "dark" ? "dark" : "light" },
              { name: "forced-colors", value: look === "forced" ? "active" : "none" },
            ],
          });
          await page.setViewport({ width, height: 900, deviceScaleFactor: 0.5 });
          await page.goto(server.address + path);
          await page.evaluate(everythingLoaded);
          different.push(
            await looksDifferent(`${name}-${width}-${look}`, await page.screenshot({ fullPage: true })),
          );
        }
    } finally {
      await page.close();
      await server.close();
    }
    expect(different.filter((each) => each !== null)).toEqual([]);
  }, 300_000);

  it("has its widest tables on pages that lie on their sides, and the others upright", async () => {
    const pdf = await PDFDocument.load(readFileSync(join(out, "downloads/annual-report-2024-25.pdf")));
    const sides = pdf
      .getPages()
      .map((page) => (page.getWidth() > page.getHeight() ? "on its side" : "upright"));
    expect(new Set(sides)).toEqual(new Set(["upright", "on its side"]));
  });
});

/** In the page: what scrolls sideways, and words of which each letter has a line. */
function withLargeLetters(): string[] {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const tooWide = document.documentElement.scrollWidth - innerWidth;
  const narrow = [...document.querySelectorAll<HTMLElement>("th, td, dt, dd, a, .whole-date")].filter(
    (each) => {
      const letters = Number.parseFloat(getComputedStyle(each).fontSize);
      const { width, height } = each.getBoundingClientRect();
      // A head that screen readers alone meet is as wide as a pixel.
      if ((each.closest("thead")?.getBoundingClientRect().width ?? 2) <= 1) return false;
      return width > 1 && width < letters && height > 3 * letters && each.innerText.trim().length > 3;
    },
  );
  return [
    ...(tooWide > 0 ? [`is ${tooWide} px too wide`] : []),
    ...narrow.map(({ innerText }) => `“${innerText}” has a line for each letter`),
  ];
}

/** A reader's page does without a typeface that comes late; this one has letters only when it has come. */
async function waitsForTypefaces(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", async (request) => {
    if (request.resourceType() !== "stylesheet") return await request.continue();
    const styles = await (await fetch(request.url())).text();
    await request.respond({
      contentType: "text/css",
      body: styles.replaceAll("font-display:optional", "font-display:block"),
    });
  });
}

/** In the page: its typefaces, and the pictures further down. */
async function everythingLoaded(): Promise<void> {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = "eager";
  await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode().catch(() => {}))]);
}
