import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { checkShown } from "../checks/shown/check-shown.ts";
import { checkPages } from "../checks/site/axe.ts";
import { withReader } from "../checks/site/launch-reader.ts";
import { PlainError } from "../system/plain-error.ts";
import { type CheckResult, refuseOtherResults, writeAuditResults } from "./audit-results.ts";
import { checkHtml } from "./check-html.ts";
import { checkPdfs } from "./check-pdfs.ts";
import { checkWithLighthouse, pagesForLighthouse } from "./check-with-lighthouse.ts";
import { pagesOfEachKind } from "./pages-of-each-kind.ts";

/**
 * Runs every slow check on a finished site, prints a line for each, and writes the results to the board folder, for the
 * accessibility statement of the next build.
 *
 * @param site the folder of a complete build
 * @param board the folder that it was built from
 * @param date the day of the audit: "2026-11-21"
 * @throws PlainError with everything that was found, or the name of a missing Debian package
 */
export async function audit(site: string, board: string, date: string): Promise<void> {
  if (!existsSync(join(site, "manifest.json")))
    throw new PlainError(`There is no finished site in ${resolve(site)}. Run npm run build first.`);
  refuseOtherResults(board);
  const files = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8")) as ManifestEntry[];
  const pages = files
    .filter(({ path, kind }) => path.endsWith(".html") && kind !== "redirect")
    .map(({ path }) => path);
  const visited = pagesForLighthouse(files);
  const ofEachKind = pagesOfEachKind(files);
  const pdfs = files.filter(({ path }) => path.endsWith(".pdf"));

  const checks: (Omit<CheckResult, "problems"> & { run: () => Promise<string[]> | string[] })[] = [
    { id: "html", tool: "Nu HTML checker", scope: `${pages.length} pages`, run: () => checkHtml(site) },
    {
      id: "axe",
      tool: "axe-core in Chromium",
      scope: `${pages.length} pages at two widths, light and dark`,
      run: () => withReader((browser) => checkPages(browser, site, pages)),
    },
    {
      id: "layout",
      tool: "Chromium",
      scope: `${ofEachKind.length} pages at four widths and printed`,
      run: () => withReader((browser) => checkShown(browser, site, ofEachKind)),
    },
    { id: "pdf", tool: "poppler", scope: `${pdfs.length} PDFs`, run: () => checkPdfs(site, pdfs) },
    {
      id: "lighthouse",
      tool: "Lighthouse",
      scope: `${visited.length} pages on a slow phone`,
      run: () => checkWithLighthouse(site, visited),
    },
  ];
  const found: string[] = [];
  const results: CheckResult[] = [];
  for (const { run, ...check } of checks) {
    const problems = await run();
    console.log(`${problems.length === 0 ? "passed" : "FAILED"}  ${check.tool}, ${check.scope}`);
    results.push({ ...check, problems: problems.length });
    found.push(...problems);
  }
  const failed = results.filter(({ problems }) => problems > 0).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  writeAuditResults(board, date, results);
  if (found.length > 0) throw new PlainError(found.join("\n"));
}
