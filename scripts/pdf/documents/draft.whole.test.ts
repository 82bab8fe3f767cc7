import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import type { LongReport } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { heldBackBoard } from "../../test/held-back-board.ts";
import { readPdf } from "../../test/read-pdf.ts";
import { smallReport } from "../../test/small-report.ts";
import { launchBrowser } from "../print/open-browser.ts";
import type { Printer } from "../print/print-job.ts";
import { openPrinter } from "../print/printer.ts";
import { printDocuments } from "./print-documents.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

/** The text of each page of the annual report, or of its edition for both sides of the paper. */
async function pagesOf(changes: Partial<LongReport>, file = "annual-report-2016-17.pdf"): Promise<string[]> {
  const [annual] = smallReport.reports;
  const report: Report = { ...smallReport, reports: [{ ...(annual as LongReport), ...changes }] };
  const document = printDocuments(report).find((each) => each.file === file);
  if (!document) throw new Error(`There is no ${file}.`);
  const { contents, html, resources } = document;
  const bytes = await printer.print({ name: file, html: html(), resources, contents });
  return (await readPdf(bytes)).pages.map(({ text }) => text.replace(/\s+/g, " "));
}

describe("a draft of a report", () => {
  it("says so on every page, from cover to back page", async () => {
    const pages = await pagesOf({ status: "draft", mark: "Draft" });
    expect(pages).toHaveLength(5);
    expect(pages.filter((text) => !/draft/i.test(text))).toEqual([]);
  });

  it("says so on blank pages, too", async () => {
    const pages = await pagesOf(
      { status: "draft", mark: "Draft", duplex: true },
      "annual-report-2016-17-duplex.pdf",
    );
    expect(pages).toHaveLength(8);
    expect(pages[1]).toMatch("DRAFT. This page is intentionally blank");
    expect(pages.filter((text) => !/draft/i.test(text))).toEqual([]);
  });

  it("says it once on a page of colour, where a margin would stand over the words", async () => {
    const pages = await pagesOf({ mark: "Embargo until 24 December 2026" });
    expect(pages[0]?.match(/24 December/gi)).toHaveLength(1);
    // The second is its status.
    expect(pages.at(-1)?.match(/24 December/gi)).toHaveLength(2);
  });

  it("differs from a final report, which says it nowhere", async () => {
    expect((await pagesOf({})).filter((text) => /draft/i.test(text))).toEqual([]);
  });
});

describe("what is not public", () => {
  it.each([
    ["status: draft", "DRAFT"],
    ["embargo: 2026-12-24", "EMBARGO UNTIL 24 DECEMBER 2026"],
  ])("by “%s” says so on every page of every paper", async (release, mark) => {
    const report = buildReport(heldBackBoard(release), { day: "2026-11-30", drafts: "shown" });
    const marked: string[] = [];
    for (const { file, html, ...job } of printDocuments(report)) {
      const bytes = await printer.print({ ...job, name: file, html: html() });
      const { pages } = await readPdf(bytes);
      const says = pages.map(({ text }) => text.replace(/\s+/g, " ").toUpperCase().includes(mark));
      if (says.some(Boolean)) marked.push(`${file}: ${says.filter(Boolean).length} of ${says.length}`);
    }
    expect(marked).toEqual([
      "annual-report-2017-18.pdf: 4 of 4",
      "annual-report-2016-17.pdf: 6 of 6",
      "summary-2016-17.pdf: 1 of 1",
      "briefing-later.pdf: 1 of 1",
      "briefing-later-large-print.pdf: 2 of 2",
      "poster-later.pdf: 1 of 1",
      "poster-later-a3.pdf: 1 of 1",
      "poster-later-low-ink.pdf: 1 of 1",
      "series-later.pdf: 2 of 2",
      "committee-money.pdf: 1 of 1",
      "meeting-later.pdf: 1 of 1",
    ]);
  });
});

describe("the back page of a report", () => {
  it("says its status, version, dates, owner and contact", async () => {
    const pages = await pagesOf({
      version: "1.2",
      reviewBy: { key: "2027-11-21", text: "21 November 2027" },
      owner: "The business unit",
      contact: "The board's office, extension 12",
    });
    expect(pages.at(-1)).toMatch(
      "Status Final Version 1.2 Published 21 November 2026 Review by 21 November 2027 Owner The business unit Contact The board’s office, extension 12",
    );
  });
});
