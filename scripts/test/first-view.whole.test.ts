import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchReader } from "../checks/site/launch-reader.ts";
import { serveSite } from "../checks/site/serve-site.ts";
import { buildReport } from "../model/build-report.ts";
import { limit, shippedSite } from "./shipped-site.ts";

let site: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

/** A page of each of the main kinds. */
const pages = () => {
  const [report] = publication.reports;
  const [data] = publication.data;
  return [
    "index.html",
    `annual-report/${report?.year}/index.html`,
    `annual-report/${report?.year}/summary/index.html`,
    `annual-report/${report?.year}/${report?.chapters[10]?.slug}/index.html`,
    `annual-report/${report?.year}/attendance/index.html`,
    `data/${data?.year}/finances/index.html`,
    `briefings/${publication.briefings[0]?.slug}/index.html`,
    `posters/${publication.posters[0]?.slug}/index.html`,
    "search/index.html",
    "glossary/index.html",
    "downloads/index.html",
    "accessibility/index.html",
  ];
};
/** They show a picture for each briefing and poster, and load those near the reader. */
const lists = ["briefings/index.html", "posters/index.html", "library/index.html"];
const publication = buildReport(".");

beforeAll(async () => {
  site = await shippedSite();
  server = await serveSite(site);
  browser = await launchReader();
}, limit);
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("the first view of a page", () => {
  it("is at most 60 kB over the wire, with the picture of the printed sheet, and asks no other host", async () => {
    for (const path of pages()) {
      const { page, loaded, elsewhere } = await open(path);
      expect(sum(loaded), path).toBeLessThan(60_000);
      expect(elsewhere, path).toEqual([]);
      await page.close();
    }
  });

  it("of a list is at most 60 kB without its pictures, of which each is at most 12 kB", async () => {
    for (const path of lists) {
      const { page, loaded } = await open(path);
      const sheets = loaded.filter(({ url }) => url.endsWith(".webp"));
      expect(sheets.length, path).toBeGreaterThan(0);
      expect(sum(loaded) - sum(sheets), path).toBeLessThan(60_000);
      expect(Math.max(...sheets.map(({ bytes }) => bytes)), path).toBeLessThan(12_000);
      await page.close();
    }
  });

  it.each([320, 768, 1280])("moves nothing while a slow phone loads it, %i px wide", async (width) => {
    for (const path of [...pages(), ...lists]) {
      const { page } = await open(path, width, slowPhone);
      expect(await page.evaluate("moved"), path).toEqual([]);
      await page.close();
    }
  });
});

describe("a link to another website", () => {
  it("says so, and gives nothing away, on every page", () => {
    const unmarked = readdirSync(site, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".html"))
      .flatMap((path) => readFileSync(join(site, path), "utf8").match(/<a [^>]*href="https?:[^>]*>/g) ?? [])
      // An e-mail's links lead back to the website itself.
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

const describeElement = `function describe(one) { return one.localName + " " + (one.textContent || one.getAttribute("aria-label") || "").trim().replace(/\\s+/g, " ").slice(0, 38); }`;

/** Shows a page before the whole of it is there, and runs its scripts after that. */
async function slowPhone(page: Page): Promise<void> {
  await page.emulateCPUThrottling(6);
  await page.emulateNetworkConditions({ latency: 50, download: 200_000, upload: 200_000 });
}

/** Opens a page like a first visit, and waits until nothing more is loaded. */
async function open(path: string, width = 1280, prepare?: (page: Page) => Promise<void>) {
  // A context of its own, so that nothing comes from the cache.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  await prepare?.(page);
  await page.evaluateOnNewDocument(
    "window.moved = []; new PerformanceObserver((list) => { for (const { sources } of list.getEntries()) for (const { node } of sources) window.moved.push(node?.parentElement?.outerHTML.slice(0, 200) ?? 'something'); }).observe({ type: 'layout-shift', buffered: true });",
  );
  const loaded: { url: string; bytes: number }[] = [];
  const elsewhere: string[] = [];
  page.on("response", (response) => {
    const url = response.url();
    if (!url.startsWith(server.address)) elsewhere.push(url);
    // Every page can be read before its scripts have loaded.
    if (response.request().resourceType() !== "script")
      loaded.push({ url, bytes: Number(response.headers()["content-length"]) });
  });
  page.on("requestfailed", (request) => elsewhere.push(request.url()));
  await page.goto(server.address + path, { waitUntil: "networkidle0" });
  return { page, loaded, elsewhere };
}

function sum(loaded: { bytes: number }[]): number {
  return loaded.reduce((all, { bytes }) => all + bytes, 0);
}
