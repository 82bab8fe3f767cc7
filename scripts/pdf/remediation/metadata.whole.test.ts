import { PDFArray, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../test/read-pdf.ts";
import { launchBrowser } from "../print/open-browser.ts";
import { openPrinter } from "../print/printer.ts";
import { finishPdf } from "./finish-pdf.ts";

const metadata = {
  title: "Safeguarding & learning: annual report 2016/17",
  language: "en-GB",
  author: "Wirral Safeguarding Children Board",
  subject: "What was done to keep children safe",
  date: "2017-11-14",
};

let browser: Browser;
let firstRun: Uint8Array;
let secondRun: Uint8Array;
beforeAll(async () => {
  browser = await launchBrowser();
  firstRun = await printAndFinish();
  // The dates that Chromium writes are whole seconds.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  secondRun = await printAndFinish();
}, 120_000);
afterAll(async () => await browser?.close());

async function printAndFinish(): Promise<Uint8Array> {
  const printer = await openPrinter(browser);
  const html = `<!doctype html><html lang="en"><title>Draft</title><h1>Neglect</h1><p>See <a href="https://example.org/">more</a>.</p>`;
  const bytes = await printer.print({ name: "report.pdf", html, resources: () => null, contents: false });
  await printer.close();
  return await finishPdf(bytes, metadata);
}

/** The kinds of the tags, in reading order, without those that say nothing. */
async function readTags(bytes: Uint8Array): Promise<string[]> {
  const { catalog } = await PDFDocument.load(bytes);
  const kinds: string[] = [];
  visit(catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict));
  return kinds;

  function visit(tag: PDFDict): void {
    const kind = tag.lookupMaybe(PDFName.of("S"), PDFName);
    if (kind && kind.decodeText() !== "NonStruct") kinds.push(kind.decodeText());
    const children = tag.lookup(PDFName.of("K"));
    for (let i = 0; children instanceof PDFArray && i < children.size(); i++) {
      const child = children.lookup(i);
      if (child instanceof PDFDict) visit(child);
    }
    if (children instanceof PDFDict) visit(children);
  }
}

describe("a finished PDF", () => {
  it("is byte for byte the same in the next run", () => {
    expect(Buffer.compare(firstRun, secondRun)).toBe(0);
  });

  it("has title, language, author, subject and the date of the data", async () => {
    const { pages: _, outline, ...read } = await readPdf(firstRun);
    expect(read).toEqual({
      title: "Safeguarding & learning: annual report 2016/17",
      language: "en-GB",
      author: "Wirral Safeguarding Children Board",
      subject: "What was done to keep children safe",
      created: "2017-11-14T00:00:00.000Z",
      modified: "2017-11-14T00:00:00.000Z",
      producer: "Yearly Report",
      tagged: true,
      titleInWindow: true,
    });
    expect(outline).toEqual([{ title: "Neglect", page: 1 }]);
  });

  it("says the same as XMP", () => {
    const text = Buffer.from(firstRun).toString("utf8");
    const xmp = text.slice(text.indexOf("<?xpacket begin"), text.indexOf("<?xpacket end"));
    expect(xmp).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Safeguarding &amp; learning: annual report 2016/17</rdf:li></rdf:Alt></dc:title>',
    );
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(xmp).toContain("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>");
    expect(xmp).toContain("<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>");
    expect(xmp).toContain(
      "<dc:creator><rdf:Seq><rdf:li>Wirral Safeguarding Children Board</rdf:li></rdf:Seq></dc:creator>",
    );
    expect(xmp).toContain("<xmp:CreateDate>2017-11-14T00:00:00Z</xmp:CreateDate>");
    expect(xmp).toContain("<xmp:ModifyDate>2017-11-14T00:00:00Z</xmp:ModifyDate>");
  });

  it("keeps its tags", async () => {
    expect(await readTags(firstRun)).toEqual(["Document", "H1", "P", "Link"]);
  });

  it("must have a date", async () => {
    await expect(finishPdf(firstRun, { ...metadata, date: "14 November 2017" })).rejects.toThrow(
      new Error(
        'The date of the PDF "Safeguarding & learning: annual report 2016/17" is "14 November 2017". Write it as year, month and day: 2026-11-21.',
      ),
    );
  });
});
