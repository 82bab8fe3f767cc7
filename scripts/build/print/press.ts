import type { RetryingPrinter } from "../../pdf/print/retrying-printer.ts";
import type { FinishedDocument, UnfinishedDocument } from "./finish-document.ts";
import { openFinishingThreads } from "./finishing-threads.ts";

/** What prints documents, and finishes and checks them. */
export interface Press {
  printers: RetryingPrinter[];
  /** `finishDocument`, here or in another thread. */
  finish(document: UnfinishedDocument): Promise<FinishedDocument>;
  /** Resolves when the browsers have been started, or cannot be: they become ready by themselves. */
  started: Promise<unknown>;
  closePrinters(): Promise<void>;
  /** Ends the printers, too. */
  close(): Promise<void>;
}

/** The least number of documents worth the start of a second browser, and of threads that finish them. */
const manyDocuments = 6;

/**
 * Starts everything at once: a browser takes as long as what is loaded by the threads.
 *
 * @param documents how many there are; many if omitted
 */
export async function openPress(documents = Number.POSITIVE_INFINITY): Promise<Press> {
  // Loaded on demand, since loading takes longer than a build without changes: the browser's driver first, and the code
  // that finishes a PDF while the browser starts.
  const { openRetryingPrinter } = await import("../../pdf/print/retrying-printer.ts");
  const many = documents >= manyDocuments;
  const printers = [openRetryingPrinter(), ...(many ? [openRetryingPrinter()] : [])];
  const started = Promise.all(printers.map((printer) => printer.prepare()));
  const threads = many ? openFinishingThreads(documents) : null;
  const closePrinters = async () => {
    await Promise.all(printers.map((printer) => printer.close()));
  };
  return {
    printers,
    started,
    finish: threads?.finish ?? (await import("./finish-document.ts")).finishDocument,
    closePrinters,
    close: async () => {
      await Promise.all([closePrinters(), threads?.close()]);
    },
  };
}
