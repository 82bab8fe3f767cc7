import type { Browser } from "puppeteer";
import type { LoadTest, PrintBrowser } from "../browser/print-browser.ts";

/**
 * The browser that prints: the one that runs at `BROWSER_WS_ENDPOINT`, otherwise one that is started.
 *
 * @throws PlainError when there is none, also from `tested` when it does not print as it should
 */
export async function openBrowser(): Promise<PrintBrowser> {
  const endpoint = process.env.BROWSER_WS_ENDPOINT;
  if (endpoint) {
    const { connectBrowser } = await import("../browser/connect-browser.ts");
    return await connectBrowser(endpoint, loadTest);
  }
  const { endBrowser, pagesOf, startBrowser } = await import("../browser/start-browser.ts");
  const { browser, tested } = await startBrowser(loadTest);
  return { context: pagesOf(browser), tested, close: () => endBrowser(browser) };
}

/** Starts a browser and makes sure that it prints text. Close it with `endBrowser`. */
export async function launchBrowser(): Promise<Browser> {
  const { startBrowser } = await import("../browser/start-browser.ts");
  const { browser, tested } = await startBrowser(loadTest);
  await tested;
  return browser;
}

const loadTest: LoadTest = async () => (await import("./print-test-word.ts")).printTestWord;
