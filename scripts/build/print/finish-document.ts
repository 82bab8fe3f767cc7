import { checkDrawn } from "../../checks/drawn/check-drawn.ts";
import { compareReaders } from "../../checks/drawn/compare-readers.ts";
import { readDrawing } from "../../checks/drawn/read-drawing.ts";
import { checkFileSize } from "../../pdf/documents/file-size.ts";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import { finishPdf } from "../../pdf/remediation/finish-pdf.ts";
import type { Written } from "../../pdf/structure/written.ts";
import { PlainError } from "../../system/plain-error.ts";
import { checkPrinted } from "./check-printed.ts";

/** A document as the browser printed it, and what was in its HTML. It can be sent to another thread. */
export interface UnfinishedDocument
  extends Pick<
    PrintDocument,
    "title" | "language" | "date" | "file" | "boxes" | "largestFile" | "expectedTexts"
  > {
  printed: Uint8Array;
  author: string;
  subject: string;
  /** What can be seen of the HTML, text by text. */
  texts: string[];
  written: Written;
  /** The least size of a letter, in points. */
  leastPoints: number;
}

export interface FinishedDocument {
  bytes: Uint8Array;
  /** How many. */
  pages: number;
  /** What was checked, to be published with the file. */
  record: string;
}

/**
 * Builds a printed document towards PDF/UA-1, and checks it with two readers.
 *
 * @throws PlainError, with the document's name, if it is too large or fails a check
 */
export async function finishDocument(document: UnfinishedDocument): Promise<FinishedDocument> {
  const { printed, title, language, author, subject, date, file: name, written, leastPoints } = document;
  const metadata = { title, language, author, subject, date };
  const bytes = await finishPdf(printed, metadata, document.boxes ?? null);
  checkFileSize(bytes, document);
  const { texts, expectedTexts } = document;
  const { file, record } = await checkPrinted(bytes, { name, texts, expectedTexts });
  const drawn = await readDrawing(bytes);
  const found = [...compareReaders(file, drawn), ...checkDrawn(drawn, written, { leastPoints })];
  if (found.length > 0) throw new PlainError(found.map((problem) => `${name}  ${problem}`).join("\n"));
  return { bytes, pages: file.pages.length, record };
}
