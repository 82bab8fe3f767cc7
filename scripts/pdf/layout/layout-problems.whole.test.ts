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

async function print(body: string, paper = "A4"): Promise<Uint8Array> {
  const html = `<!doctype html><html lang="en"><title>Poster</title><style>
    @page { size: ${paper}; margin: 0 }
    * { margin: 0; font: 20pt/30pt sans-serif; box-sizing: border-box }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden }
  </style>${body}</html>`;
  return await printer.print({
    name: "poster-neglect.pdf",
    html,
    resources: () => null,
    contents: false,
    laidOut: true,
  });
}

const passes = (body: string, paper?: string) =>
  expect(print(body, paper)).resolves.toBeInstanceOf(Uint8Array);
const fails = (body: string, ...messages: string[]) =>
  expect(print(body)).rejects.toThrow(
    new Error(messages.map((message) => `poster-neglect.pdf  ${message}`).join("\n")),
  );

describe("the size of type", () => {
  const sheet = (body: string, attributes = "") =>
    `<main data-least-points="18" ${attributes}><section data-fit="statement 3">${body}</section></main>`;

  it("is enough at the least size and above", async () => {
    await passes(sheet(`<p style="font-size: 18pt">Ask today</p><p>Write it down</p>`));
  });

  it("stops a text that is smaller, with its first words", async () => {
    await fails(
      sheet(`<p>Ask <b style="font-size: 12.5pt">today, and write down who was asked</b></p>`),
      'The text "today, and write down who" in the box "statement 3" would be printed in 12.5 pt, and 18 pt is the least there. Take out the block that it belongs to, or enlarge its style.',
    );
  });

  it("names the smallest text of each box", async () => {
    await fails(
      `${sheet(`<p style="font-size: 17pt">One</p><p style="font-size: 16pt">Two</p>`)}<div data-least-points="9" data-fit="small print"><p style="font-size: 8pt">Three</p></div>`,
      'The text "Two" in the box "statement 3" would be printed in 16 pt, and 18 pt is the least there. Take out the block that it belongs to, or enlarge its style.',
      'The text "Three" in the box "small print" would be printed in 8 pt, and 9 pt is the least there. Take out the block that it belongs to, or enlarge its style.',
    );
  });

  it("is that of the nearest part that says one", async () => {
    await passes(sheet(`<p data-least-points="9" style="font-size: 9pt">Small print</p>`));
  });

  it("has a measure of its own in tables and drawings, where one is set", async () => {
    const table = `<table><tr><td style="font-size: 9pt">767</td></tr></table>`;
    await passes(sheet(table, 'data-least-points-in-data="9"'));
    await fails(
      sheet(table),
      'The text "767" in the box "statement 3" would be printed in 9 pt, and 18 pt is the least there. Take out the block that it belongs to, or enlarge its style.',
    );
  });

  it("is measured as large as a drawing is printed", async () => {
    const drawing = (width: number) =>
      `<svg viewBox="0 0 100 50" width="${width}" style="display: block"><text y="30" style="font-size: 24px">767</text></svg>`;
    await passes(sheet(drawing(100)));
    await fails(
      sheet(drawing(50)),
      'The text "767" in the box "statement 3" would be printed in 9 pt, and 18 pt is the least there. Take out the block that it belongs to, or enlarge its style.',
    );
  });

  it("leaves out the marks of notes, and what is not printed or read out alone", async () => {
    const small = 'style="font-size: 6pt"';
    await passes(
      sheet(
        `<p>Ask<sup ${small}>1</sup><span class="hidden" ${small}>Hidden</span></p><p style="display: none; font-size: 6pt">Gone</p>`,
      ),
    );
  });
});

describe("the margin that is safe to print in", () => {
  const sheet = (body: string, bleed = "") =>
    `<main data-safe-margin="5" ${bleed} style="width: 210mm; height: 297mm; overflow: hidden; background: navy; color: white">${body}</main>`;
  const title = (padding: string) =>
    `<div data-fit="title" style="padding: ${padding}"><p>Ask today</p></div>`;

  it("is free of texts and pictures, and may be of any colour", async () => {
    await passes(sheet(title("5mm")));
  });

  it("stops a text that comes nearer to an edge", async () => {
    await fails(
      sheet(title("30mm 5mm 0 3mm")),
      'The box "title" comes within 3.0 mm of the edge of the paper, and 5 mm have to stay free. Shorten its longest word or line, or give it more room at the side.',
    );
  });

  it("stops a picture that goes over it", async () => {
    await fails(
      sheet(
        `<svg data-fit="code" role="img" aria-label="Code" style="position: absolute; top: 20mm; left: 200mm" width="20mm" height="20mm"></svg>`,
      ),
      'The box "code" goes over the edge of the paper, and 5 mm have to stay free. Shorten its longest word or line, or give it more room at the side.',
    );
  });

  it("may hold decoration", async () => {
    await passes(sheet(`${title("5mm")}<svg aria-hidden="true" width="50mm" height="10mm"></svg>`));
  });

  it("begins where the paper is cut", async () => {
    await passes(sheet(title("8mm"), 'data-bleed="3"'));
    await fails(
      sheet(title("20mm 6mm"), 'data-bleed="3"'),
      'The box "title" comes within 3.0 mm of the edge of the paper, and 5 mm have to stay free. Shorten its longest word or line, or give it more room at the side.',
    );
  });
});

describe("a document that is laid out on as many pages as it takes", () => {
  it("may have several pages", async () => {
    await passes(`<p style="break-after: page">One</p><p>Two</p>`);
  });

  it("stops at a box that does not hold its contents", async () => {
    await fails(
      `<div data-fit="2 What it is" style="width: 50mm"><div style="width: 60mm">One</div></div>`,
      'The box "2 What it is" is 10.0 mm too narrow for what is in it. Shorten its longest word, or make its picture or table narrower.',
    );
  });
});
