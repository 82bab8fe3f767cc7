import type { Browser } from "puppeteer";
import type { BrowserTest, PrintBrowser } from "../browser/print-browser.ts";

/**
 * The browser that prints: the one that runs at `BROWSER_WS_ENDPOINT`, otherwise one that is started.
 *
 * @throws PlainError when there is none, also from `tested` when it does not print as it should
 */
export async function openBrowser(): Promise<PrintBrowser> {
  const endpoint = process.env.BROWSER_WS_ENDPOINT;
  if (endpoint) {
    const { connectBrowser } = await import("../browser/connect-browser.ts");
    return await connectBrowser(endpoint, testBrowser());
  }
  const { endBrowser, pagesOf, startBrowser } = await import("../browser/start-browser.ts");
  const { browser, tested } = await startBrowser(testBrowser());
  return { context: pagesOf(browser), tested, close: () => endBrowser(browser) };
}

/** Starts a browser and makes sure that it prints text. Close it with `endBrowser`. */
export async function launchBrowser(): Promise<Browser> {
  const { startBrowser } = await import("../browser/start-browser.ts");
  const { browser, tested } = await startBrowser(testBrowser());
  await tested;
  return browser;
}

/** Loads the test while the browser starts, which takes a second. */
function testBrowser(): BrowserTest {
  const loading = import("./print-test-word.ts");
  return async (context) => (await loading).printTestWord(context);
}
