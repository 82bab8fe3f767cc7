import { PDFDocument } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../print/open-browser.ts";
import type { Printer } from "../print/print-job.ts";
import { openPrinter } from "../print/printer.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

/** What the printer says of a document with 170 mm for text on upright pages and 257 mm on wide ones; null if nothing. */
async function problemOf(body: string, style = "", direction = "ltr"): Promise<string | null> {
  const html = documentOf(body, style, direction);
  const job = { name: "report.pdf", html, resources: () => null, contents: false };
  return await printer.print(job).then(
    () => null,
    (error: Error) => error.message,
  );
}

function documentOf(body: string, style = "", direction = "ltr"): string {
  return `<!doctype html><html lang="en-GB" dir="${direction}"><title>Report</title><style>
    @page { size: A4; margin: 20mm }
    @page wide { size: A4 landscape }
    .wide { page: wide }
    body { margin: 0; font: 11pt/1.4 Arial }
    table { border-spacing: 0 }
    td { padding: 0 }
    ${style}</style><body>${body}</body></html>`;
}

const table = (millimetres: number, size = "9pt") =>
  `<div><table style="font-size: ${size}"><caption>Plans</caption><tr><td><div style="width: ${millimetres}mm">9</div></td></tr></table></div>`;

describe("a text", () => {
  it("that breaks, or is as wide as its page, passes", async () => {
    expect(await problemOf(`<main><p>${"children ".repeat(80)}</p></main>`)).toBe(null);
    expect(await problemOf('<main><p style="width: 170mm">Children</p></main>')).toBe(null);
  });

  it("wider than its page is an error: Chromium would make every page smaller for it", async () => {
    const word = `<span style="display: inline-block; width: 182mm">Safeguarding</span>`;
    expect(await problemOf(`<main><p>${word}</p></main>`)).toBe(
      'report.pdf  "Safeguarding" is 12.0 mm wider than its page. Shorten the longest word in it, or divide it with a hyphen or a space.',
    );
    expect(await problemOf(`<main><section class="wide"><p>${word}</p></section></main>`)).toBe(null);
  });

  it("on a cover may be as wide as the first page", async () => {
    const cover = `<header><p style="width: 205mm">Children</p></header><main style="break-before: page"></main>`;
    expect(await problemOf(cover, "@page :first { margin: 0 }")).toBe(null);
    expect(await problemOf(cover)).toMatch(/^report\.pdf {2}"Children" is 35\.1 mm wider than its page\./);
  });
});

describe("a table", () => {
  it("as wide as its page passes, upright and landscape", async () => {
    expect(await problemOf(table(170))).toBe(null);
    expect(await problemOf(`<section class="wide">${table(257)}</section>`)).toBe(null);
  });

  it("that lies on its side takes along the heading over it", async () => {
    const wide = `<div class="table">${table(200)}</div>`;
    const style = ".is-wide { page: wide } h2, .prose { break-after: avoid }";
    const sizes = async (body: string) => {
      const html = documentOf(body, style);
      const bytes = await printer.print({ name: "report.pdf", html, resources: () => null, contents: false });
      const pages = (await PDFDocument.load(bytes)).getPages();
      return pages.map((page) => (page.getWidth() > page.getHeight() ? "on its side" : "upright"));
    };
    expect(await sizes(`<div class="prose"><h2>Plans</h2></div>${wide}`)).toEqual(["on its side"]);
    expect(
      await sizes(`<div class="prose"><p>Words.</p><h2>Plans</h2><p>In short.</p></div>${wide}`),
    ).toEqual(["upright", "on its side"]);
    expect(await sizes(`<div class="prose"><p>Words.</p></div>${wide}`)).toEqual(["upright", "on its side"]);
  });

  it("wider than its page is an error that says what to do", async () => {
    expect(await problemOf(table(180))).toBe(
      'report.pdf  The table "Plans" is 10.0 mm wider than its page. Take out a column, or shorten the longest words.',
    );
    expect(await problemOf(`<section class="wide">${table(260)}</section>`)).toMatch(
      "is 3.1 mm wider than its page",
    );
  });

  it("in a document that is a part of another one is as wide as the page there", async () => {
    const style = `@page part { size: A4; margin: 30mm } @page part { counter-increment: sheet }
      @page part-wide { size: A4 landscape; margin: 30mm } .part { page: part } .part .wide { page: part-wide }`;
    const part = (body: string) => `<section class="part"><div>${body}</div></section>`;
    expect(await problemOf(part(table(150)), style)).toBe(null);
    expect(await problemOf(part(table(155)), style)).toMatch("is 5.0 mm wider than its page");
    expect(await problemOf(part(`<div class="wide">${table(237)}</div>`), style)).toBe(null);
    expect(await problemOf(part(`<div class="wide">${table(240)}</div>`), style)).toMatch(
      "is 3.0 mm wider than its page",
    );
  });

  it("whose longest word does not fit is an error, too", async () => {
    const body = `<div><table><caption>Plans</caption><tr><td>${"Long".repeat(40)}</td></tr></table></div>`;
    expect(await problemOf(body)).toMatch(
      /^report\.pdf {2}The table "Plans" is [\d.]+ mm wider than its page\./,
    );
  });

  it("and a text are measured at the left edge where they are read from right to left", async () => {
    expect(await problemOf(table(170), "", "rtl")).toBe(null);
    expect(await problemOf(table(180), "", "rtl")).toMatch("is 10.0 mm wider than its page");
    expect(await problemOf(`<section class="wide">${table(257)}</section>`, "", "rtl")).toBe(null);
    const word = `<span style="display: inline-block; width: 182mm">Safeguarding</span>`;
    expect(await problemOf(`<main><p>${word}</p></main>`, "", "rtl")).toMatch(
      '"Safeguarding" is 12.0 mm wider than its page.',
    );
  });

  it("with letters under 9 pt is an error", async () => {
    expect(await problemOf(table(100, "8.5pt"))).toBe(
      'report.pdf  The table "Plans" has letters of 8.5 pt; 9 pt is the least. Make them larger, and the table fit by fewer columns or a landscape page.',
    );
  });
});

