import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { checkPdfFile } from "../checks/pdf/check-pdf-file.ts";
import { formatPdfProblem, type PdfProblem } from "../checks/pdf/pdf-check.ts";
import { launchBrowser } from "../pdf/print/open-browser.ts";
import { openPrinter } from "../pdf/print/printer.ts";
import { finishPdf } from "../pdf/remediation/finish-pdf.ts";

/** A PDF in which one thing is to be broken. */
export interface Workshop {
  pdf: PDFDocument;
  catalog: PDFDict;
  /** The first page. */
  page: PDFDict;
  /** Where the tags begin. */
  root: PDFDict;
  /** The first tag of a kind, or one after it, counted from 0. */
  tag(kind: string, index?: number): PDFDict;
  /** The first link of the first page. */
  link: PDFDict;
  /** The tags below a tag, as they are listed in it. */
  below(tag: PDFDict): PDFArray;
  /** The font of the heading, and the half of it that holds the letters. */
  font: PDFDict;
  letters: PDFDict;
  /** `set(page, "Tabs", "R")`; without a value the entry is taken out. */
  set(dictionary: PDFDict, key: string, value?: unknown): void;
  rewriteContent(change: (content: string) => string): void;
  rewriteMetadata(change: (xmp: string) => string): void;
}

/** A finished PDF with something of everything: two pages, headings, list, table, picture, links and notes. */
export async function soundPdf(html = small): Promise<Uint8Array> {
  const printing = printed.get(html) ?? printOf(html);
  printed.set(html, printing);
  return (await printing).slice();
}

/** Each is printed once for all tests that a process runs. */
const printed = new Map<string, Promise<Uint8Array>>();

async function printOf(html: string): Promise<Uint8Array> {
  const browser = await launchBrowser();
  try {
    const printer = await openPrinter(browser);
    const printed = await printer.print({
      name: "neglect.pdf",
      html,
      resources: () => null,
      contents: false,
    });
    return await finishPdf(printed, {
      title: "Neglect",
      language: "en-GB",
      author: "",
      subject: "",
      date: "2026-11-21",
    });
  } finally {
    await browser.close();
  }
}

const small = `<!doctype html><html lang="en-GB"><title>Neglect</title>
<style>@page { size: 105mm 148mm; margin: 15mm; @bottom-right { content: counter(page); } } html { font-family: sans-serif; }</style>
<h1>Neglect</h1>
<p>See <a href="https://example.org/a">more</a>.</p>
<ul><li>Look</li></ul>
<h2>Cases of long standing and new ones</h2>
<table>
<tr><th scope="col">Area</th><th scope="col">Children</th></tr>
<tr><th scope="row">North</th><td>7</td></tr>
</table>
<svg role="img" aria-label="Cases rose" width="50" height="20"><rect width="9" height="20"/></svg>
<p style="break-before: page">Look<sup><a href="#fn-1" id="fnref-1">1</a></sup> and<sup><a href="#fn-2" id="fnref-2">2</a></sup></p>
<ol><li id="fn-1">Often. <a href="#fnref-1">Back</a></li><li id="fn-2">Always. <a href="#fnref-2">Back</a></li></ol>`;

