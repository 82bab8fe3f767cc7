import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../model/report.ts";
import { launchBrowser } from "../pdf/browser.ts";
import type { PrintDocument } from "../pdf/documents.ts";
import { checkFileSize } from "../pdf/file-size.ts";
import { finishPdf } from "../pdf/finish/finish-pdf.ts";
import { openPrinter } from "../pdf/render.ts";
import { address } from "../site/addresses.ts";
import { checkPrinted } from "./check-printed.ts";
import type { KnownFile } from "./manifest.ts";
import type { Progress } from "./progress.ts";

/**
 * Prints documents into a folder with one browser; one is finished and read back while the next is printed.
 *
 * @returns what the manifest says of each file, by its name
 * @throws PlainError, with the document's name, when one does not fit, fails a check or asks for a file that is not there
 */
export async function printAll(
  documents: PrintDocument[],
  report: Report,
  folder: string,
  progress: Progress,
): Promise<Map<string, KnownFile>> {
  const known = new Map<string, KnownFile>();
  if (documents.length === 0) return known;
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    const printer = await openPrinter(browser);
    const finishing: Promise<void>[] = [];
    for (const [index, document] of documents.entries()) {
      progress.step(`Printing ${index + 1} of ${documents.length}: ${document.file}`);
      const printed = await printer.print({
        name: document.file,
        html: document.html(),
        resources: document.resources,
        contents: document.contents,
        onePage: document.onePage,
        ...(document.expectedPages === undefined ? {} : { expectedPages: document.expectedPages }),
        ...(document.laidOut ? { laidOut: true } : {}),
        ...(document.partPages === undefined ? {} : { partPages: document.partPages }),
      });
      if (document.thumbnail) {
        writeFileSync(join(folder, document.thumbnail), await printer.thumbnail());
        known.set(document.thumbnail, { kind: "thumbnail", title: document.title });
      }
      const texts = await printer.visibleTexts();
      const finished = finish(document, printed, texts, report).then(({ bytes, pages, record }) => {
        writeFileSync(join(folder, document.file), bytes);
        known.set(document.file, { kind: manifestKind(document), title: document.title, pages });
        const recordFile = address.checks(document.file);
        writeFileSync(join(folder, recordFile), record);
        known.set(recordFile, { kind: "pdf-checks", title: `${document.title}: checks of the PDF` });
      });
      // Awaited below, with the others; until then a failure must not end the process.
      finished.catch(() => {});
      finishing.push(finished);
    }
    await Promise.all(finishing);
  } finally {
    await browser.close();
  }
  return known;
}

/** "poster", "poster-low-ink". */
function manifestKind({ kind, edition }: PrintDocument): string {
  return edition ? `${kind}-${edition}` : kind;
}

async function finish(document: PrintDocument, printed: Uint8Array, texts: string[], report: Report) {
  const metadata = {
    title: document.title,
    language: document.language,
    author: report.board.name,
    subject: report.board.demonstration ?? document.title,
    date: document.date,
  };
  const bytes = await finishPdf(printed, metadata, document.boxes ?? null);
  checkFileSize(bytes, document);
  const { file: name, expectedTexts } = document;
  return { bytes, ...(await checkPrinted(bytes, { name, texts, expectedTexts })) };
}
