import { PlainError } from "../../system/plain-error.ts";
import type { PrintBrowser } from "../browser/print-browser.ts";
import { BrowserLost, lostWhile } from "../browser/watch-page.ts";
import { openBrowser } from "./open-browser.ts";
import type { Printer, PrintJob } from "./print-job.ts";

export interface RetryingPrinter {
  /**
   * Prints one document at a time: a second call waits for the first.
   *
   * @param after takes from the printer what else is wanted of the document that it has just printed
   */
  print<Result>(
    job: PrintJob,
    after: (bytes: Uint8Array, printer: Printer) => Promise<Result>,
  ): Promise<Result>;
  /** Begins to start the browser before there is a document, and does not wait for it. */
  prepare(): void;
  close(): Promise<void>;
}

/**
 * A printer that starts its browser with the first document, and goes on with another browser when one ends in the
 * middle: a document is tested twice.
 *
 * @throws PlainError from `print` when a document is at fault, or two browsers ended while it was printed
 */
export function openRetryingPrinter(open: () => Promise<PrintBrowser> = openBrowser): RetryingPrinter {
  let opened: Promise<{ browser: PrintBrowser; printer: Printer }> | null = null;
  const start = async () => {
    // What prints is loaded while the browser starts; both take a while.
    const [browser, { openPrinter }] = await Promise.all([open(), import("./printer.ts")]);
    try {
      return { browser, printer: await openPrinter(browser.context) };
    } catch (error) {
      await browser.tested;
      await browser.close();
      throw lostWhile("The first page", (error as Error).message);
    }
  };
  const end = async () => {
    const ended = await opened?.catch(() => null);
    opened = null;
    await ended?.browser.close();
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    prepare() {
      opened ??= start();
      // What goes wrong is reported with the first document.
      opened.catch(() => {});
    },
    print(job, after) {
      const once = async () => {
        opened ??= start();
        const { browser, printer } = await opened;
        try {
          return await after(await printer.print(job), printer);
        } finally {
          // A browser that prints no text is at fault before any document.
          await browser.tested;
        }
      };
      const printed = last.then(async () => {
        try {
          return await once();
        } catch (error) {
          if (!(error instanceof BrowserLost)) throw error;
          await end();
          return await once().catch(twice);
        }
      });
      last = printed.catch(() => {});
      return printed;
    },
    close: end,
  };
}

function twice(error: Error): never {
  if (!(error instanceof BrowserLost)) throw error;
  throw new PlainError(error.message.replace("could not be printed:", "could not be printed, twice:"), {
    cause: error,
  });
}
