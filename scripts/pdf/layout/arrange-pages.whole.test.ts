import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../test/read-pdf.ts";
import { launchBrowser } from "../print/open-browser.ts";
import type { Printer } from "../print/print-job.ts";
import { openPrinter } from "../print/printer.ts";
import { hasGap, isShort, promising } from "./balance-last-pages.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

/** The text of each page; pages of 200 mm with lines of 5 mm, 40 on each. */
async function pagesOf(body: string, attributes = ""): Promise<string[]> {
  const html = `<!doctype html><html lang="en-GB"><title>Report</title><style>
    @page { size: A4; margin: 40mm 20mm 57mm }
    @page blank { @top-center { content: "This page is intentionally blank" } }
    body { margin: 0; font: 10pt/5mm Arial }
    p { margin: 0 }
    section { break-before: page }
    section[data-spacing="tight"] { line-height: 4.9mm }
    section[data-spacing="tighter"] { line-height: 4.8mm }
    section[data-spacing="loose"] { line-height: 5.1mm }
    section[data-spacing="looser"] { line-height: 5.2mm }
    .blank-page { page: blank; break-before: page; height: 1mm }
    .page-number { display: inline-block; width: 2em }
  </style><body ${attributes}>${body}</body></html>`;
  const bytes = await printer.print({ name: "report.pdf", html, resources: () => null, contents: true });
  return (await readPdf(bytes)).pages.map(({ text }) => text.replace(/\s+/g, " ").trim());
}

const contents = `<p><a href="#end">The end <span class="page-number" data-for="end"></span></a></p>`;
const end = `<section id="end"><p>The end</p></section>`;
const lines = (count: number) => Array.from({ length: count }, () => "<p>Line</p>").join("");
const linesOnPages = (pages: string[]) => pages.map((text) => text.match(/Line/g)?.length ?? 0);

describe("a last page with a few lines", () => {
  it("is saved by less space between the lines of the pages before it", async () => {
    const pages = await pagesOf(`${contents}<main><section>${lines(82)}</section>${end}</main>`);
    expect(linesOnPages(pages)).toEqual([0, 41, 41, 0]);
    expect(pages[0]).toBe("The end 4");
  });

  it("gets more lines by more space, where it cannot be saved", async () => {
    const pages = await pagesOf(`${contents}<main><section>${lines(166)}</section>${end}</main>`);
    // 41 lines of 4.8 mm stand on a page, and two would be left over, as the second printing shows.
    expect(linesOnPages(pages)).toEqual([0, 38, 38, 38, 38, 14, 0]);
    expect(pages[0]).toBe("The end 7");
  });

  it("stays where no spacing helps", async () => {
    const pages = await pagesOf(`${contents}<main><section>${lines(45)}</section>${end}</main>`);
    expect(linesOnPages(pages)).toEqual([0, 40, 5, 0]);
  });

  it("is none with a fifth of a page on it, or alone", () => {
    expect(isShort({ pages: 3, onLast: 0.19 })).toBe(true);
    expect(isShort({ pages: 3, onLast: 0.2 })).toBe(false);
    expect(isShort({ pages: 1, onLast: 0.1 })).toBe(false);
  });

  it("is mended by the least change that should do", () => {
    const heights = [97, 94, 103, 106];
    expect(promising({ pages: 3, onLast: 0.05 }, 100, heights)).toEqual(["tight", "tighter"]);
    expect(promising({ pages: 3, onLast: 0.1 }, 100, heights)).toEqual(["tighter", "looser"]);
    expect(promising({ pages: 6, onLast: 0.18 }, 100, heights)).toEqual(["tighter", "loose", "looser"]);
    expect(promising({ pages: 2, onLast: 0.1 }, 100, heights)).toEqual([]);
  });
});

describe("a gap in a short flow", () => {
  it("is a quarter of the pages before the last, left empty", () => {
    expect(hasGap({ pages: 3, onLast: 0.6 }, 2.05)).toBe(true);
    expect(hasGap({ pages: 3, onLast: 0.6 }, 2.15)).toBe(false);
  });

  it("before something that is not split is closed by less space, where that is enough", async () => {
    const whole = `<div style="break-inside: avoid">${lines(12)}</div>`;
    const pages = await pagesOf(`${contents}<main><section>${lines(29)}${whole}</section>${end}</main>`);
    expect(linesOnPages(pages)).toEqual([0, 41, 0]);
  });
});

