import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPrinted } from "../build/check-printed.ts";
import { buildReport } from "../model/build-report.ts";
import { launchBrowser } from "../pdf/browser.ts";
import { type PrintDocument, printDocuments } from "../pdf/documents.ts";
import { finishPdf } from "../pdf/finish/finish-pdf.ts";
import { openPrinter, type Printer } from "../pdf/render.ts";
import { buildSite } from "../site/build-site.ts";

/**
 * Measures the steps of a build side by side and prints ratios: milliseconds differ from machine
 * to machine, ratios of one run do not. Each number is the median of five.
 */
export async function bench(board: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const report = buildReport(board);
  const documents = printDocuments(report);
  const annual = documents.find(({ kind }) => kind === "annual-report");
  const briefing = documents.find(({ kind }) => kind === "briefing");
  try {
    const model = await median(async () => void buildReport(board));
    const site = await median(() => buildSite(report, { output: join(folder, "site") }));
    print("Reading the board folder, to the Report", model);
    print("Website, to plain reading", site, model);

    const browser = await launchBrowser();
    const printer = await openPrinter(browser);
    for (const document of [annual, briefing]) {
      if (!document) continue;
      const raw = await median(
        async () => void (await printer.print({ ...jobOf(document), contents: false })),
      );
      const whole = await median(() => complete(document, printer));
      print(`${document.file}: one tagged pass`, raw);
      print(`${document.file}: with page numbers, finished and read back, to one pass`, whole, raw);
    }
    await browser.close();
    console.log(
      `Memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at the most, without the browser.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function complete(document: PrintDocument, printer: Printer): Promise<void> {
  const job = jobOf(document);
  const printed = await printer.print(job);
  const texts = await printer.visibleTexts();
  const finished = await finishPdf(printed, {
    title: document.title,
    language: document.language,
    author: "",
    subject: document.title,
    date: document.date,
  });
  await checkPrinted(finished, { name: job.name, texts, expectedTexts: document.expectedTexts });
}

function jobOf({ file, html, resources, contents }: PrintDocument) {
  return { name: file, html: html(), resources, contents };
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}

function print(what: string, milliseconds: number, base?: number): void {
  const ratio = base === undefined ? "" : `  ${(milliseconds / base).toFixed(1)} times`;
  console.log(`${Math.round(milliseconds).toString().padStart(6)} ms${ratio}  ${what}`);
}
