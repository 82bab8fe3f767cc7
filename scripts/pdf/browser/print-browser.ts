import type { BrowserContext } from "puppeteer";

/** A browser that prints, whoever started it. */
export interface PrintBrowser {
  context: Pick<BrowserContext, "newPage">;
  /** Resolves when it is known that it prints text; missing if that is known already. */
  tested?: Promise<void>;
  /** Ends what we started: the browser, or our part of somebody else's. */
  close(): Promise<void>;
}

/**
 * Loads a test of a browser, which throws PlainError unless it prints text. Loading takes a while: a browser can start
 * meanwhile.
 */
export type LoadTest = () => Promise<(context: PrintBrowser["context"]) => Promise<void>>;
