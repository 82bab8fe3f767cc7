import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../test/read-pdf.ts";
import { smallReport } from "../../test/small-report.ts";
import { pageRules } from "../documents/page-rules.ts";
import { printResources } from "../documents/print-resources.ts";
import { launchBrowser } from "../print/open-browser.ts";
import { openPrinter } from "../print/printer.ts";

/**
 * A long report in the annual report's own style, in which every line says what it belongs to: "p7.2/3" is the second of
 * the three lines of the paragraph p7. Blocks of ever changing heights bring the edges of pages to all of them.
 */
function longReport(): string {
  const blocks: string[] = [];
  const lines = (name: string, count: number) =>
    Array.from({ length: count }, (_, line) => `${name}.${line + 1}/${count}`).join("<br>");
  // Paragraphs of three and four lines after ever less room at the foot of the page.
  for (let n = 1; n <= 22; n++) {
    blocks.push(`<div class="prose" style="break-before: page"><div style="height: ${203 + 2 * n}mm"></div>
      <p>${lines(`s${n}`, 3)}</p><p>${lines(`t${n}`, 4)}</p></div>`);
  }
  // A text from the page before, then a heading and a table with many notes after ever less room.
  for (let n = 101; n <= 112; n++) {
    blocks.push(`<div class="prose" style="break-before: page"><div style="height: 238mm"></div><p>Text</p><p>Text</p><p>Text</p>
      <div style="height: ${100 + 8 * n - 800}mm"></div><ul><li>1</li><li>2</li><li>3</li></ul><h3>k${n}.1/1</h3></div>
      <div class="table"><div class="table__scroll"><table class="table__grid table__grid--numbers">
      <caption>l${n}.1/5</caption><thead><tr><th scope="col">Figure</th></tr></thead>
      <tbody>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => `<tr><th scope="row">Row<br>Row</th></tr>`).join("")}
      <tr><th scope="row">l${n}.2/5</th></tr></tbody></table></div>
      <div class="table__foot"><p>l${n}.3/5</p><p>l${n}.4/5</p><p>l${n}.5/5</p></div></div>`);
  }
  for (let n = 1; n <= 48; n++) {
    blocks.push(`<div class="prose">
      <h3>h${n}.1/1</h3>
      <p>${lines(`p${n}`, (n % 7) + 1)}</p>
      <p>${lines(`q${n}`, 3)}</p><p>${lines(`r${n}`, (n % 5) + 2)}</p>
      <ul>${[1, 2, 3, 4].map((item) => `<li>${lines(`li${n}-${item}`, ((n + item) % 4) + 1)}</li>`).join("")}</ul>
    </div>`);
    if (n % 3 === 0) {
      const rowCount = n % 12 === 0 ? 40 : 9;
      const rows = Array.from(
        { length: rowCount },
        (_, row) => `<tr><th scope="row">${lines(`row${n}-${row + 1}`, (row % 3) + 2)}</th><td>9</td></tr>`,
      );
      blocks.push(`<div class="table"><div class="table__scroll"><table class="table__grid table__grid--numbers">
        <caption>table${n}.1/8</caption><thead><tr><th scope="col">table${n}.2/8</th><th scope="col">Number</th></tr></thead>
        <tbody>${rows.join("")}</tbody></table></div><div class="table__foot">${[3, 4, 5, 6, 7, 8].map((note) => `<p>table${n}.${note}/8</p>`).join("")}</div></div>`);
    }
    if (n % 4 === 0) {
      blocks.push(`<div class="chart" role="group"><p class="chart__title">chart${n}.1/3</p>
        <div class="chart__drawing chart__drawing--wide"><svg role="img" aria-label="A chart" viewBox="0 0 640 ${150 + n * 5}">
        <text x="0" y="20">chart${n}.2/3</text></svg></div><p class="chart__source">chart${n}.3/3</p></div>`);
    }
  }
  return `<main><section class="chapter chapter--level-2 page--long"><h2 class="chapter__title">Long</h2>${blocks.join("")}</section></main>`;
}

/** The pages of each line of each thing: "p7" to [3, 3, 4]. */
type Places = Map<string, number[]>;

let browser: Browser;
let pages: string[];
let places: Places;

