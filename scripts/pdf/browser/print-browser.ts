import type { BrowserContext } from "puppeteer";

/** A browser that prints, whoever started it. */
export interface PrintBrowser {
  context: Pick<BrowserContext, "newPage">;
  /** Resolves when it is known that it prints text; missing if that is known already. */
  tested?: Promise<void>;
  /** Ends what we started: the browser, or our part of somebody else's. */
  close(): Promise<void>;
}

/** @throws PlainError unless the browser prints text */
export type BrowserTest = (context: PrintBrowser["context"]) => Promise<void>;
