import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { checkShown } from "../checks/shown/check-shown.ts";
import { checkPages } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";

/**
 * A fictitious partnership whose report and tables have other shapes than those of the shipped board: every form that the
 * documentation tells of stands in it.
 */
describe("a board of another shape", () => {
  const out = join(mkdtempSync(join(tmpdir(), "shape-")), "dist");
  let browser: Browser;
  let written: string[];

  beforeAll(async () => {
    browser = await launchReader();
    await buildBoard({ board: "scripts/test/fixtures/other-shape", out, pdf: true, only: null });
    const files = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as ManifestEntry[];
    written = files
      .map(({ path }) => path)
      .filter((path) => /^(?:index|annual-report\/|contact|about).*\.html$/.test(path));
  }, 300_000);
  afterAll(async () => await browser?.close());

  it("has pages on which nothing is cut off, too wide or broken over lines, on any screen and printed", async () => {
    expect(written.length).toBeGreaterThan(5);
    expect(await checkShown(browser, out, written)).toEqual([]);
  }, 300_000);

  it("has pages that everyone can use", async () => {
    expect(await checkPages(browser, out, written)).toEqual([]);
  }, 300_000);

  it("has its widest tables on pages that lie on their sides, and the others upright", async () => {
    const pdf = await PDFDocument.load(readFileSync(join(out, "downloads/annual-report-2024-25.pdf")));
    const sides = pdf
      .getPages()
      .map((page) => (page.getWidth() > page.getHeight() ? "on its side" : "upright"));
    expect(new Set(sides)).toEqual(new Set(["upright", "on its side"]));
  });
});
