import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, HTTPRequest, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { launchBrowser } from "../pdf/browser.ts";
import { printDocuments } from "../pdf/documents.ts";
import { buildSite } from "../site/build-site.ts";

const origin = "https://site.example/below/a/path";
const site = mkdtempSync(join(tmpdir(), "first-view-"));
let browser: Browser;

/** A page of each of the main kinds. */
const pages = () => {
  const [report] = publication.reports;
  const [data] = publication.data;
  return [
    "index.html",
    `annual-report/${report?.year}/index.html`,
    `annual-report/${report?.year}/${report?.chapters[10]?.slug}/index.html`,
    `annual-report/${report?.year}/attendance/index.html`,
    `data/${data?.year}/finances/index.html`,
    `briefings/${publication.briefings[0]?.slug}/index.html`,
    `posters/${publication.posters[0]?.slug}/index.html`,
    "search/index.html",
  ];
};
const publication = buildReport(".");
/** Nothing is printed here: neither the PDFs nor the pictures of them. */
const printed = printDocuments(publication).flatMap(({ file, thumbnail }) =>
  [file, ...(thumbnail ? [thumbnail] : [])].map((name) => `/downloads/${name}`),
);

beforeAll(async () => {
  await buildSite(publication, { output: site, omit: new Set(printed) });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("the first view of a page", () => {
  it("is at most 60 kB over the wire, asks no other host, and moves nothing that a reader would notice", async () => {
    for (const path of pages()) {
      const { page, bytes, elsewhere } = await open(path);
      expect(bytes(), path).toBeLessThan(60_000);
      expect(elsewhere, path).toEqual([]);
      // Below 0.1 is "good" by Core Web Vitals; the rest is a line that breaks elsewhere when the typeface comes.
      expect(Number(await page.evaluate("shift")), path).toBeLessThan(0.05);
      await page.close();
    }
  });
});

describe("a link to another website", () => {
  it("says so, and gives nothing away, on every page", () => {
    const unmarked = readdirSync(site, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".html"))
      .flatMap((path) => readFileSync(join(site, path), "utf8").match(/<a [^>]*href="https?:[^>]*>/g) ?? [])
      // An email's links lead back to the website itself.
      .filter((link) => !link.includes(`href="${publication.board.website}/`))
      .filter((link) => !link.includes('rel="external noopener noreferrer"'));
    expect(unmarked).toEqual([]);
  });
});

describe("every interactive part", () => {
  it("is reached with the Tab key in the order of the page, shows its focus, and holds nobody", async () => {
    for (const path of pages()) {
      const { page } = await open(path);
      const expected = (await page.evaluate(`(() => {
        const all = [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")];
        return all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map(describe);
        ${describeElement}
      })()`)) as string[];
      const seen: string[] = [];
      const hidden: string[] = [];
      for (let step = 0; step < expected.length; step++) {
        await page.keyboard.press("Tab");
        const { name, visible } = (await page.evaluate(`(() => {
          const one = document.activeElement;
          const style = getComputedStyle(one);
          const box = one.getBoundingClientRect();
          const visible = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight;
          return { name: describe(one), visible };
          ${describeElement}
        })()`)) as { name: string; visible: boolean };
        seen.push(name);
        if (!visible) hidden.push(name);
      }
      expect(seen, path).toEqual(expected);
      expect(hidden, path).toEqual([]);
      await page.close();
    }
  });

  it("opens with Enter where it opens something: the table behind a chart", async () => {
    const { page } = await open(
      `annual-report/${publication.reports[0]?.year}/children-looked-after/index.html`,
    );
    await page.focus(".chart__data summary");
    await page.keyboard.press("Enter");
    expect(await page.$eval(".chart__data", (one) => (one as HTMLDetailsElement).open)).toBe(true);
    await page.close();
  });
});

const describeElement = `function describe(one) { return one.localName + " " + (one.textContent || one.getAttribute("aria-label") || "").trim().replace(/\\s+/g, " ").slice(0, 60); }`;

/** Opens a page of the site below a path of a made-up host, as a web server with gzip would send it. */
async function open(path: string): Promise<{ page: Page; bytes: () => number; elsewhere: string[] }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(
    "window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });",
  );
  await page.setRequestInterception(true);
  let bytes = 0;
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const answer = answerTo(request);
    if (!answer) elsewhere.push(request.url());
    else bytes += compresses.has(extname(answer.file)) ? gzipSync(answer.body).length : answer.body.length;
    void (answer
      ? request.respond({ body: answer.body, contentType: types[extname(answer.file)] ?? "text/plain" })
      : request.abort());
  });
  await page.goto(`${origin}/${path}`, { waitUntil: "networkidle0" });
  return { page, bytes: () => bytes, elsewhere };
}

function answerTo(request: HTTPRequest): { file: string; body: Buffer } | null {
  if (!request.url().startsWith(`${origin}/`)) return null;
  const file = join(site, new URL(request.url()).pathname.slice(new URL(origin).pathname.length));
  return existsSync(file) ? { file, body: readFileSync(file) } : null;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const compresses = new Set([".html", ".css", ".js", ".svg"]);
