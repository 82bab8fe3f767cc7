import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import { finishDocument } from "../build/print/finish-document.ts";
import { openFinishingThreads } from "../build/print/finishing-threads.ts";
import { type PreparedDocument, printDocument } from "../build/print/print-document.ts";
import { printSideBySide } from "../build/print/print-side-by-side.ts";
import { buildReport } from "../model/build-report.ts";
import type { Report } from "../model/report/report.ts";
import { endBrowser } from "../pdf/browser/start-browser.ts";
import type { PrintDocument } from "../pdf/documents/print-document.ts";
import { printDocuments } from "../pdf/documents/print-documents.ts";
import { launchBrowser } from "../pdf/print/open-browser.ts";
import type { Printer } from "../pdf/print/print-job.ts";
import { openPrinter } from "../pdf/print/printer.ts";
import { openRetryingPrinter, type RetryingPrinter } from "../pdf/print/retrying-printer.ts";
import { finishPdf } from "../pdf/remediation/finish-pdf.ts";
import { buildSite } from "../site/build-site.ts";
import { plainStyles, writeDocumentFolder } from "./document-folder.ts";
import { line, medians } from "./measure.ts";
import { openRawPage } from "./raw-page.ts";
import { benchScale } from "./scale.ts";
import { benchWebsite } from "./website.ts";
import { compareProcesses } from "./whole-processes.ts";

export const parts = ["website", "print", "scale"] as const;

/**
 * Measures the steps of a build on a board, boards that grow, and printing compared with one raw `page.pdf` and with
 * the installed peers (docs/speed.md). Nothing comes from the cache.
 */
export async function bench(board: string, wanted: (typeof parts)[number][]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const browser = await launchBrowser();
  try {
    const report = buildReport(board);
    const { model, site } = await medians({
      model: async () => buildReport(board),
      site: () => buildSite(report, { output: join(folder, "site") }),
    });
    console.log(line("Reading the board folder, to the Report", model));
    console.log(line("The website", site));
    if (wanted.includes("website")) await benchWebsite(board, folder);
    if (wanted.includes("scale")) await benchScale(folder);
    if (!wanted.includes("print")) return;
    const documents = printDocuments(report);
    const annual = documents.find(({ kind }) => kind === "annual-report");
    if (annual) {
      await benchLong(annual, browser, report);
      const [html, plain] = [join(folder, "document"), join(folder, "plain")];
      const printer = await openPrinter(browser);
      await writeDocumentFolder(annual, html, printer);
      await printer.close();
      const another = await openPrinter(browser);
      await writeDocumentFolder(annual, plain, another, plainStyles);
      await another.close();
      await benchShort(documents, browser, report);
      await compareProcesses({ html, plain }, folder);
    }
  } finally {
    await endBrowser(browser);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchLong(document: PrintDocument, browser: Browser, report: Report): Promise<void> {
  const prepared = prepare(document, report);
  const { file: name, resources, contents } = document;
  const raw = await openRawPage(browser, { name, html: prepared.html, resources, contents });
  const printer = await openPrinter(browser);
  const retrying = retryingPrinterOf(browser);
  const { one, finished, checked } = await medians({
    one: raw.print,
    finished: () => finish(prepared, printer),
    checked: async () => await (await printDocument(prepared, retrying, finishDocument)).finished,
  });
  console.log(`\n${document.file}`);
  console.log(line("one raw page.pdf, tagged, of the page that is open already", one));
  console.log(line("opened, with page numbers, finished", finished, { to: one, atMost: 3.5 }));
  console.log(line("the same, and checked", checked, { to: one }));
  await printer.close();
  await retrying.close();
  await raw.close();
}

/** Without the checks that a build adds. */
async function finish(
  { document, html, author, subject }: PreparedDocument,
  printer: Printer,
): Promise<void> {
  const { title, language, date, file: name, resources, contents } = document;
  const printed = await printer.print({ name, html, resources, contents });
  await finishPdf(printed, { title, language, author, subject, date });
}

const shortDocuments = 200;

/**
 * As a build prints them: two at a time, and one is finished while the next is printed. First as PDFs alone, then with
 * the thumbnails of briefings and posters that the website shows.
 */
async function benchShort(documents: PrintDocument[], browser: Browser, report: Report): Promise<void> {
  const short = documents.filter(({ onePage }) => onePage);
  const printers = [retryingPrinterOf(browser), retryingPrinterOf(browser)];
  const threads = openFinishingThreads(short.length);
  const print = (prepared: PreparedDocument, printer: RetryingPrinter) =>
    printDocument(prepared, printer, threads.finish);
  const alone = await timeOfEach(short.map(({ thumbnail: _, ...document }) => document));
  const withPictures = await timeOfEach(short);
  await Promise.all([...printers, threads].map((each) => each.close()));
  console.log(`\n${shortDocuments} documents of one page`);
  console.log(`${line("each, with its fit check, finished and checked", alone)} (at most 50)`);
  console.log(line("the same, and a thumbnail where the website has one", withPictures));

  async function timeOfEach(some: PrintDocument[]): Promise<number> {
    const prepared = Array.from({ length: shortDocuments }, (_, index) =>
      prepare(some[index % some.length] as PrintDocument, report),
    );
    // Starts both printers with a first document.
    await (await printSideBySide(prepared.slice(0, 2), printers, print)).finished;
    const start = performance.now();
    await (await printSideBySide(prepared, printers, print)).finished;
    return (performance.now() - start) / shortDocuments;
  }
}

function prepare(document: PrintDocument, report: Report): PreparedDocument {
  return { document, html: document.html(), author: report.board.name, subject: document.title };
}

/** As a build prints, on the browser of all measurements. */
function retryingPrinterOf(browser: Browser): RetryingPrinter {
  return openRetryingPrinter(async () => ({ context: browser, close: async () => {} }));
}
