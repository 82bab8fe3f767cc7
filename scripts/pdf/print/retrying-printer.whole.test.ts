import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession } from "puppeteer";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PlainError } from "../../system/plain-error.ts";
import { readPdf } from "../../test/read-pdf.ts";
import type { PrintBrowser } from "../browser/print-browser.ts";
import { endBrowser } from "../browser/start-browser.ts";
import { launchBrowser } from "./open-browser.ts";
import type { PrintJob } from "./print-job.ts";
import { openPrinter } from "./printer.ts";
import { openRetryingPrinter, type RetryingPrinter } from "./retrying-printer.ts";

let temp: string;
let started: Browser[];
let printer: RetryingPrinter;
/** To the page that was opened last. */
let session: CDPSession;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "steady-"));
  vi.stubEnv("TMPDIR", temp);
  started = [];
  printer = openRetryingPrinter(async (): Promise<PrintBrowser> => {
    const browser = await launchBrowser();
    started.push(browser);
    const context = {
      async newPage() {
        const page = await browser.newPage();
        session = await page.createCDPSession();
        return page;
      },
    };
    return { context, close: () => endBrowser(browser) };
  });
});
afterEach(async () => {
  await printer.close();
  vi.unstubAllEnvs();
  rmSync(temp, { recursive: true, force: true, maxRetries: 10 });
});

/**
 * A document that does something to the browser in the middle, when its script asks for something; the script asks
 * again for as long as this is under way.
 */
function documentThat(harm: (times: number) => boolean): PrintJob {
  let times = 0;
  return {
    name: "report.pdf",
    html: `<!doctype html><html lang="en"><title>Report</title><p>Readable</p><script>
      const ask = new XMLHttpRequest();
      do { ask.open("GET", "/next", false); ask.send(); } while (ask.responseText === "wait");
    </script></html>`,
    resources: () => ({ body: harm(++times) ? "wait" : "go on", contentType: "text/plain" }),
    contents: false,
  };
}

const harmless = () => false;

const pidOf = (browser: Browser | undefined) => browser?.process()?.pid ?? 0;
const killLast = () => process.kill(pidOf(started.at(-1)), "SIGKILL");
function crashPage(): true {
  // Nothing answers any more.
  session.send("Page.crash").catch(() => {});
  return true;
}
const print = (job: PrintJob) => printer.print(job, async (bytes) => bytes);
const textOf = async (bytes: Uint8Array) => (await readPdf(bytes)).pages[0]?.text;

async function expectAllEnded(): Promise<void> {
  await printer.close();
  for (const browser of started) await vi.waitFor(() => expect(isRunning(pidOf(browser))).toBe(false), 5000);
  expect(readdirSync(temp).filter((name) => name.startsWith("print-profile-"))).toEqual([]);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // In a container nobody may collect a process that has ended; its command line is gone all the same.
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8") !== "";
  } catch {
    return false;
  }
}

describe("a browser that is killed in the middle of a document", () => {
  it("is followed by another one, which prints it", async () => {
    const bytes = await print(documentThat((times) => times === 1 && killLast()));
    expect(await textOf(bytes)).toBe("Readable");
    expect(started).toHaveLength(2);
    await expectAllEnded();
  });

  it("is followed by another one for the next document", async () => {
    const plain = documentThat(harmless);
    await print(plain);
    const ended = new Promise((resolve) => started[0]?.once("disconnected", resolve));
    killLast();
    await ended;
    expect(await textOf(await print(plain))).toBe("Readable");
    await expectAllEnded();
  });

  it("is an error when the second one ends, too", async () => {
    await expect(print(documentThat(killLast))).rejects.toThrow(
      new Error(
        "report.pdf  It could not be printed, twice: the browser ended. Look whether the machine has enough memory and room in its temp folder.",
      ),
    );
    expect(started).toHaveLength(2);
    await expectAllEnded();
  });
});

describe("a browser that is killed when a document has been printed, and more is wanted of it", () => {
  it("is followed by another one, which prints it again", async () => {
    const texts = await printer.print(documentThat(harmless), async (_, { visibleTexts }) => {
      if (started.length === 1) killLast();
      return await visibleTexts();
    });
    expect(texts).toEqual(["Readable"]);
    await expectAllEnded();
  });
});

describe("a page that crashes in the middle of a document", () => {
  it("is printed by another browser", async () => {
    const bytes = await print(documentThat((times) => times === 1 && crashPage()));
    expect(await textOf(bytes)).toBe("Readable");
    await expectAllEnded();
  });

  it("is an error when it crashes again", async () => {
    await expect(print(documentThat(crashPage))).rejects.toThrow(
      new Error(
        "report.pdf  It could not be printed, twice: its page crashed. Look whether the machine has enough memory and room in its temp folder.",
      ),
    );
    await expectAllEnded();
  });
});

describe("a document that never settles", () => {
  it("is an error after a while, since another browser would not help", async () => {
    const browser = await launchBrowser();
    started.push(browser);
    const impatient = await openPrinter(browser, { limitInSeconds: 1 });
    const endless = {
      ...documentThat(harmless),
      html: "<!doctype html><title>Report</title><script>for (;;);</script>",
    };
    await expect(impatient.print(endless)).rejects.toThrow(
      new Error(
        "report.pdf  It is not printed after 1 s. Look for a script or a style in it that never ends; a document that is only long has to be divided.",
      ),
    );
    await endBrowser(browser);
    await expectAllEnded();
  });
});

describe.skipIf(process.platform === "win32")("a browser that freezes", () => {
  it("is noticed, and killed", async () => {
    const browser = await launchBrowser();
    started.push(browser);
    const impatient = await openPrinter(browser, { limitInSeconds: 1 });
    const freeze = () => process.kill(pidOf(browser), "SIGSTOP");
    await expect(impatient.print(documentThat(freeze))).rejects.toThrow(
      new Error(
        "report.pdf  It could not be printed: the browser no longer answered. Look whether the machine has enough memory and room in its temp folder.",
      ),
    );
    await endBrowser(browser);
    await expectAllEnded();
  });
});

describe("a browser that turns out to print no text", () => {
  const wrong = new PlainError("The browser prints no text.");
  const printerWith = (context: PrintBrowser["context"], tested: Promise<void>) =>
    openRetryingPrinter(async () => ({ context, tested, close: async () => {} }));

  it("is told after a document, which does not count", async () => {
    const browser = await launchBrowser();
    started.push(browser);
    const tested = new Promise<void>((_, reject) => setTimeout(() => reject(wrong), 2000));
    tested.catch(() => {});
    await expect(
      printerWith(browser, tested).print(documentThat(harmless), async (bytes) => bytes),
    ).rejects.toThrow(wrong);
    await endBrowser(browser);
  });

  it("is told instead of what it comes to when it is ended for that", async () => {
    const newPage = () => Promise.reject(new Error("Connection closed."));
    const tested = Promise.reject(wrong);
    await expect(
      printerWith({ newPage }, tested).print(documentThat(harmless), async (bytes) => bytes),
    ).rejects.toThrow(wrong);
  });
});

describe("a fault of the document itself", () => {
  it("is told at once, and the next document is printed by the same browser", async () => {
    const missing = { ...documentThat(harmless), html: '<img alt="" src="/dot.svg">', resources: () => null };
    await expect(print(missing)).rejects.toThrow(
      new Error('report.pdf  It asks for "/dot.svg", which is not there. Add the file or correct the path.'),
    );
    expect(await textOf(await print(documentThat(harmless)))).toBe("Readable");
    expect(started).toHaveLength(1);
  });
});
