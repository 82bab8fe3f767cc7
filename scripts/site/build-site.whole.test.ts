import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallReport } from "../test/small-report.ts";
import { buildSite } from "./build-site.ts";

let output: string;
let files: string[];
const page = (path: string) => readFile(join(output, path), "utf8");

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), "site-"));
  await buildSite(smallReport, { output, omit: new Set(["/downloads/annual-report-2016-17.pdf"]) });
  files = (await readdir(output, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1))
    .sort();
});

afterAll(() => rm(output, { recursive: true }));

describe("a built site", () => {
  it("has a page for everything in the Report", () => {
    expect(files.filter((file) => file.endsWith(".html"))).toEqual([
      "404.html",
      "about/index.html",
      "accessibility/index.html",
      "annual-report/2016-17/first/index.html",
      "annual-report/2016-17/index.html",
      "annual-report/2016-17/second/index.html",
      "annual-report/index.html",
      "data/2016-17/allegations/index.html",
      "data/index.html",
      "downloads/index.html",
      "glossary/index.html",
      "index.html",
      "search/index.html",
      "styleguide/index.html",
    ]);
  });

  it("has no page, and no link to one, for a list of nothing", async () => {
    const all = await Promise.all(files.filter((file) => file.endsWith(".html")).map(page));
    const links = all.flatMap((html) => [...html.matchAll(/href="([^"#]*)/g)].map(([, link]) => link ?? ""));
    expect(links.filter((link) => /(?:briefings|library|posters|topics)\/$/.test(link))).toEqual([]);
  });

  it("has its stylesheet, the board's colours, fonts with their licence, scripts, the data, and settings for web servers", () => {
    const others = files.filter((file) => !file.endsWith(".html") && !file.startsWith("search/"));
    expect(others).toEqual([
      "_headers",
      "assets/brand.css",
      "assets/chart-drawing.js",
      "assets/charts.js",
      "assets/copy-source.js",
      "assets/fonts/LICENSE.txt",
      "assets/fonts/atkinson-hyperlegible-next-latin-400-italic.woff2",
      "assets/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2",
      "assets/fonts/atkinson-hyperlegible-next-latin-700-normal.woff2",
      "assets/fonts/atkinson-hyperlegible-next-latin-ext-400-italic.woff2",
      "assets/fonts/atkinson-hyperlegible-next-latin-ext-400-normal.woff2",
      "assets/fonts/atkinson-hyperlegible-next-latin-ext-700-normal.woff2",
      "assets/fonts/lexend-latin-600-normal.woff2",
      "assets/fonts/lexend-latin-ext-600-normal.woff2",
      "assets/icon.svg",
      "assets/library.js",
      "assets/link-here.js",
      "assets/search.js",
      "assets/site.css",
      "assets/sort-tables.js",
      "assets/styleguide.css",
      "downloads/data-2016-17.zip",
      "downloads/data/2016-17/allegations.csv",
      "downloads/data/2016-17/allegations.csv-metadata.json",
      "headers/Caddyfile",
      "headers/nginx.conf",
      "web.config",
    ]);
  });

  it("links to files that exist, relatively and by name", async () => {
    for (const file of files.filter((name) => name.endsWith(".html"))) {
      for (const [, link = ""] of (await page(file)).matchAll(/ (?:href|src)="([^"#?]+)/g)) {
        if (/^(https?|tel):/.test(link)) continue;
        expect(files, `${file} links to ${link}`).toContain(join(dirname(file), link));
      }
    }
  });

  it("links to no file that the build leaves out", async () => {
    expect(await page("annual-report/2016-17/index.html")).not.toContain(".pdf");
    expect(await page("downloads/index.html")).not.toContain(".pdf");
  });

  it("says how large a file is", async () => {
    expect(await page("downloads/index.html")).toContain("(CSV, 1 KB)");
    expect(await page("data/2016-17/allegations/index.html")).toContain("(CSV, 1 KB)");
  });

  it("says on every page whom to call and that it is a demonstration", async () => {
    for (const file of files.filter((name) => name.endsWith(".html"))) {
      const html = await page(file);
      expect(html, file).toContain('href="tel:999"');
      expect(html, file).toContain('<p class="demonstration">Not published by the board.</p>');
    }
  });

  it("has a page for wrong addresses that works however deep they are: it links only to phone numbers", async () => {
    const links = [...(await page("404.html")).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toEqual(["tel:999"]);
  });

  it("escapes text once", async () => {
    const html = await page("annual-report/2016-17/first/index.html");
    expect(html).toContain("<h1>First &amp; foremost</h1>");
    expect(html).toContain(
      "<title>First &amp; foremost – Annual report 2016/17 – Ambridge Children&#39;s Board</title>",
    );
    expect(html).toContain('See <a href="../../../about/index.html">about</a> &amp; ');
  });

  it("marks links to other sites", async () => {
    expect(await page("annual-report/2016-17/first/index.html")).toContain(
      '<a href="https://www.legislation.gov.uk/" rel="external noopener noreferrer">the law</a>',
    );
  });

  it("has one h1 a page, no script or style in itself", async () => {
    for (const file of files.filter((name) => name.endsWith(".html"))) {
      const html = await page(file);
      expect(html.match(/<h1/g), file).toHaveLength(1);
      expect(html, file).not.toMatch(
        /<script(?! src="[^"]+" defer><\/script>| type="application\/(?:ld\+)?json")| style="/,
      );
    }
  });

  it("writes the data as CSV", async () => {
    expect(await page("downloads/data/2016-17/allegations.csv")).toBe(
      "\ufeffemployer,2016_17\r\nPolice,not shown\r\n",
    );
  });
});
