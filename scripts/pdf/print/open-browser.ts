import type { BrowserContext } from "puppeteer";

/** A browser that prints, whoever started it. */
export interface PrintBrowser {
  context: Pick<BrowserContext, "newPage">;
  /** Resolves when it is known that it prints text; none where that is known already. */
  tried?: Promise<void>;
  /** Ends what we started: the browser, or our part of somebody else's. */
  close(): Promise<void>;
}

/**
 * The browser that prints: the one that runs at `BROWSER_WS_ENDPOINT`, otherwise one that is started.
 *
 * @throws PlainError when there is none, also from `tried` when it does not print as it should
 */
export async function openBrowser(): Promise<PrintBrowser> {
  const endpoint = process.env.BROWSER_WS_ENDPOINT;
  if (endpoint) {
    const { connectBrowser } = await import("../browser/connect-browser.ts");
    return await connectBrowser(endpoint);
  }
  const { endBrowser, pagesOf, startBrowser } = await import("../browser/start-browser.ts");
  const { browser, tried } = await startBrowser();
  return { context: pagesOf(browser), tried, close: () => endBrowser(browser) };
}