describe("a gap in a long flow", () => {
  const whole = (count: number) => `<div style="break-inside: avoid">${lines(count)}</div>`;
  const text = (count: number) => `<div>${lines(count)}</div>`;
  const flow = (...blocks: string[]) =>
    `${contents}<main><section style="break-before: page">${blocks.join("")}</section>${end}</main>`;
  const style = `<style>
    section > div[data-spacing="tight"] { line-height: 4.9mm }
    section > div[data-spacing="tighter"] { line-height: 4.8mm }
  </style>`;

  it("is closed by less space on its page, and on no other", async () => {
    const pages = await pagesOf(style + flow(text(40), whole(40), text(29), whole(12), text(55)));
    expect(linesOnPages(pages)).toEqual([0, 40, 40, 41, 40, 15, 0]);
  });

  it("is closed, and so is the next one, which comes about only then", async () => {
    const pages = await pagesOf(style + flow(text(29), whole(12), text(29), whole(12), text(30)));
    expect(linesOnPages(pages)).toEqual([0, 41, 41, 30, 0]);
  });

  it("of two fifths of a page is filled by the beginning of a table", async () => {
    const table = (count: number) => `<div class="table">${lines(count)}</div>`;
    const unlessSplit = '<style>.table:not([data-spacing="split"]) { break-inside: avoid }</style>';
    const pages = await pagesOf(
      style + unlessSplit + flow(text(40), whole(40), text(20), table(24), text(55)),
    );
    expect(linesOnPages(pages)).toEqual([0, 40, 40, 40, 40, 19, 0]);
  });

  it("is tried again with less where more stays together than was foreseen", async () => {
    const withNext = `<div style="break-inside: avoid; break-after: avoid">${lines(12)}</div>`;
    const pages = await pagesOf(style + flow(text(40), whole(40), text(28), withNext, text(55)));
    expect(linesOnPages(pages)).toEqual([0, 40, 40, 41, 40, 14, 0]);
  });

  it("is worse than a last page with a few lines where there are several", async () => {
    const gaps = [whole(30), whole(11), whole(30), whole(11)];
    expect(linesOnPages(await pagesOf(style + flow(...gaps, text(3))))).toEqual([0, 41, 41, 3, 0]);
    const one = await pagesOf(style + flow(text(29), whole(12), text(43)));
    expect(linesOnPages(one)).toEqual([0, 29, 40, 15, 0]);
  });

  it("stays where less space is not enough", async () => {
    const pages = await pagesOf(style + flow(text(40), whole(40), text(29), whole(14), text(30)));
    expect(linesOnPages(pages)).toEqual([0, 40, 40, 29, 40, 4, 0]);
  });

  it("stays where closing it would make another one, and the contents are true", async () => {
    const pages = await pagesOf(
      style + flow(text(40), whole(40), text(29), whole(12), text(12), whole(34), text(30)),
    );
    expect(linesOnPages(pages)).toEqual([0, 40, 40, 29, 24, 40, 24, 0]);
    expect(pages[0]).toBe("The end 8");
  });
});

describe("an edition for both sides of the paper", () => {
  const parts = `${contents}<main>
    <section data-side="right"><p>One</p></section>
    <section data-side="right"><p>Two</p></section><section><p>More</p></section>
    <section data-side="right" id="end"><p>Three</p></section></main>
    <section data-side="left"><p>Back</p></section>`;

  it("has its parts begin on right-hand pages, and says of the pages between that they are blank", async () => {
    const blank = "This page is intentionally blank";
    expect(await pagesOf(parts, "data-duplex")).toEqual([
      "The end 7",
      blank,
      "One",
      blank,
      "Two",
      "More",
      "Three",
      "Back",
    ]);
  });

  it("has no blank pages otherwise", async () => {
    expect(await pagesOf(parts)).toEqual(["The end 5", "One", "Two", "More", "Three", "Back"]);
  });
});
