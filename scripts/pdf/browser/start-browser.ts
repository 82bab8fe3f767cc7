/** The browser that prints: found, started, tested, and gone when the process ends, however it ends. */
import { spawnSync } from "node:child_process";
import { rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import puppeteer, { type Browser, type LaunchOptions } from "puppeteer";
import { PlainError } from "../../system/plain-error.ts";
import { makeTempFolder } from "../../system/temp-folder.ts";
import { cacheFolder } from "./cache-folder.ts";
import { findBrowser } from "./find-browser.ts";
import { writeFontConfiguration } from "./font-configuration.ts";
import type { LoadTest, PrintBrowser } from "./print-browser.ts";
import { BrowserLost, isGone, lostWhile, whileItRuns } from "./watch-page.ts";

/**
 * Starts the browser. Close it with `endBrowser`.
 *
 * @returns the browser, which can print at once, and `tested`, which resolves when it is known that it prints text:
 * nothing that it has printed counts before. If the test fails, the browser is ended and `tested` throws PlainError
 */
export async function startBrowser(loadTest: LoadTest): Promise<{ browser: Browser; tested: Promise<void> }> {
  const cache = cacheFolder();
  const { platform, arch: architecture } = process;
  const found = await findBrowser({ platform, architecture, environment: process.env, cacheFolder: cache });
  // Settings of the machine that would change the pages are replaced by the same ones everywhere.
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...found.environment,
    TZ: "UTC",
    LANG: "C.UTF-8",
    LC_ALL: "C.UTF-8",
  };
  if (platform === "linux") environment.FONTCONFIG_FILE = writeFontConfiguration(cache);

  const starting = start(found.executablePath, environment);
  const loading = loadTest();
  const browser = await starting;
  const testing = loading.then((test) => test(pagesOf(browser)));
  const tested = testing.catch(async (error: Error) => {
    const wasLost = error instanceof BrowserLost || isGone(browser);
    await endBrowser(browser);
    // A damaged browser is unpacked again, and is then as good as another one.
    if ((await found.repair?.()) || wasLost) throw lostWhile("The first page", reasonOf(error));
    throw new PlainError(
      `The browser ${found.executablePath} does not print a PDF as it should: ${error.message} Install another Chrome, Edge or Chromium and set PUPPETEER_EXECUTABLE_PATH to it.`,
      { cause: error },
    );
  });
  // The caller may wait for it later.
  tested.catch(() => {});
  return { browser, tested };
}

/** Opens pages, and waits for none that never comes. */
export function pagesOf(browser: Browser): PrintBrowser["context"] {
  return { newPage: () => whileItRuns(browser, "A page", browser.newPage()) };
}

/** Closes a browser, also one that no longer answers, or has ended. */
export async function endBrowser(browser: Browser): Promise<void> {
  const started = browser.process();
  if (!started) return await browser.close();
  const ended = new Promise((resolve) => started.once("exit", resolve));
  const killing = setTimeout(() => started.kill("SIGKILL"), 5000);
  // Puppeteer may wait for an answer for ever: that the process has ended is what counts.
  browser.close().catch(() => {});
  if (started.exitCode === null && started.signalCode === null) await ended;
  clearTimeout(killing);
}

function reasonOf(error: Error): string {
  return error instanceof BrowserLost ? error.reason : "the browser ended";
}

async function start(executablePath: string, environment: NodeJS.ProcessEnv): Promise<Browser> {
  makeSureThereIsRoom(tmpdir());
  makeSureItRuns(executablePath, environment);
  const profile = makeTempFolder("print-profile-");
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  const stopListening = exitOnSignals();
  let browser: Browser | null = null;
  try {
    browser = await launchWithin(startLimitInSeconds, {
      executablePath,
      headless: "shell",
      // Through a pipe the browser notices when this process is killed outright, and ends.
      pipe: true,
      userDataDir: profile,
      env: environment,
      args: flags(),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      protocolTimeout: 300_000,
      // We wait for it ourselves, below, and notice if the browser ends meanwhile.
      waitForInitialPage: false,
    });
    // Puppeteer kills the browser when the process exits; this comes after it.
    process.on("exit", removeProfile);
    browser.process()?.once("exit", () => {
      stopListening();
      process.off("exit", removeProfile);
      removeProfile();
    });
    await whileItRuns(
      browser,
      "The first page",
      browser.waitForTarget((target) => target.type() === "page"),
    );
    return browser;
  } catch {
    if (browser) await endBrowser(browser);
    stopListening();
    removeProfile();
    const reason = complaint(executablePath, environment);
    if (reason === null)
      throw lostWhile("The first page", "the browser ended, or gave no answer, while it started");
    if (/no usable sandbox/i.test(reason)) throw withoutSandbox(executablePath);
    throw notStarting(executablePath, reason);
  }
}

