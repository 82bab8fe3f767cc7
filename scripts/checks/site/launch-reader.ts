import puppeteer, { type Browser } from "puppeteer";
import { cacheFolder } from "../../pdf/browser/cache-folder.ts";
import { findBrowser } from "../../pdf/browser/find-browser.ts";
import { writeFontConfiguration } from "../../pdf/browser/font-configuration.ts";

/** A browser that reaches a web server on this machine, as a reader's does: the one that prints has no network. */
export async function launchReader(): Promise<Browser> {
  const cache = cacheFolder();
  const { platform, arch: architecture } = process;
  const found = await findBrowser({ platform, architecture, environment: process.env, cacheFolder: cache });
  const environment = { ...process.env, ...found.environment };
  if (platform === "linux") environment.FONTCONFIG_FILE = writeFontConfiguration(cache);
  return await puppeteer.launch({
    executablePath: found.executablePath,
    headless: "shell",
    pipe: true,
    env: environment,
    args: [
      "--disable-gpu",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}

/** Does some work with a browser of its own, which is closed at its end. */
export async function withReader<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await launchReader();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