/** More of each: paragraphs, lists and rows whose order can be changed. */
export const large = `<!doctype html><html lang="en-GB"><title>Neglect</title>
<style>@page { size: A5; margin: 18mm; @bottom-right { content: counter(page); } } html { font-family: sans-serif; font-size: 10pt; } td, th { padding: 2pt 8pt; }</style>
<h1>Neglect of children</h1>
<p>The board looked at forty cases of neglect.</p>
<p>Most children had been known for a year. The board asks <a href="https://example.org/a">its partners</a> to look again.</p>
<p>Schools were the first to see it.</p>
<h2>What was done</h2>
<ol><li>Look again</li><li>Write it down</li><li>Ask the child</li></ol>
<ul><li>Health visitors</li><li>Schools</li><li>Police officers</li><li>Housing</li></ul>
<table><caption>Children by area</caption>
<thead><tr><th scope="col">Area</th><th scope="col">Last year</th><th scope="col">This year</th></tr></thead>
<tbody><tr><th scope="row">North</th><td>17</td><td>27</td></tr><tr><th scope="row">South</th><td>35</td><td>45</td></tr><tr><th scope="row">West</th><td>52</td><td>62</td></tr></tbody></table>
<h2 style="break-before: page">What is to come</h2>
<svg role="img" aria-label="Cases rose from 17 to 27" width="90" height="40"><rect width="9" height="40"/><rect x="40" width="9" height="20"/></svg>
<p>See <a href="#next">the next steps</a>.</p>
<p id="next">The next steps are agreed by <abbr>NSPCC</abbr> and the board.</p>
<p>They are reported in the spring.</p>`;

/** What the checks find when one thing of a PDF is broken. */
export async function problemsWhen(
  sound: Uint8Array,
  change: (workshop: Workshop) => void,
): Promise<string[]> {
  const problems = await brokenBy(sound, change);
  // Which font stands for "sans-serif" is the machine's choice.
  return problems.map((problem) =>
    formatPdfProblem("neglect.pdf", problem).replace(/[A-Z]{6}\+[\w-]+/, "FONT"),
  );
}

/** The numbers of what the checks find then, each once. */
export async function numbersWhen(
  sound: Uint8Array,
  change: (workshop: Workshop) => void,
): Promise<string[]> {
  return [...new Set((await brokenBy(sound, change)).map(({ number }) => number))].sort();
}

async function brokenBy(sound: Uint8Array, change: (workshop: Workshop) => void): Promise<PdfProblem[]> {
  const pdf = await PDFDocument.load(sound, { updateMetadata: false });
  change(workshopFor(pdf));
  return (await checkPdfFile(await pdf.save({ updateFieldAppearances: false }))).problems;
}

export async function workshop(sound: Uint8Array): Promise<Workshop> {
  return workshopFor(await PDFDocument.load(sound, { updateMetadata: false }));
}

function workshopFor(pdf: PDFDocument): Workshop {
  const dictionaries = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const page = pdf.getPage(0).node;
  const fonts = page.Resources()?.lookup(name("Font"), PDFDict) as PDFDict;
  const font = fonts.lookup(fonts.keys()[0] as PDFName, PDFDict);
  const streamOf = (text: string) => pdf.context.register(pdf.context.stream(Buffer.from(text, "latin1")));
  return {
    pdf,
    page,
    catalog: pdf.catalog,
    root: pdf.catalog.lookup(name("StructTreeRoot"), PDFDict),
    tag: (kind, index = 0) =>
      dictionaries.filter((each) => each.has(name("P")) && each.lookup(name("S")) === name(kind))[
        index
      ] as PDFDict,
    below(tag) {
      const kids = tag.lookup(name("K"));
      if (kids instanceof PDFArray) return kids;
      const list = pdf.context.obj([tag.get(name("K"))] as never[]) as PDFArray;
      tag.set(name("K"), list);
      return list;
    },
    link: (page.Annots() as PDFArray).lookup(0, PDFDict),
    font,
    letters: (font.lookup(name("DescendantFonts")) as PDFArray).lookup(0, PDFDict),
    set(dictionary, key, value) {
      if (value === undefined) dictionary.delete(name(key));
      else dictionary.set(name(key), pdf.context.obj(value as never));
    },
    rewriteContent(change) {
      const { contents } = page.lookup(name("Contents")) as PDFRawStream;
      page.set(name("Contents"), streamOf(change(inflateSync(contents).toString("latin1"))));
    },
    rewriteMetadata(change) {
      const { contents } = pdf.catalog.lookup(name("Metadata")) as PDFRawStream;
      pdf.catalog.set(name("Metadata"), streamOf(change(Buffer.from(contents).toString("latin1"))));
    },
  };
}

export function name(text: string): PDFName {
  return PDFName.of(text);
}
