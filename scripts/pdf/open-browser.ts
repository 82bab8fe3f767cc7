import type { BrowserContext } from "puppeteer";

/** A browser that prints, whoever started it. */
export interface PrintBrowser {
  context: Pick<BrowserContext, "newPage">;
  /** Ends what we started: the browser, or our part of somebody else's. */
  close(): Promise<void>;
}

/**
 * The browser that prints: the one that runs at `BROWSER_WS_ENDPOINT`, otherwise one that is started.
 *
 * @throws PlainError when there is none that prints as it should
 */
export async function openBrowser(): Promise<PrintBrowser> {
  const endpoint = process.env.BROWSER_WS_ENDPOINT;
  if (endpoint) {
    const { connectBrowser } = await import("./connect-browser.ts");
    return await connectBrowser(endpoint);
  }
  const { endBrowser, launchBrowser } = await import("./browser.ts");
  const browser = await launchBrowser();
  return { context: browser, close: () => endBrowser(browser) };
}
