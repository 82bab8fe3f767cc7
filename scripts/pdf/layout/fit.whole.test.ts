import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../print/open-browser.ts";
import type { Printer } from "../print/print-job.ts";
import { openPrinter } from "../print/printer.ts";
import { fitProblem } from "./fit.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

/** A poster of A4 with lines of three words, 5 mm apart, in boxes of stated size. */
async function printPoster(body: string, paper = "A4"): Promise<Uint8Array> {
  const html = `<!doctype html><html lang="en"><title>Poster</title><style>
    @page { size: ${paper}; margin: 0 }
    * { margin: 0; font: 3mm/5mm sans-serif; box-sizing: border-box }
    .clipped { overflow: hidden }
  </style>${body}</html>`;
  return await printer.print({
    name: "poster-neglect.pdf",
    html,
    resources: () => null,
    contents: false,
    onePage: true,
  });
}

const sixLines = "<p>one two three</p>".repeat(6);

describe("a one-page document", () => {
  it("is printed when everything fits its box", async () => {
    await expect(
      printPoster(`<div data-fit="statements" style="height: 30mm">${sixLines}</div>`),
    ).resolves.toBeInstanceOf(Uint8Array);
  });

  it("stops at a box whose text is cut off, and says how much to cut", async () => {
    await expect(
      printPoster(`<div data-fit="statements" class="clipped" style="height: 20mm">${sixLines}</div>`),
    ).rejects.toThrow(
      new Error(
        'poster-neglect.pdf  The text of the box "statements" is 10.0 mm too long. Cut about 6 words.',
      ),
    );
  });

  it("measures against the inside of the padding", async () => {
    await expect(
      printPoster(
        `<div data-fit="statements" class="clipped" style="height: 30mm; padding-bottom: 5mm">${sixLines}</div>`,
      ),
    ).rejects.toThrow(
      new Error(
        'poster-neglect.pdf  The text of the box "statements" is 5.0 mm too long. Cut about 3 words.',
      ),
    );
  });

  it("notices what an inner element clips", async () => {
    await expect(
      printPoster(
        `<div data-fit="footer" style="height: 50mm"><div class="clipped" style="height: 25mm">${sixLines}</div></div>`,
      ),
    ).rejects.toThrow(
      new Error('poster-neglect.pdf  The text of the box "footer" is 5.0 mm too long. Cut about 3 words.'),
    );
  });

  it("leaves text for screen readers alone out", async () => {
    const hidden = `<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">${sixLines}</span>`;
    await expect(
      printPoster(`<div data-fit="statements" style="height: 5mm">${hidden}<p>one</p></div>`),
    ).resolves.toBeInstanceOf(Uint8Array);
  });

  it("stops at a picture that is wider than its box", async () => {
    await expect(
      printPoster(
        `<div data-fit="picture" style="width: 50mm; height: 50mm"><svg width="62mm" height="10mm"></svg>one</div>`,
      ),
    ).rejects.toThrow(
      new Error(
        'poster-neglect.pdf  The box "picture" is 12.0 mm too narrow for what is in it. Shorten its longest word, or make its picture or table narrower.',
      ),
    );
  });

  it("names every box that is too small", async () => {
    await expect(
      printPoster(
        `<div data-fit="title" style="height: 5mm">${sixLines}</div><div data-fit="slogan" style="height: 25mm">${sixLines}</div>`,
      ),
    ).rejects.toThrow(
      new Error(
        [
          'poster-neglect.pdf  The text of the box "title" is 25.0 mm too long. Cut about 15 words.',
          'poster-neglect.pdf  The text of the box "slogan" is 5.0 mm too long. Cut about 3 words.',
        ].join("\n"),
      ),
    );
  });

  it("measures in a window as wide as the paper", async () => {
    const twoLinesOfA3 = "safeguarding ".repeat(20);
    const box = `<div data-fit="title" style="height: 10mm"><p style="font-size: 5mm">${twoLinesOfA3}</p></div>`;
    await expect(printPoster(box, "A3 landscape")).resolves.toBeInstanceOf(Uint8Array);
    await expect(printPoster(box, "A4")).rejects.toThrow(
      new Error('poster-neglect.pdf  The text of the box "title" is 10.0 mm too long. Cut about 10 words.'),
    );
  });

  it("must have one page", async () => {
    await expect(printPoster(`<p style="break-after: page">one</p><p>two</p>`)).rejects.toThrow(
      new Error(
        "poster-neglect.pdf  It has 2 pages, and should have 1. Cut its text, or look for a margin that is too large.",
      ),
    );
  });
});

describe("what the editor is told", () => {
  it("counts a single word", () => {
    expect(fitProblem({ box: "title", excessInMillimetres: 0.5, wordsToCut: 1 })).toBe(
      'The text of the box "title" is 0.5 mm too long. Cut about 1 word.',
    );
  });
});
