import { inflateSync } from "node:zlib";
import { type PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { checkPdfFile } from "../checks/pdf/check-pdf-file.ts";
import { formatPdfProblem } from "../checks/pdf/pdf-check.ts";
import { launchBrowser } from "../pdf/browser.ts";
import { finishPdf } from "../pdf/finish/finish-pdf.ts";
import { openPrinter } from "../pdf/render.ts";

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
  /** The font of the heading, and the half of it that holds the letters. */
  font: PDFDict;
  letters: PDFDict;
  /** `set(page, "Tabs", "R")`; without a value the entry is taken out. */
  set(dictionary: PDFDict, key: string, value?: unknown): void;
  rewriteContent(change: (content: string) => string): void;
  rewriteMetadata(change: (xmp: string) => string): void;
}

/** A finished PDF with something of everything: two pages, headings, list, table, picture, links and notes. */
export async function soundPdf(): Promise<Uint8Array> {
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

const html = `<!doctype html><html lang="en-GB"><title>Neglect</title>
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

/** What the checks find when one thing of a PDF is broken. */
export async function problemsWhen(
  sound: Uint8Array,
  change: (workshop: Workshop) => void,
): Promise<string[]> {
  const pdf = await PDFDocument.load(sound, { updateMetadata: false });
  change(workshopFor(pdf));
  const { problems } = await checkPdfFile(await pdf.save({ updateFieldAppearances: false }));
  // Which font stands for "sans-serif" is the machine's choice.
  return problems.map((problem) =>
    formatPdfProblem("neglect.pdf", problem).replace(/[A-Z]{6}\+[\w-]+/, "FONT"),
  );
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
