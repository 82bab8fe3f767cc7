import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../model/report/report.ts";
import { printResources } from "../../pdf/documents/print-resources.ts";
import { launchBrowser } from "../../pdf/print/open-browser.ts";
import type { Printer } from "../../pdf/print/print-job.ts";
import { openPrinter } from "../../pdf/print/printer.ts";
import { finishPdf } from "../../pdf/remediation/finish-pdf.ts";
import { address } from "../../site/addresses/addresses.ts";
import { pngOf } from "../../test/png-of.ts";
import { checkDrawn } from "./check-drawn.ts";
import { readDrawing } from "./read-drawing.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
});
afterAll(async () => await browser?.close());

const face = (file: string, weight: number) =>
  `@font-face { font-family: Board; font-weight: ${weight}; src: url("${address.fonts}${file}"); }`;
const style = `${face("atkinson-hyperlegible-next-latin-400-normal.woff2", 400)}
${face("atkinson-hyperlegible-next-latin-700-normal.woff2", 700)}
@page { size: A5; margin: 20mm 10mm; @top-left { content: "Annual Report"; font: 9pt Board; } @bottom-right { content: counter(page); font: 9pt Board; } }
body { font: 11pt Board, sans-serif; margin: 0; }`;
const fonts = printResources("annual-report", { images: [] as unknown } as Report, () => "");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><text x="0" y="15" font-size="12">Logo</text></svg>`;

/** What is found in a document with this body, and these rules besides the common ones. */
async function foundIn(body: string, rules = "", leastPoints = 8): Promise<string[]> {
  const html = `<!doctype html><html lang="en-GB"><title>Neglect</title><style>${style}${rules}</style><body>${body}</body></html>`;
  const bytes = await printer.print({
    name: "neglect.pdf",
    html,
    resources(path) {
      if (path === "/grey.png") return { body: pngOf(200, 100), contentType: "image/png" };
      if (path === "/logo.svg") return { body: svg, contentType: "image/svg+xml" };
      return fonts(path);
    },
    contents: false,
  });
  const written = await printer.written();
  const metadata = { title: "Neglect", language: "en-GB", author: "", subject: "", date: "2026-11-21" };
  return checkDrawn(await readDrawing(await finishPdf(bytes, metadata)), written, { leastPoints });
}

const keyFigures = `<ul class="key-figures">
  <li><p class="key-figure__value">767 <span class="key-figure__unit">children</span></p></li>
  <li><p class="key-figure__value">3,243 <span class="key-figure__unit">referrals</span></p></li></ul>`;

describe("every letter on the paper", () => {
  it("is in the HTML, or is furniture that its styles and lists name", async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `<tr><td>Row ${row}</td><td>${row * 7}</td></tr>`);
    expect(
      await foundIn(
        `<h1>Effective offices: fi, ﬁ, 1½</h1>${keyFigures}<ol start="98"><li>One</li><li>Two</li><li value="120">Three</li></ol>
         <ol type="I" start="9"><li>Nine</li><li>Ten</li></ol><ol class="round"><li>In brackets</li></ol>
         <ul><li>A sign before it</li></ul><p class="up">In capitals</p><p>Ask <a rel="external" href="https://example.org/a">here</a>.</p>
         <ol class="counted"><li>Counted by a style</li></ol><p lang="en" class="narrow">Safe&shy;guarding children in every neighbour&shy;hood</p>
         <table><thead><tr><th>What is counted</th><th>Number</th></tr></thead><tbody>${rows.join("")}</tbody></table>
         <img src="/logo.svg" alt="The board" width="100"><p hidden>Nobody sees this.</p>`,
        `@counter-style round-lower-alpha { system: extends lower-alpha; prefix: "("; suffix: ") " } .round { list-style-type: round-lower-alpha }
         .up { text-transform: uppercase } a::after { content: " (" attr(href) ")" } .narrow { width: 22mm }
         .counted { list-style: none } .counted li { counter-increment: at } .counted li::before { content: counter(at) }`,
      ),
    ).toEqual([]);
  });

  it("finds what a style writes by itself: 767 Achildren", async () => {
    expect(await foundIn(keyFigures, `.key-figure__unit::before { content: "A"; }`)).toEqual([
      'page 1: "A" in "767 Achildren" is drawn, and the text does not have it. Report it: the layout is at fault, not your text (a style that writes by itself).',
      'page 1: "A" in "3,243 Areferrals" is drawn, and the text does not have it. Report it: the layout is at fault, not your text (a style that writes by itself).',
    ]);
  });

  it.each([
    ["a word", `h1::after { content: " (draft)"; }`, '"(draft)" in "Neglect (draft)"'],
    ["a number", `h1::before { content: "1"; }`, '"1" in "1Neglect"'],
    ["an arrow", `p::before { content: "→"; }`, '"→" in "→Look again."'],
    [
      "a counter of its own",
      `p { counter-increment: p } p::before { content: counter(p) " "; }`,
      '"1" in "1 Look again."',
    ],
  ])("finds %s that a style writes", async (_, rules, words) => {
    const found = await foundIn("<h1>Neglect</h1><p>Look again.</p>", rules);
    expect(found[0]).toBe(
      `page 1: ${words} is drawn, and the text does not have it. Report it: the layout is at fault, not your text (a style that writes by itself).`,
    );
  });
});

describe("every letter of the HTML", () => {
  it("is on the paper, the numbers of a list included", async () => {
    const list = `<p>Before</p><ol><li>One</li><li>Two</li></ol>`;
    expect(await foundIn(list, `li:last-child::marker { content: "."; }`)).toEqual([
      'page 1: "2" of "2." is not drawn. Report it: the layout is at fault, not your text (a style that hides it).',
    ]);
    expect(
      await foundIn(`${list}<p class="away">Gone</p>`, ".away { position: absolute; left: -90mm }"),
    ).toEqual([
      'page 1: "Gone" is not drawn. Report it: the layout is at fault, not your text (a style that hides it).',
    ]);
  });

  it("is found where it is painted after the rest of its page, a number by what follows it", async () => {
    const words = Array.from(
      { length: 160 },
      (_, at) => `w${(at * 7919 + 99991).toString(36).replace(/\d/g, "x")}`,
    ).join(" ");
    const table = `<table><thead><tr><th>1 Outcome</th></tr></thead><tbody><tr><td>Done</td></tr></tbody></table>`;
    expect(
      await foundIn(
        `<p>First</p><ol><li><p><span>1</span> <b>Choose</b></p></li></ol><p>${words}</p>${table}`,
        "ol { list-style: none } li { position: relative } span { display: inline-block; width: 20mm }",
      ),
    ).toEqual([]);
  });

  it("is whole: no edge of a box or of the paper cuts it", async () => {
    expect(
      await foundIn(`<ol><li value="10">Item</li></ol>`, "ol { overflow: hidden; padding-left: 3mm; }"),
    ).toEqual([
      // Of what is cut off altogether nothing comes into the file.
      '"1" of "10." is not drawn. Report it: the layout is at fault, not your text (a style that hides it).',
      'page 1: "0. Item" is cut off by the edge of the paper or of a box. Shorten it, or else report it.',
    ]);
    expect(await foundIn(`<p>Low</p>`, "p { height: 3mm; overflow: hidden; }")).toEqual([
      'page 1: "Low" is cut off by the edge of the paper or of a box. Shorten it, or else report it.',
    ]);
  });

  it("lies under nothing, and has another colour than its ground", async () => {
    expect(
      await foundIn(
        `<p>Covered</p><div></div>`,
        "div { background: #12436d; height: 20mm; margin-top: -12mm; position: relative }",
      ),
    ).toEqual([
      'page 1: "Covered" is covered by what is drawn over it. Report it: the layout is at fault, not your text; a shorter text or a smaller picture may help.',
    ]);
    expect(
      await foundIn(
        `<p>Covered</p><img src="/grey.png" alt="Grey">`,
        "img { position: absolute; top: 0; left: 0 }",
      ),
    ).toHaveLength(1);
    expect(await foundIn(`<p>White</p>`, "p { -webkit-text-fill-color: #fff }")).toEqual([
      'page 1: "White" has nearly the colour of its ground, so that nobody can read it. Look at the board\'s colours, or else report it.',
    ]);
    expect(await foundIn(`<p>White</p>`, "p { color: #fff; background: #12436d }")).toEqual([]);
    // A pale ground: a dark one that lets the paper through, drawn as a whole.
    expect(
      await foundIn(
        `<svg width="200" height="60" role="img" aria-label="Dark"><path d="M0 0h200v60h-200z" fill="#4a2a68" opacity="0.12"/><text y="30" fill="#1b2126">Dark</text></svg>`,
        "",
      ),
    ).toEqual([]);
    // Only the heads of its letters stand on white: a mark lies under them.
    expect(
      await foundIn(
        `<p>Half<i></i></p>`,
        "p { color: #fff; background: #12436d; position: relative; z-index: 0 } i { position: absolute; z-index: -1; inset: 0 0 auto; height: 1.8mm; background: #fff }",
      ),
    ).toEqual([
      'page 1: "Half" has nearly the colour of its ground, so that nobody can read it. Look at the board\'s colours, or else report it.',
    ]);
    expect(
      await foundIn(
        `<p><i><b></b></i>Seen</p>`,
        "p { color: #222; position: relative; z-index: 0 } i { position: absolute; z-index: -1; inset: 0; opacity: 0.1; background: #222 } b { display: block; height: 1mm; background: #444 }",
      ),
    ).toEqual([]);
  });

  it.each([
    {
      what: "its last letter lies under a box",
      body: "<p>Covered<i></i></p>",
      rules:
        "p { position: relative } i { position: absolute; left: 13mm; width: 3mm; inset-block: 0; background: #12436d }",
      found: "is covered",
    },
    {
      what: "its ground ends before it",
      body: "<p>White<i></i></p>",
      rules:
        "p { -webkit-text-fill-color: #fff; position: relative; z-index: 0 } i { position: absolute; z-index: -1; left: 0; width: 6mm; inset-block: -1mm; background: #12436d }",
      found: "nearly the colour",
    },
    {
      what: "its ground is two corners of a box",
      body: '<svg width="200" height="60"><path d="M0 0L200 60L200 0L0 60z" fill="#12436d"/></svg><p>White</p>',
      rules:
        "svg { position: absolute } p { -webkit-text-fill-color: #fff; position: relative; margin: 0; padding: 5mm 0 0 16mm }",
      found: "nearly the colour",
    },
    {
      what: "one of its letters has another colour",
      body: "<p>Whi<b>te</b></p>",
      rules:
        "p { color: #fff; background: #12436d } b { font-weight: 400; -webkit-text-fill-color: #12436d }",
      found: "nearly the colour",
    },
  ])("is looked at by itself where $what", async ({ body, rules, found }) => {
    const problems = await foundIn(body, rules);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(found);
  });

  it("lies over no other", async () => {
    expect(await foundIn("<p>First words</p><p>Other words</p>", "p + p { margin-top: -8mm }")).toEqual([
      'page 1: "Other words" lies over "First words". Shorten one of the two; in a chart, show fewer values; or else report it.',
    ]);
    expect(await foundIn("<p>Wave To AV <b>fi</b>ne</p>", "p { letter-spacing: -0.04em }")).toEqual([]);
  });

  it("is as large as its kind of document asks, in drawings too", async () => {
    const drawing = `<svg viewBox="0 0 400 40" width="200"><text y="30" font-size="12">Small</text></svg>`;
    expect(await foundIn(drawing)).toEqual([
      'page 1: "Small" is drawn in 4.5 pt, and 8 pt is the least. Shorten it; in a chart, show fewer rows or values.',
    ]);
    expect(await foundIn("<p>Large<sup>12</sup></p>", "sup { font-size: 6pt }")).toEqual([]);
    expect(await foundIn("<p>Large</p>", "", 16)).toContain(
      'page 1: "Large" is drawn in 11.0 pt, and 16 pt is the least. Shorten it; in a chart, show fewer rows or values.',
    );
  });

  it("is in the typeface of the board, unless that does not have it", async () => {
    expect(await foundIn("<p>Words</p>", "p { font-family: sans-serif }")).toEqual([
      'page 1: "Words" is drawn in the font DejaVuSans, and not in that of the board. Report it: the layout is at fault, not your text.',
    ]);
    expect(await foundIn("<p>Ελλάδα, Русский, עברית</p>")).toEqual([]);
  });
});

describe("figures side by side", () => {
  it("are of one size", async () => {
    expect(await foundIn(keyFigures, "li:last-child { font-size: 14pt }")).toEqual([
      "page 1: the figures of one row are drawn in 11 and 14 pt. Shorten what stands in place of the longest number, or else report it.",
    ]);
  });
});

describe("a chart", () => {
  const chart = (inner: string) =>
    `<div class="chart"><p class="chart__title">Cases rose</p><svg role="img" aria-label="Cases rose to 12." width="90" height="40">${inner}</svg></div>`;

  it("is drawn", async () => {
    expect(await foundIn(chart(`<rect width="40" height="20"/>`))).toEqual([]);
  });

  it("is missed where it is hidden, or empty", async () => {
    const missing = [
      'The chart "Cases rose" is not drawn. Report it: the layout is at fault, not your text.',
    ];
    expect(await foundIn(chart(`<rect width="40" height="20"/>`), "svg { display: none }")).toEqual(missing);
    expect(await foundIn(chart(""))).toEqual(missing);
  });
});
