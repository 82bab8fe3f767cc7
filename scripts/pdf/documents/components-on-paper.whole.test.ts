import type { Browser, Page } from "puppeteer";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEnvironment } from "../../site/templates/environment.ts";
import { exampleChart } from "../../test/example-chart.ts";
import { smallReport } from "../../test/small-report.ts";
import { launchBrowser } from "../print/open-browser.ts";
import { printResources } from "./print-resources.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => await browser?.close());

/** A component on a piece of paper of its document's kind, between its margins. */
async function onPaper(kind: "annual-report" | "summary", body: string): Promise<Page> {
  const resources = printResources(kind, smallReport, () => "");
  const page = await browser.newPage();
  await page.setViewport({ width: 627, height: 900 });
  await page.emulateMediaType("print");
  await page.setRequestInterception(true);
  const html = `<!doctype html><link rel="stylesheet" href="/assets/brand.css"><link rel="stylesheet" href="/assets/print.css"><body class="${kind}">${body}`;
  page.on("request", async (request) => {
    const { pathname } = new URL(request.url());
    const found = pathname === "/" ? { body: html, contentType: "text/html" } : resources(pathname);
    await request.respond(found ? { ...found, body: Buffer.from(found.body) } : { status: 404 });
  });
  await page.goto("http://paper.example/");
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  return page;
}

/** In the page: how many lines a text has. */
function linesOf(text: Element): number {
  const range = document.createRange();
  range.selectNodeContents(text);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}

const render = (template: string, context: object) => createEnvironment().renderString(template, context);

describe("whom to call", () => {
  const entry = (href: string, words: string) => ({
    label: "Advice line",
    when: "",
    ways: [{ href, words }],
  });
  const contacts = {
    heading: "Worried?",
    text: "Tell us.",
    numbers: [
      entry("tel:01632960310", "01632 960310"),
      entry("mailto:advice@harbourside.example.org", "advice@harbourside.example.org"),
      entry("tel:999", "999"),
    ],
  };
  const card = render(
    '{% from "components/contact/contact.njk" import contact %}{{ contact(contacts, 2, "") }}',
    { contacts },
  );

  it("has an address of email in one line, also where three stand side by side", async () => {
    for (const [kind, body] of [
      ["annual-report", `<section class="chapter">${card}</section>`],
      ["summary", `<div class="sheet"><div class="sheet__close">${card}</div></div>`],
    ] as const) {
      const page = await onPaper(kind, body);
      expect(await page.$eval('[href^="mailto:"] strong', linesOf), kind).toBe(1);
      await page.close();
    }
  });

  it("stands within the ground of its card in a chapter", async () => {
    const page = await onPaper("annual-report", `<section class="chapter">${card}</section>`);
    const [outside, inside] = await page.$$eval(".contact, .contact__words", (elements) =>
      elements.map((element) => element.getBoundingClientRect().left),
    );
    expect((inside ?? 0) - (outside ?? 0)).toBeGreaterThan(8);
    await page.close();
  });
});

describe("who reports to whom", () => {
  it("has its line end at the last body of each column", async () => {
    const bodies = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ label: `Group ${index + 1}`, children: [] }));
    const root = { label: "The board", children: bodies(7) };
    const chart = render('{% from "structure/structure.njk" import show %}{{ show(dataset, {}, {}) }}', {
      dataset: { content: { root } },
    });
    const page = await onPaper("annual-report", `<section class="chapter">${chart}</section>`);
    const boxes = await page.$$eval(".org-chart ul > li", (items) =>
      items.map((item) => {
        const { left, top, bottom } = item.getBoundingClientRect();
        return { left, top, bottom };
      }),
    );
    const { data, info } = await sharp(await page.screenshot())
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const isDrawn = (x: number, y: number) =>
      [0, 1].some((next) => (data[Math.round(y) * info.width + Math.round(x) + next] ?? 255) < 200);
    const columns = [...new Set(boxes.map(({ left }) => left))];
    expect(columns).toHaveLength(2);
    for (const column of columns) {
      const inColumn = boxes.filter(({ left }) => left === column);
      const [first, last] = [inColumn[0], inColumn.at(-1)];
      expect(isDrawn(column, (first?.bottom ?? 0) - 2)).toBe(true);
      expect(isDrawn(column, (last?.top ?? 0) + 10)).toBe(true);
      expect(isDrawn(column, (last?.bottom ?? 0) - 2)).toBe(false);
    }
    await page.close();
  });
});

describe("a number in a table that is read from right to left", () => {
  it("has its minus before it, and its tens under tens", async () => {
    const cells = ["−17", "1,204"].map((text) => `<tr><td>ا</td><td class="is-numeric">${text}</td></tr>`);
    const page = await onPaper(
      "annual-report",
      `<table dir="rtl" class="table__grid">${cells.join("")}</table>`,
    );
    const places = await page.$$eval(".is-numeric", (numbers) =>
      numbers.map(({ firstChild }) =>
        [...(firstChild?.textContent ?? "")].map((_, at) => {
          const range = document.createRange();
          range.setStart(firstChild as Node, at);
          range.setEnd(firstChild as Node, at + 1);
          return Math.round(range.getBoundingClientRect().right);
        }),
      ),
    );
    for (const letters of places) expect(letters).toEqual(letters.toSorted((a, b) => a - b));
    expect(places[0]?.at(-1)).toBe(places[1]?.at(-1));
    await page.close();
  });
});

describe("a chart in several drawings", () => {
  it("has the first half of them in one column, and the second beside it", async () => {
    const series = Object.fromEntries(
      ["2016: A", "2016: B", "2017: A", "2017: B"].map((name) => [name, [1, 2]]),
    );
    const chart = render(
      '{% from "components/chart/chart.njk" import chart %}{{ chart(drawn, { inPrint: true, prefix: "" }, "") }}',
      { drawn: exampleChart("bars", ["Under 5", "5 to 11"], series) },
    );
    const page = await onPaper("annual-report", `<section class="chapter">${chart}</section>`);
    const places = await page.$$eval(".chart__panel", (panels) =>
      panels.map((panel) => [panel.getBoundingClientRect().left, panel.getBoundingClientRect().top]),
    );
    const [first, second, third, fourth] = places;
    expect([second?.[0], third?.[1]]).toEqual([first?.[0], first?.[1]]);
    expect(fourth).toEqual([third?.[0], second?.[1]]);
    expect(third?.[0]).toBeGreaterThan(first?.[0] ?? 0);
    await page.close();
  });
});

describe("a list in a table", () => {
  it("has room for a few words beside columns of numbers", async () => {
    const numbers = Array.from({ length: 7 }, () => `<td class="is-numeric">1,204,000</td>`).join("");
    const row = `<tr><th scope="row">Quay House</th>${numbers}<td><ul><li>Visit again in two years</li></ul></td></tr>`;
    const page = await onPaper(
      "annual-report",
      `<div class="prose"><table class="table__grid table__grid--numbers"><tbody>${row}</tbody></table></div>`,
    );
    expect(await page.$eval("li", linesOf)).toBe(2);
    await page.close();
  });
});
