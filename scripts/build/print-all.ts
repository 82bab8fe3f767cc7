import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../model/report.ts";
import { launchBrowser } from "../pdf/browser.ts";
import { checkPdfHasItsText } from "../pdf/check-pdf.ts";
import type { PrintDocument } from "../pdf/documents.ts";
import { finishPdf } from "../pdf/finish/metadata.ts";
import { openPrinter } from "../pdf/render.ts";
import type { KnownFile } from "./manifest.ts";
import type { Progress } from "./progress.ts";

/**
 * Prints documents into `downloads/` of a site, one after the other with one browser.
 *
 * @returns what the manifest says of each file, by its path in the site
 * @throws Error, with the document's name, when one does not fit, has no text or asks for a file that is not there
 */
export async function printAll(
  documents: PrintDocument[],
  report: Report,
  site: string,
  progress: Progress,
): Promise<Map<string, KnownFile>> {
  const known = new Map<string, KnownFile>();
  if (documents.length === 0) return known;
  mkdirSync(join(site, "downloads"), { recursive: true });
  const browser = await launchBrowser();
  try {
    const printer = await openPrinter(browser);
    for (const [index, document] of documents.entries()) {
      progress.step(`Printing ${index + 1} of ${documents.length}: ${document.file}`);
      const printed = await printer.print({
        name: document.file,
        html: document.html(),
        resources: document.resources,
        contents: document.contents,
        onePage: document.onePage,
        ...(document.expectedPages === undefined ? {} : { expectedPages: document.expectedPages }),
      });
      const finished = await finishPdf(printed, {
        title: document.title,
        language: document.language,
        author: report.board.name,
        subject: report.board.demonstration ?? document.title,
        date: document.date,
      });
      const { pages } = await checkPdfHasItsText(finished, {
        name: document.file,
        expectedTexts: document.expectedTexts,
      });
      writeFileSync(join(site, "downloads", document.file), finished);
      known.set(`downloads/${document.file}`, { kind: document.kind, title: document.title, pages });
    }
  } finally {
    await browser.close();
  }
  return known;
}
