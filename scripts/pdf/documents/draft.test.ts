import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnnualReport, Report } from "../../model/report.ts";
import { smallReport } from "../../site/small-report.ts";
import { launchBrowser } from "../browser.ts";
import { printDocuments } from "../documents.ts";
import { readPdf } from "../read-pdf.ts";
import { openPrinter, type Printer } from "../render.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

/** The text of each page of the annual report, or of its edition for both sides of the paper. */
async function pagesOf(
  changes: Partial<AnnualReport>,
  file = "annual-report-2016-17.pdf",
): Promise<string[]> {
  const [annual] = smallReport.reports;
  const report: Report = { ...smallReport, reports: [{ ...(annual as AnnualReport), ...changes }] };
  const document = printDocuments(report).find((each) => each.file === file);
  if (!document) throw new Error(`There is no ${file}.`);
  const { contents, html, resources } = document;
  const bytes = await printer.print({ name: file, html: html(), resources, contents });
  return (await readPdf(bytes)).pages.map(({ text }) => text.replace(/\s+/g, " "));
}

describe("a draft of a report", () => {
  it("says so on every page, from cover to back page", async () => {
    const pages = await pagesOf({ status: "draft" });
    expect(pages).toHaveLength(5);
    expect(pages.filter((text) => !/draft/i.test(text))).toEqual([]);
  });

  it("says so on blank pages, too", async () => {
    const pages = await pagesOf({ status: "draft", duplex: true }, "annual-report-2016-17-duplex.pdf");
    expect(pages).toHaveLength(8);
    expect(pages[1]).toMatch("DRAFT. This page is intentionally blank");
    expect(pages.filter((text) => !/draft/i.test(text))).toEqual([]);
  });

  it("differs from a final report, which says it nowhere", async () => {
    expect((await pagesOf({})).filter((text) => /draft/i.test(text))).toEqual([]);
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
      "Status Final Version 1.2 Published 21 November 2026 Review by 21 November 2027 Owner The business unit Contact The board's office, extension 12",
    );
  });
});
