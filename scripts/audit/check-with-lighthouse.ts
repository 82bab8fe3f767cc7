import lighthouse, { type Result, type RunnerResult } from "lighthouse";
import type { Browser } from "puppeteer";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { serveSite } from "../checks/site/serve-site.ts";

/** The home page, and the heaviest of the other kinds that readers come to. */
export function pagesForLighthouse(files: Pick<ManifestEntry, "path" | "kind" | "bytes">[]): string[] {
  return ["home", "chapter", "dataset", "briefing"].flatMap((wanted) => {
    // A PDF is of the kind of what it prints.
    const [heaviest] = files
      .filter(({ kind, path }) => kind === wanted && path.endsWith(".html"))
      .sort((a, b) => b.bytes - a.bytes);
    return heaviest ? [heaviest.path] : [];
  });
}

/**
 * What keeps pages of a finished site from 100 in a category of Lighthouse (https://developer.chrome.com/docs/lighthouse),
 * on its slow phone, from a server that compresses and sends the ready-made headers.
 *
 * @param pages paths in the site: "index.html"
 */
export async function checkWithLighthouse(site: string, pages: string[]): Promise<string[]> {
  const server = await serveSite(site);
  const browser = await launchReader();
  try {
    const problems: string[] = [];
    for (const path of pages)
      problems.push(...shortfalls(path, await bestResult(browser, server.address + path)));
    return problems;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What keeps a page from 100: `index.html  90 of 100 in Performance: Largest Contentful Paint, 2.9 s (largest-contentful-paint)`. */
export function shortfalls(
  path: string,
  { categories, audits, runtimeError }: Pick<Result, "categories" | "audits" | "runtimeError">,
): string[] {
  if (runtimeError) return [`${path}  could not be opened: ${runtimeError.message}`];
  return Object.values(categories)
    .filter(({ score }) => score !== 1)
    .map(({ title, score, auditRefs }) => {
      const reasons = auditRefs
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id }) => audits[id] ?? [])
        // An audit that does not apply to a page has no score, and neither has one that failed to run.
        .filter((one) => (one.score ?? 1) < 1 || one.scoreDisplayMode === "error")
        .map(
          (one) =>
            `${[one.title, one.displayValue, one.errorMessage].filter(Boolean).join(", ")} (${one.id})`,
        );
      return `${path}  ${score === null ? "no result" : `${Math.floor(score * 100)} of 100`} in ${title}: ${reasons.join("; ")}`;
    });
}

// The phone's speed is simulated from what the browser took here: work beside it can only make a page
// seem slower than it is, so that the best of a few runs is the nearest to the truth.
const mostRuns = 5;

async function bestResult(browser: Browser, address: string): Promise<Result> {
  let best = await resultOf(browser, address);
  for (let run = 1; run < mostRuns && speedOf(best) < 1; run++) {
    const another = await resultOf(browser, address);
    if (speedOf(another) > speedOf(best)) best = another;
  }
  return best;
}

async function resultOf(browser: Browser, address: string): Promise<Result> {
  const page = await browser.newPage();
  try {
    // There is no result only where none is asked for.
    return ((await lighthouse(address, { logLevel: "error" }, undefined, page)) as RunnerResult).lhr;
  } finally {
    await page.close();
  }
}

function speedOf({ categories }: Result): number {
  return categories.performance?.score ?? 0;
}
