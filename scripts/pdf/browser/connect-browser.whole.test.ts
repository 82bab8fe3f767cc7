import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readPdf } from "../../test/read-pdf.ts";
import { openBrowser } from "../print/open-browser.ts";
import type { PrintJob } from "../print/print-job.ts";
import { openPrinter } from "../print/printer.ts";
import { openRetryingPrinter } from "../print/retrying-printer.ts";
import { browserIdentity } from "./browser-identity.ts";
import { cacheFolder } from "./cache-folder.ts";
import { findBrowser } from "./find-browser.ts";
import { writeFontConfiguration } from "./font-configuration.ts";

const { platform, arch: architecture } = process;
let profile: string;
let running: ChildProcess;
/** "ws://127.0.0.1:…/devtools/browser/…" */
let address: string;

/** As somebody starts it by hand: the address is what it prints. */
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), "running-"));
  const cache = cacheFolder();
  const { executablePath, environment } = await findBrowser({
    platform,
    architecture,
    environment: {},
    cacheFolder: cache,
  });
  const flags = ["--headless", "--remote-debugging-port=0", "--disable-gpu", "--font-render-hinting=none"];
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  running = spawn(executablePath, [...flags, ...asRoot, `--user-data-dir=${profile}`], {
    env: { ...process.env, ...environment, FONTCONFIG_FILE: writeFontConfiguration(cache) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  address = await new Promise((resolve, reject) => {
    let said = "";
    running.once("exit", () => reject(new Error(said)));
    running.stderr?.on("data", (text: Buffer) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
});
afterAll(async () => {
  const ended = new Promise((resolve) => running.once("exit", resolve));
  running.kill();
  await ended;
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
});
afterEach(() => vi.unstubAllEnvs());

const report: PrintJob = {
  name: "report.pdf",
  html: `<!doctype html><html lang="en"><title>Report</title><style>h2 { break-before: page }</style><h1>Contents</h1>
    <a href="#one">One <span class="page-number" data-for="one"></span></a><h2 id="one">One</h2><img alt="A dot" src="/dot.svg"></html>`,
  resources: (path) =>
    path === "/dot.svg"
      ? {
          body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
          contentType: "image/svg+xml",
        }
      : null,
  contents: true,
};

async function printHere(): Promise<Uint8Array> {
  const printer = openRetryingPrinter();
  try {
    return await printer.print(report, async (bytes) => bytes);
  } finally {
    await printer.close();
  }
}

/** The pages and contexts that are open in the running browser. */
async function openThere(): Promise<{ pages: number; contexts: number }> {
  const browser = await puppeteer.connect({ browserWSEndpoint: address });
  const open = { pages: (await browser.pages()).length, contexts: browser.browserContexts().length };
  await browser.disconnect();
  return open;
}

describe("a browser that runs already", () => {
  it("prints, by its address, and is left as it was", async () => {
    const before = await openThere();
    vi.stubEnv("BROWSER_WS_ENDPOINT", address);
    const { pages } = await readPdf(await printHere());
    expect(pages.map(({ text }) => text.replace(/\s+/g, " ").trim())).toEqual(["Contents One 2", "One"]);
    expect(running.exitCode).toBeNull();
    await vi.waitFor(async () => expect(await openThere()).toEqual(before), 5000);
  });

  it("can be named by the address that tells its address", async () => {
    vi.stubEnv("BROWSER_WS_ENDPOINT", `http://${new URL(address).host}`);
    expect((await readPdf(await printHere())).pages).toHaveLength(2);
  });

  it("is not disturbed by what is open in it", async () => {
    const other = await puppeteer.connect({ browserWSEndpoint: address });
    const page = await other.newPage();
    await page.setContent("<title>Somebody else's</title>");
    vi.stubEnv("BROWSER_WS_ENDPOINT", address);
    await printHere();
    expect(await page.title()).toBe("Somebody else's");
    await page.close();
    await other.disconnect();
  });

  it("clears our page away when we end without a word", async () => {
    const before = await openThere();
    vi.stubEnv("BROWSER_WS_ENDPOINT", address);
    const browser = await openBrowser();
    await openPrinter(browser.context);
    expect((await openThere()).pages).toBe(before.pages + 1);
    // What a killed process does: its connection ends.
    await browser.close();
    await vi.waitFor(async () => expect(await openThere()).toEqual(before), 5000);
  });

  it("is known by its version, for the cache", async () => {
    const environment = { BROWSER_WS_ENDPOINT: address };
    expect(await browserIdentity({ platform, architecture, environment })).toMatch(
      /^running \w+\/\d+\.\d+\.\d+\.\d+ \S+$/,
    );
  });

  it.runIf(platform === "linux" && architecture === "x64")(
    "gives the same bytes as one that is started, with the same version and fonts",
    async () => {
      const undated = (bytes: Uint8Array) =>
        Buffer.from(bytes)
          .toString("latin1")
          .replaceAll(/D:\d{14}/g, "");
      const started = undated(await printHere());
      vi.stubEnv("BROWSER_WS_ENDPOINT", address);
      expect(undated(await printHere())).toBe(started);
    },
  );
});

describe("an address where no browser is", () => {
  it("is an error that does not show what may be secret in it", async () => {
    vi.stubEnv("BROWSER_WS_ENDPOINT", "ws://127.0.0.1:1/devtools?token=secret");
    await expect(openBrowser()).rejects.toThrow(
      /^No browser answers at BROWSER_WS_ENDPOINT \(127\.0\.0\.1:1\): [^\n]*ECONNREFUSED[^\n]*\. Start it with --remote-debugging-port, correct the address, or unset it to print with a browser of this machine\.$/,
    );
    await expect(openBrowser()).rejects.not.toThrow(/secret/);
  });

  it("is an error where it is no address", async () => {
    vi.stubEnv("BROWSER_WS_ENDPOINT", "the farm");
    await expect(openBrowser()).rejects.toThrow(
      /^No browser answers at BROWSER_WS_ENDPOINT \(an address that cannot be read\): /,
    );
  });
});
