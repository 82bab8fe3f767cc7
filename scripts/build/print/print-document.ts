import { leastPoints } from "../../pdf/documents/least-points.ts";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import type { RetryingPrinter } from "../../pdf/print/retrying-printer.ts";
import { resourceHash } from "../cache/document-key.ts";
import type { PrintedFile } from "../cache/printed-cache.ts";
import type { FinishedDocument, UnfinishedDocument } from "./finish-document.ts";

/** A document with its HTML, which is slow to make, and its metadata. */
export interface PreparedDocument {
  document: PrintDocument;
  html: string;
  author: string;
  subject: string;
}

/**
 * Prints a document with page numbers, finishes it and checks the result.
 *
 * @param finish `finishDocument`, here or in another thread
 * @returns after printing; `finished` resolves when the rest is done, and the printer is free meanwhile
 * @throws PlainError, with the document's name, if it does not fit, fails a check or asks for a missing file
 */
export async function printDocument(
  { document, html, author, subject }: PreparedDocument,
  printer: RetryingPrinter,
  finish: (document: UnfinishedDocument) => Promise<FinishedDocument>,
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
  const { thumbnail, ...printed } = await printer.print(
    job,
    async (bytes, { visibleTexts, written, thumbnail }) => ({
      printed: bytes,
      texts: await visibleTexts(),
      written: await written(),
      thumbnail: document.thumbnail ? await thumbnail() : null,
    }),
  );
  const { title, language, date, file, boxes, largestFile, expectedTexts } = document;
  const described = { title, language, date, file, boxes, largestFile, expectedTexts, author, subject };
  const finished = finish({ ...described, ...printed, leastPoints: leastPoints(document) });
  return {
    finished: finished.then((result) => ({ ...result, resources: [...resources].sort(), thumbnail })),
  };
}