/** Far longer than any start takes. */
const startLimitInSeconds = 60;

/** Puppeteer waits for ever for a browser that ends while it starts, and has nothing then that keeps the process going. */
async function launchWithin(seconds: number, options: LaunchOptions): Promise<Browser> {
  const launching = puppeteer.launch(options);
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it has not started after ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([launching, tooLong]);
  } catch (error) {
    launching.then(endBrowser).catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Without it the browser ends at any moment, and says nothing that helps. */
function makeSureThereIsRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  if (megabytes >= neededMegabytes) return;
  throw new PlainError(
    `The temp folder ${folder} has ${megabytes} MB of room, and the browser that prints needs ${neededMegabytes} MB. Make room there, or set TMPDIR to another folder.`,
  );
}

const neededMegabytes = 64;

function notStarting(executablePath: string, reason: string): Error {
  return new PlainError(
    `The browser ${executablePath} does not start: ${reason}. Set PUPPETEER_EXECUTABLE_PATH to a Chrome, Edge or Chromium that does.`,
  );
}

/** Ubuntu since 23.10, for programs that it does not know. */
function withoutSandbox(executablePath: string): Error {
  return new PlainError(
    `The browser ${executablePath} does not start: this system allows it no sandbox. Allow it with "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0", or set PUPPETEER_EXECUTABLE_PATH to an installed Chrome, or do without the sandbox by setting PUPPETEER_DANGEROUS_NO_SANDBOX=true (only the board's own pages are opened, without a network).`,
  );
}

/** With a pipe Puppeteer does not catch that a program cannot be run at all, and the whole process would end. */
function makeSureItRuns(executablePath: string, environment: NodeJS.ProcessEnv): void {
  // On Windows Chrome would open a window.
  if (process.platform === "win32") return;
  const { error } = spawnSync(executablePath, ["--version"], { env: environment });
  if (error) throw notStarting(executablePath, (error as NodeJS.ErrnoException).code ?? error.message);
}

function flags(): string[] {
  return [
    "--font-render-hinting=none",
    "--disable-gpu",
    "--disable-quic",
    "--disable-component-update",
    // Printing needs no network: nothing may be looked up, by the browser or by a page.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    // Chromium refuses to run its sandbox as root, which is who builds in a container.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}

/** By itself a signal ends the process without its exit handlers, and the browser would stay. */
function exitOnSignals(): () => void {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
  const handlers = Object.entries(numbers).map(([signal, number]) => {
    const exit = () => process.exit(128 + number);
    process.on(signal, exit);
    return () => process.off(signal, exit);
  });
  return () => {
    for (const remove of handlers) remove();
  };
}

/** Why the browser does not start, in its own words, which do not come through the pipe; null if it starts, or is killed. */
function complaint(executablePath: string, environment: NodeJS.ProcessEnv): string | null {
  const profile = makeTempFolder("print-profile-");
  const trial = spawnSync(
    executablePath,
    [...flags(), "--headless", `--user-data-dir=${profile}`, "--dump-dom", "about:blank"],
    { env: environment, encoding: "utf8", timeout: 10_000 },
  );
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  const isTooSlow = (trial.error as NodeJS.ErrnoException | undefined)?.code === "ETIMEDOUT";
  if (trial.status === 0 || trial.signal !== null || isTooSlow) return null;
  const lines = (trial.stderr ?? "").split("\n").filter((line) => /FATAL|error|sandbox/i.test(line));
  return lines.at(0)?.trim().replace(/\.$/, "") ?? trial.error?.message ?? `it ends with ${trial.status}`;
}
