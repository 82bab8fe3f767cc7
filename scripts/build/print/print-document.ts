import { checkDrawn } from "../../checks/drawn/check-drawn.ts";
import { compareReaders } from "../../checks/drawn/compare-readers.ts";
import { readDrawing } from "../../checks/drawn/read-drawing.ts";
import { checkFileSize } from "../../pdf/documents/file-size.ts";
import { leastPoints } from "../../pdf/documents/least-points.ts";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import type { RetryingPrinter } from "../../pdf/print/retrying-printer.ts";
import { finishPdf } from "../../pdf/remediation/finish-pdf.ts";
import { PlainError } from "../../system/plain-error.ts";
import { resourceHash } from "../cache/document-key.ts";
import type { PrintedFile } from "../cache/printed-cache.ts";
import { checkPrinted } from "./check-printed.ts";

/** A document with its HTML, which takes long to make, and what stands in its metadata. */
export interface PreparedDocument {
  document: PrintDocument;
  html: string;
  author: string;
  subject: string;
}

/**
 * Prints a document with page numbers, finishes it and checks the result.
 *
 * @returns when it is printed; `finished` resolves when the rest is done, and the printer can go on meanwhile
 * @throws PlainError, with the document's name, when it does not fit, fails a check or asks for a file that is not there
 */
export async function printDocument(
  { document, html, author, subject }: PreparedDocument,
  printer: RetryingPrinter,
): Promise<{ finished: Promise<PrintedFile> }> {
  const resources = new Map<string, string>();
  const job = {
    name: document.file,
    html,
    resources(path: string) {
      const resource = document.resources(path);
      resources.set(path, resourceHash(resource));
      return resource;
    },
    contents: document.contents,
    onePage: document.onePage,
    ...(document.expectedPages === undefined ? {} : { expectedPages: document.expectedPages }),
    ...(document.laidOut ? { laidOut: true } : {}),
    ...(document.partPages === undefined ? {} : { partPages: document.partPages }),
  };
  const { printed, texts, written, thumbnail } = await printer.print(
    job,
    async (bytes, { visibleTexts, written, thumbnail }) => ({
      printed: bytes,
      texts: await visibleTexts(),
      written: await written(),
      thumbnail: document.thumbnail ? await thumbnail() : null,
    }),
  );
  const { title, language, date, file: name, expectedTexts } = document;
  const finish = async (): Promise<PrintedFile> => {
    const bytes = await finishPdf(
      printed,
      { title, language, author, subject, date },
      document.boxes ?? null,
    );
    checkFileSize(bytes, document);
    const { file, record } = await checkPrinted(bytes, { name, texts, expectedTexts });
    const drawn = await readDrawing(bytes);
    const found = [
      ...compareReaders(file, drawn),
      ...checkDrawn(drawn, written, { leastPoints: leastPoints(document) }),
    ];
    if (found.length > 0) throw new PlainError(found.map((problem) => `${name}  ${problem}`).join("\n"));
    return { resources: [...resources].sort(), pages: file.pages.length, record, bytes, thumbnail };
  };
  return { finished: finish() };
}