beforeAll(async () => {
  browser = await launchBrowser();
  const printer = await openPrinter(browser);
  const resources = printResources("annual-report", smallReport, () =>
    pageRules({
      runningTitle: "Report",
      notice: null,
      mark: null,
      duplex: false,
      pages: [{ name: "long", title: "Long", orientation: "portrait" }],
    }),
  );
  const html = `<!doctype html><html lang="en-GB"><head><title>Long</title><link rel="stylesheet" href="/assets/brand.css"><link rel="stylesheet" href="/assets/print.css"><link rel="stylesheet" href="/assets/pages.css"></head><body class="annual-report">${longReport()}</body></html>`;
  const printed = await printer.print({ name: "long.pdf", html, resources, contents: false });
  pages = (await readPdf(printed)).pages.map(({ text }) => text);
  places = placesOf(pages);
}, 120_000);
afterAll(async () => await browser?.close());

function placesOf(texts: string[]): Places {
  const found: Places = new Map();
  for (const [index, text] of texts.entries()) {
    for (const [, name = "", line = ""] of text.matchAll(/([a-z]+\d+(?:-\d+)?)\.(\d)\/\d/g)) {
      const lines = found.get(name) ?? [];
      // The head of a table is said again on every page that it goes on to.
      lines[Number(line) - 1] ??= index + 1;
      found.set(name, lines);
    }
  }
  return found;
}

function named(prefix: string): [string, number[]][] {
  return [...places].filter(([name]) => new RegExp(`^${prefix}\\d`).test(name));
}

const paragraphs = () => [...named("p"), ...named("q"), ...named("r"), ...named("s"), ...named("t")];

const isSplit = ([, lines]: [string, number[]]) => new Set(lines).size > 1;

describe("in a report of many pages", () => {
  it("has enough page edges, and paragraphs that go over them, to tell", () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(paragraphs().filter(isSplit).length).toBeGreaterThan(3);
  });

  it("no paragraph leaves a single line at the foot or the top of a page", () => {
    const lonely = paragraphs().filter((paragraph) => {
      const [, lines] = paragraph;
      const count = (page: number | undefined) => lines.filter((each) => each === page).length;
      return isSplit(paragraph) && (count(lines[0]) < 2 || count(lines.at(-1)) < 2);
    });
    expect(lonely).toEqual([]);
  });

  it.each([
    ["list items", "li", 192],
    ["rows of tables", "row", 268],
    ["charts with their titles and sources", "chart", 12],
  ])("%s are never split", (_, prefix, count) => {
    expect(named(prefix)).toHaveLength(count);
    expect(named(prefix).filter(isSplit)).toEqual([]);
  });

  it("short tables are on one page with their captions, all their rows and all their notes", () => {
    const split = named("table").filter(([name, parts]) => {
      const number = Number(name.slice("table".length));
      if (number % 12 === 0) return false;
      const [page] = parts;
      return (
        isSplit([name, parts]) ||
        [1, 2, 3, 4, 5, 6, 7, 8, 9].some((row) => places.get(`row${number}-${row}`)?.[0] !== page)
      );
    });
    expect(split).toEqual([]);
  });

  it("the sentence before a list is on the page of its first item", () => {
    const parted = named("r").filter(
      ([name, lines]) => places.get(name.replace("r", "li").concat("-1"))?.[0] !== lines.at(-1),
    );
    expect(parted).toEqual([]);
  });

  it("long tables of numbers have three rows at least on either page", () => {
    const few = [12, 24, 36, 48].flatMap((table) => {
      const pageOfRow = Array.from({ length: 40 }, (_, row) => places.get(`row${table}-${row + 1}`)?.[0]);
      const counts = [pageOfRow[0], pageOfRow.at(-1)].map(
        (page) => pageOfRow.filter((each) => each === page).length,
      );
      return counts.filter((count) => count < 3);
    });
    expect(few).toEqual([]);
  });

  it("a short table takes the heading before it to its page", () => {
    const parted = named("l").filter(([name, parts]) => {
      const [page] = parts;
      return isSplit([name, parts]) || places.get(name.replace("l", "k"))?.[0] !== page;
    });
    expect(named("l")).toHaveLength(12);
    expect(parted).toEqual([]);
  });

  it("no heading stands alone at the foot of a page", () => {
    const alone = named("h").filter(([name, [page]]) => places.get(name.replace("h", "p"))?.[0] !== page);
    expect(alone).toEqual([]);
  });
});