describe("in grey", () => {
  it("dark letters on white, and white on a dark colour, can be read", async () => {
    expect(await problemOf("<p>Dark</p>")).toBe(null);
    expect(await problemOf(`<p style="background: #12436d; color: white">Light</p>`)).toBe(null);
  });

  it("red letters on green of the same lightness cannot", async () => {
    expect(await problemOf(`<p style="background: #2e8b57; color: #e00000">Late</p>`)).toBe(
      'report.pdf  In grey "Late" cannot be read: a contrast of 1.1 to 1, and 4.5 to 1 is the least. Choose a darker or a lighter colour.',
    );
  });

  it("letters in a drawing are measured against the shapes below them", async () => {
    const drawing = (shapes: string, letters: string) =>
      `<svg role="img" aria-label="Bars" width="200" height="40" style="background: white">
        <g transform="translate(10 0)">${shapes}<text x="5" y="20" ${letters}>Late</text></g>
        <rect width="100" height="40" fill="#000" opacity="0"/></svg>`;
    const bar = (fill: string) => `<path d="M0 0H100V40H0Z" fill="#fff"/><path d="M0 0H100V40H0Z" ${fill}/>`;
    expect(await problemOf(drawing("", `fill="#12436d"`))).toBe(null);
    expect(await problemOf(drawing(bar(`fill="#12436d"`), `fill="#fff"`))).toBe(null);
    expect(await problemOf(drawing(bar(`fill="#12436d" opacity="0.2"`), `fill="#12436d"`))).toBe(null);
    expect(await problemOf(drawing(bar(`fill="#12436d"`), `fill="#3d3d3d"`))).toBe(
      'report.pdf  In grey "Late" cannot be read: a contrast of 1.0 to 1, and 4.5 to 1 is the least. Choose a darker or a lighter colour.',
    );
    expect(await problemOf(drawing("", `fill="#12436d" opacity="0.3"`))).toMatch(
      'In grey "Late" cannot be read',
    );
  });

  it("a link that only its colour shows is lost, and an underlined one is not", async () => {
    const link = (look: string) =>
      `<p>Read <a href="https://www.legislation.gov.uk/" style="${look}">the Act</a>.</p>`;
    expect(await problemOf(link("color: #12436d; text-decoration: none"))).toBe(
      'report.pdf  In grey the link "the Act" looks like the text around it: a contrast of 2.0 to 1, and 3 to 1 is the least. Underline it.',
    );
    expect(await problemOf(link("color: #12436d"))).toBe(null);
  });

  it("a mark without words says nothing", async () => {
    const mark = (words: string) =>
      `<p class="tag" style="width: 5mm; height: 5mm; background: red">${words}</p>`;
    expect(await problemOf(mark(""))).toBe(
      'report.pdf  The mark "tag" has a colour and no words: in grey it says nothing. Write its state into it.',
    );
    expect(await problemOf(mark("Late"))).toBe(null);
  });
});
