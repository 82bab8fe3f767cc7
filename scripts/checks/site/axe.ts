import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, RunOnly } from "axe-core";
import type { Browser, Page } from "puppeteer";
import { isPageError } from "./known-browser-warning.ts";
import { serveSite } from "./serve-site.ts";

interface Viewport {
  name: string;
  width: number;
  height: number;
}

type Scheme = "light" | "dark";

/** The width to which a page of 1280 px shrinks at 400% zoom (WCAG 2.2, 1.4.10 Reflow). */
const phone: Viewport = { name: "phone", width: 320, height: 740 };
const desktop: Viewport = { name: "desktop", width: 1280, height: 900 };

/**
 * Opens pages of a finished site in Chromium, straight from the disk but for the page for wrong addresses, which only
 * a server shows, and lists what is wrong:
 * violations that axe-core finds of WCAG 2.2 A and AA and its best practices, errors in the
 * console, and pages that are wider than the screen; in light and dark.
 *
 * @param pages paths in the site: "index.html"
 */
export async function checkPages(
  browser: Browser,
  site: string,
  pages: string[],
  viewports: Viewport[] = [phone, desktop],
  schemes: Scheme[] = ["light", "dark"],
): Promise<string[]> {
  const problems: string[] = [];
  const page = await browser.newPage();
  const notFound = pages.includes(notFoundPage) ? await serveSite(site, pathOfWebsite(site)) : null;
  const addressOf = (path: string) =>
    path === notFoundPage && notFound
      ? notFound.address + notFoundPage
      : pathToFileURL(join(site, path)).href;
  let current = "";
  page.on("console", (message) => {
    if (isPageError(message)) problems.push(`${current}  the browser says: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${current}  a script fails: ${String(error)}`));
  for (const { name, width, height } of viewports) {
    await page.setViewport({ width, height });
    for (const path of pages) {
      current = path;
      await page.goto(addressOf(path), { waitUntil: "load" });
      for (const scheme of schemes) {
        current = `${path} (${name}, ${scheme})`;
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        const violations = await violationsOn(page, scheme === "light" ? everyRule : colourRules);
        problems.push(...violations.map((violation) => `${current}  ${violation}`));
      }
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (Number(overflow) > 0) problems.push(`${current}  is ${overflow} px wider than the screen`);
    }
  }
  await page.close();
  await notFound?.close();
  return problems;
}

const notFoundPage = "404.html";

/** Where the page for wrong addresses looks for its style: it may be shown at any address, and so cannot say it relatively. */
function pathOfWebsite(site: string): string {
  const page = readFileSync(join(site, notFoundPage), "utf8");
  return /<link rel="stylesheet" href="(\/(?:[^"/]+\/)*?)assets\//.exec(page)?.[1] ?? "/";
}

/** What axe-core objects to on a page as it is now: the rule, what it asks, and where. */
export async function violationsOn(page: Page, run = everyRule): Promise<string[]> {
  // Half a megabyte: once a page is enough.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axeSource);
  const { violations } = (await page.evaluate(run)) as Pick<AxeResults, "violations">;
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const everyRule = axeRun({
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
});
/** In the dark scheme a page differs by its colours alone. */
const colourRules = axeRun({ type: "rule", values: ["color-contrast", "link-in-text-block"] });

function axeRun(runOnly: RunOnly): string {
  return `axe.run(document, ${JSON.stringify({ resultTypes: ["violations"], preload: false, runOnly })})`;
}
