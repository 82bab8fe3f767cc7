import type { Browser } from "puppeteer";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPdf } from "../../test/read-pdf.ts";
import { smallReport } from "../../test/small-report.ts";
import { printResources } from "../documents/print-resources.ts";
import { launchBrowser } from "../print/open-browser.ts";
import { openPrinter } from "../print/printer.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => await browser?.close());

/** How many paragraphs stand on each page of a cover report of so many. */
async function paragraphsOnPages(count: number): Promise<number[]> {
  const text = Array.from({ length: count }, (_, index) => `<p>Paragraph ${index + 1}.</p>`).join("");
  const html = `<!doctype html><html lang="en-GB"><title>Report</title><link rel="stylesheet" href="/assets/print.css"><link rel="stylesheet" href="/assets/pages.css">
    <body class="committee"><main class="committee-report"><header><p><a href="#cover-report">This report <span class="page-number" data-for="cover-report"></span></a></p></header>
    <div id="cover-report"><div class="cover-report"><section class="cover-report__part"><h2 class="cover-report__heading">Background</h2><div class="prose">${text}</div></section></div></div></main>
    <div class="appendix-1" id="appendix-1" style="page: other; break-before: page"><p>The appendix</p></div>`;
  const resources = printResources("committee", smallReport, () => "@page other { size: A4 }");
  const printer = await openPrinter(browser);
  const printed = await printer.print({ name: "cover.pdf", html, resources, contents: true });
  const { pages } = await readPdf(printed);
  return pages.slice(0, -1).map(({ text }) => text.match(/Paragraph/g)?.length ?? 0);
}

it("a cover report gets rid of a last page with a few lines, as a chapter does", async () => {
  expect(await paragraphsOnPages(40)).toEqual([29, 11]);
  expect(await paragraphsOnPages(32)).toEqual([32]);
}, 60_000);
