import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ManifestEntry } from "../build/manifest.ts";
import { checkPages } from "../checks/axe.ts";
import { launchBrowser } from "../pdf/browser.ts";
import { PlainError } from "../plain-error.ts";
import { checkHtml } from "./check-html.ts";
import { checkPdfs } from "./check-pdfs.ts";

/**
 * Runs every slow check over a finished site and prints a line for each.
 *
 * @param site the folder of a complete build
 * @throws PlainError with everything that was found, or the name of a Debian package that is missing
 */
export async function audit(site: string): Promise<void> {
  if (!existsSync(join(site, "manifest.json")))
    throw new PlainError(`There is no finished site in ${site}/. Run npm run build first.`);
  const files = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8")) as ManifestEntry[];
  const pages = files.map(({ path }) => path).filter((path) => path.endsWith(".html"));
  const pdfs = files.filter(({ path }) => path.endsWith(".pdf"));

  const checks: [string, () => Promise<string[]> | string[]][] = [
    [`Nu HTML checker, ${pages.length} pages`, () => checkHtml(site)],
    [
      `axe-core in Chromium, ${pages.length} pages at two widths, light and dark`,
      () => checkInBrowser(site, pages),
    ],
    [`poppler, ${pdfs.length} PDFs`, () => checkPdfs(site, pdfs)],
  ];
  const found: string[] = [];
  let failed = 0;
  for (const [name, run] of checks) {
    const problems = await run();
    console.log(`${problems.length === 0 ? "passed" : "FAILED"}  ${name}`);
    if (problems.length > 0) failed++;
    found.push(...problems);
  }
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  if (found.length > 0) throw new PlainError(found.join("\n"));
}

async function checkInBrowser(site: string, pages: string[]): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    return await checkPages(browser, site, pages);
  } finally {
    await browser.close();
  }
}
