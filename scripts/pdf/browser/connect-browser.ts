import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, ConnectOptions } from "puppeteer";
import puppeteer from "puppeteer";
import { PlainError } from "../../system/plain-error.ts";
import type { LoadTest, PrintBrowser } from "./print-browser.ts";
import { whileItRuns } from "./watch-page.ts";

/**
 * Prints on a browser that already runs, by its address in the Chrome DevTools Protocol. What is opened there is a
 * context of our own, apart from everybody else's pages; the browser itself is never closed.
 *
 * @param endpoint "ws://127.0.0.1:9222/devtools/browser/…", or "http://127.0.0.1:9222", which tells that address
 * @throws PlainError when nothing answers there, or the browser does not print text
 */
export async function connectBrowser(endpoint: string, loadTest: LoadTest): Promise<PrintBrowser> {
  const browser = await connect(endpoint);
  const close = async () => await browser.disconnect();
  try {
    const { newPage } = await whileItRuns(browser, "The first page", contextOfOurs(browser));
    const context = { newPage: () => whileItRuns(browser, "A page", newPage()) };
    const test = await loadTest();
    await test(context);
    return { context, close };
  } catch (error) {
    await close();
    throw new PlainError(
      `The browser at ${hostOf(endpoint)} does not print a PDF as it should: ${(error as Error).message} Give BROWSER_WS_ENDPOINT the address of another, or unset it.`,
      { cause: error },
    );
  }
}

/** Which browser runs at an address, without a page in it: "Chrome/147.0.7727.0 @a1b2c3". */
export async function versionAt(endpoint: string): Promise<string> {
  const browser = await connect(endpoint);
  try {
    const session = await browser.target().createCDPSession();
    const { product, revision } = await session.send("Browser.getVersion");
    return `${product} ${revision}`;
  } finally {
    await browser.disconnect();
  }
}

async function connect(endpoint: string): Promise<Browser> {
  const address: ConnectOptions = /^https?:/.test(endpoint)
    ? { browserURL: endpoint }
    : { browserWSEndpoint: endpoint };
  try {
    return await puppeteer.connect({ ...address, defaultViewport: null, protocolTimeout: 300_000 });
  } catch (error) {
    throw new PlainError(
      `No browser answers at BROWSER_WS_ENDPOINT (${hostOf(endpoint)}): ${reasonOf(error, endpoint)}. Start it with --remote-debugging-port, correct the address, or unset it to print with a browser of this machine.`,
      { cause: error },
    );
  }
}

/** The browser itself clears it away as soon as we are gone, however we end. */
async function contextOfOurs(browser: Browser): Promise<Pick<BrowserContext, "newPage">> {
  const session = await browser.target().createCDPSession();
  const { browserContextId } = await session.send("Target.createBrowserContext", { disposeOnDetach: true });
  return {
    async newPage() {
      const url = `about:blank#${randomUUID()}`;
      await session.send("Target.createTarget", { url, browserContextId });
      const target = await browser.waitForTarget((each) => each.url() === url);
      const page = await target.page();
      if (!page) throw new PlainError("It opens no page.");
      return page;
    },
  };
}

/** Without what may be secret in it: browser farms take a token in the address. */
function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : "an address that cannot be read";
}

function reasonOf(error: unknown, endpoint: string): string {
  const { message } = error as { message?: string };
  const first = message?.split("\n")[0]?.replaceAll(endpoint, hostOf(endpoint)).replace(/\.$/, "");
  return first || "no connection";
}
