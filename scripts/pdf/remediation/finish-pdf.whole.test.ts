import { PDFDict, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPdfFile } from "../../checks/pdf/check-pdf-file.ts";
import { formatPdfProblem } from "../../checks/pdf/pdf-check.ts";
import { readAloud } from "../../checks/pdf/read-aloud.ts";
import { readingOrder } from "../../checks/pdf/reading-order.ts";
import { readPdf } from "../../test/read-pdf.ts";
import { tagsAsText } from "../../test/tags-as-text.ts";
import { launchBrowser } from "../print/open-browser.ts";
import type { Printer } from "../print/print-job.ts";
import { openPrinter } from "../print/printer.ts";
import { finishPdf } from "./finish-pdf.ts";
import { attributesInPrint } from "./fixes/drawn-words.ts";

const metadata = { title: "Neglect", language: "en-GB", author: "", subject: "Neglect", date: "2026-11-21" };

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

/** What the checks find in a document as Chromium prints it, the tags when it is finished, and the finished PDF. */
async function finish(body: string, style = "") {
  const html = `<!doctype html><html lang="en-GB"><title>Neglect</title><style>${style}</style><body>${body}</body></html>`;
  const printed = await printer.print({ name: "neglect.pdf", html, resources: () => null, contents: false });
  const before = await checkPdfFile(printed);
  const bytes = await finishPdf(printed, metadata);
  const after = await checkPdfFile(bytes);
  return {
    bytes,
    before: before.problems.map((each) => formatPdfProblem("neglect.pdf", each)),
    after: after.problems.map((each) => formatPdfProblem("neglect.pdf", each)),
    tags: after.file ? tagsAsText(after.file) : "",
    file: after.file,
  };
}

async function entry(bytes: Uint8Array, name: string): Promise<string> {
  const { catalog } = await PDFDocument.load(bytes);
  return String(catalog.lookup(PDFName.of(name))).replace(/\s+/g, " ");
}

async function contentsOfLinks(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf
    .getPages()
    .flatMap(({ node }) =>
      (node.Annots()?.asArray() ?? []).map((ref) =>
        pdf.context.lookup(ref, PDFDict).lookup(PDFName.of("Contents"), PDFHexString).decodeText(),
      ),
    );
}

const a6 = "@page { size: 105mm 148mm; margin: 15mm; } html { font: 11pt sans-serif; }";

describe("words from right to left", () => {
  it("are said in the order in which they are read, however they are drawn", async () => {
    const words = (each: string) => `<bdi dir="rtl" ${attributesInPrint("Arab", each)}>${each}</bdi>`;
    const { after, tags, file } = await finish(
      `<h1>Neglect</h1><p>Ask for ${words("العربية 2017")} or <b>${words("كردى")}</b> here.</p>`,
    );
    expect(after).toEqual([]);
    expect(file && readAloud(file).join(" ")).toContain("Neglect");
    expect(tags).toContain("العربية 2017");
    expect(tags).toContain("كردى");
    expect(file && readingOrder(file, ["Neglect", "Ask for", "العربية 2017", "or", "كردى", "here."])).toEqual(
      [],
    );
  });
});

describe("the margins of the page", () => {
  it("are artifacts, as are grounds and rules", async () => {
    const { before, after, tags, file } = await finish(
      `<h1>Neglect</h1><p class="box">Look again.</p>`,
      `${a6} html { background: #eef; } @page { @top-left { content: "Annual Report"; } @bottom-right { content: counter(page); } } .box { background: #eee; border: 1px solid; }`,
    );
    expect(before).toContain(
      'neglect.pdf, page 1: 01-005  2 pieces of text ("Annual Report") and 1 drawing are neither tagged nor marked as an artifact. Tag what is to be read, and mark the rest as Artifact.',
    );
    expect(after).toEqual([]);
    expect(tags).toBe("Document (en-GB)\n  H1: Neglect\n  P: Look again.");
    const marks = Buffer.from(file?.pages[0]?.bytes ?? [])
      .toString("latin1")
      .match(/\/Artifact <<.*>> BDC/g);
    expect(marks).toEqual([
      "/Artifact <</Type /Background /BBox [42.75 42.75 255.35 377.25]>> BDC",
      "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
      "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
      "/Artifact <</Type /Layout>> BDC",
    ]);
  });

  it("give the pages their labels", async () => {
    const { bytes } = await finish(
      `<section class="cover"><h1>Neglect</h1></section><p>Look again.</p>`,
      `${a6} @page { @bottom-right { content: counter(page); } } @page cover { @bottom-right { content: none; } } .cover { page: cover; }`,
    );
    expect(await entry(bytes, "PageLabels")).toBe("<< /Nums [ 0 << /P (Cover) >> 1 << /S /D /St 2 >> ] >>");
  });
});

describe("tags", () => {
  it("are standard ones, each with something to say", async () => {
    const { before, after, tags } = await finish(
      `<main><section><h1>Neglect</h1><div>Look <strong>again</strong>, <em>and</em> <em lang="cy">eto</em>.</div><p>&nbsp;</p><aside>Ask.</aside></section></main>`,
    );
    expect(before).toContain(
      'neglect.pdf, page 1: 02-001  The tag "Strong" is not a standard one, and nothing says what it stands for. Give it a standard type, or map it to one in RoleMap.',
    );
    expect(after).toEqual([]);
    expect(tags).toBe(`Document (en-GB)
  H1: Neglect
  P
    "Look again, and "
    Span (cy): eto
    "."
  P: Ask.`);
  });

  it("keep the space at which a line wraps", async () => {
    const { before, after, tags, bytes } = await finish(
      `<h1>A heading of some length that will wrap</h1><p>Safe-<wbr>guarding <a href="https://example.org/a">all of the children</a> in every long-term placement</p>`,
      `${a6} body { width: 35mm; }`,
    );
    expect(before).toContain(
      'neglect.pdf, page 1: 10-spaces  "some" and "length" are read as one word. Write the space between them, also where the line wraps.',
    );
    expect(after).toEqual([]);
    expect(tags).toContain("H1: A heading of some length that will wrap");
    expect(tags.replace(/\s*\n\s*|"|Link: /g, "")).toContain(
      "Safe-guarding all of the children in every long-term placement",
    );
    expect((await readPdf(bytes)).outline).toEqual([
      { title: "A heading of some length that will wrap", page: 1 },
    ]);
  });

  it("of headings skip no level", async () => {
    const { before, after, tags } = await finish(
      "<h2>Neglect</h2><h4>Signs</h4><h3>Words</h3><h2>Action</h2>",
    );
    expect(before).toContain(
      'neglect.pdf, page 1: 14-002  The first heading, "Neglect", is of level 2. Begin with H1.',
    );
    expect(before).toContain(
      'neglect.pdf, page 1: 14-003  The heading "Signs" is of level 4, and the one before it of level 2. Make it H3.',
    );
    expect(after).toEqual([]);
    expect(tags).toBe("Document (en-GB)\n  H1: Neglect\n  H2: Signs\n  H2: Words\n  H1: Action");
  });

  it("give an inline drawing of half transparent parts one place", async () => {
    const { after, tags } = await finish(
      `<h1>Neglect</h1><svg role="img" aria-label="Two bars" width="40" height="20"><rect width="9" height="9" opacity="0.5"/><text y="18">767</text></svg><div style="opacity: 0.5"><p>One.</p><p>Two.</p></div><p aria-hidden="true">•••</p>`,
    );
    expect(after).toEqual([]);
    expect(tags).toBe("Document (en-GB)\n  H1: Neglect\n  Figure: Two bars\n  P: One.\n  P: Two.");
  });
});

describe("lists", () => {
  it("have items with label and body", async () => {
    const { before, after, tags } = await finish(
      `<h1>Neglect</h1><ul><li>Look</li><li>Ask<ol><li>Again</li></ol></li></ul><ol class="own" role="list"><li>Tell</li></ol>`,
      ".own { list-style: none; counter-reset: own; } .own li::before { content: counter(own); counter-increment: own; margin-right: 1em; }",
    );
    expect(before).toContain(
      "neglect.pdf, page 1: 09-005  In a LI there is text without a tag. Have nothing in it but Lbl, LBody.",
    );
    expect(after).toEqual([]);
    expect(tags).toBe(`Document (en-GB)
  H1: Neglect
  L (Disc)
    LI
      Lbl: •
      LBody: Look
    LI
      Lbl: •
      LBody
        P: Ask
        L (Decimal)
          LI
            Lbl: 1.
            LBody: Again
  L (Decimal)
    LI
      Lbl: 1
      LBody: Tell`);
  });

  it("with letters in brackets say how they count", async () => {
    const list = (style: string) => `<ol style="list-style-type: ${style}"><li>Look</li><li>Ask</li></ol>`;
    const { before, after, tags } = await finish(
      `<h1>Neglect</h1>${list("round-letters")}<p>And</p>${list("round-numbers")}`,
      ["alpha", "roman"]
        .map(
          (kind, index) =>
            `@counter-style round-${["letters", "numbers"][index]} { system: extends lower-${kind}; prefix: "("; suffix: ") "; }`,
        )
        .join(" "),
    );
    expect(before.join()).toContain("16-numbering");
    expect(after).toEqual([]);
    expect(tags).toContain("L (LowerAlpha)\n    LI\n      Lbl: (a)");
    expect(tags).toContain("L (LowerRoman)\n    LI\n      Lbl: (i)");
  });

  it("of terms have an item for each, with the term as its label", async () => {
    const { after, tags } = await finish(
      `<h1>Neglect</h1><dl><div><dt>Neglect <strong>(n)</strong></dt><dd>Needs that <em>nobody</em> meets.</dd></div><div><dt><a href="https://example.org/">Harm</a></dt><dd><p>One.</p><p>Two.</p></dd></div><div><dt lang="cy">Niwed</dt><dd>Harm</dd></div></dl>`,
    );
    expect(after).toEqual([]);
    expect(tags).toBe(`Document (en-GB)
  H1: Neglect
  L
    LI
      Lbl: Neglect (n)
      LBody: Needs that nobody meets.
    LI
      Lbl
        Link: Harm
      LBody
        P: One.
        P: Two.
    LI
      Lbl (cy): Niwed
      LBody: Harm`);
  });

  it("of nothing but links into the document are contents", async () => {
    const { after, tags, bytes } = await finish(
      `<h1>Contents</h1><ol role="list"><li><a href="#a"><span>Signs</span> <span>2</span></a><ol role="list"><li><a href="#b">Words</a></li></ol></li></ol><h2 id="a">Signs</h2><h3 id="b">Words</h3><p>Look again.</p>`,
      "ol { list-style: none; } a { display: flex; justify-content: space-between; }",
    );
    expect(after).toEqual([]);
    expect(tags).toBe(`Document (en-GB)
  H1: Contents
  TOC
    TOCI
      Reference
        Link: Signs 2
      TOC
        TOCI
          Reference
            Link: Words
  H2: Signs
  H3: Words
  P: Look again.`);
    expect(await contentsOfLinks(bytes)).toEqual(["Page 1: Signs", "Page 1: Words"]);
  });
});

describe("tables", () => {
  const rows = Array.from(
    { length: 30 },
    (_, row) => `<tr><th scope="row">Area ${row + 1}</th><td>${row + 101}</td></tr>`,
  );

  it("read their head once, however many pages they have", async () => {
    const { after, tags } = await finish(
      `<h1>Neglect</h1><table><caption>Cases</caption><thead><tr><th scope="col">Area</th><th scope="col">Children</th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
      `${a6} td, th { border: 1px solid; background: #eee; }`,
    );
    expect(after).toEqual([]);
    expect(tags.match(/: Children$/gm)).toHaveLength(1);
    expect(tags).toContain(`  Table
    Caption: Cases
    THead
      TR
        TH (table-1-row-1-cell-1, Column): Area
        TH (table-1-row-1-cell-2, Column): Children
    TBody
      TR
        TH (table-1-row-2-cell-1, Row): Area 1
        TD (under table-1-row-1-cell-2 table-1-row-2-cell-1): 101`);
  });

  it("keep the cells in which nothing is", async () => {
    const { tags, after } = await finish(
      `<h1>Neglect</h1><table><tr><th></th><th scope="col">2016</th><th scope="col">2017</th></tr><tr><th scope="rowgroup" colspan="3">Town</th></tr><tr><th scope="row">North</th><td></td><td>7</td></tr></table>`,
    );
    expect(after).toEqual([]);
    expect(tags).toContain(`    THead
      TR
        TD
        TH (table-1-row-1-cell-2, Column): 2016
        TH (table-1-row-1-cell-3, Column): 2017
    TBody
      TR
        TH (table-1-row-2-cell-1, Row, 3 columns): Town
      TR
        TH (table-1-row-3-cell-1, Row, under table-1-row-2-cell-1): North
        TD (under table-1-row-2-cell-1)
        TD (under table-1-row-2-cell-1 table-1-row-1-cell-3 table-1-row-3-cell-1): 7`);
  });
});

describe("links", () => {
  it("say where they lead", async () => {
    const { before, after, tags, bytes } = await finish(
      `<h1 id="top">Neglect</h1><p>See <a href="https://example.org/a" rel="external">more</a>, <a href="tel:08001111">0800 1111</a> and <a href="#top" role="doc-noteref">the start</a>.</p>`,
      `a[rel]::after { content: " (" attr(href) ")"; }`,
    );
    expect(before).toContain(
      "neglect.pdf, page 1: 28-012  A link (https://example.org/a) does not say where it leads. Write it in its Contents.",
    );
    expect(before).toContain(
      "neglect.pdf, page 1: 28-011  A link (top) does not stand in a tag Link. Put it into one.",
    );
    expect(after).toEqual([]);
    expect(tags).toContain("Link: more (https://example.org/a)\n");
    expect(await contentsOfLinks(bytes)).toEqual([
      "more (https://example.org/a)",
      "more (https://example.org/a)",
      "0800 1111",
      "Page 1: Neglect",
    ]);
  });

  it("lead to the place itself, also on a page with margins", async () => {
    const { bytes } = await finish(
      `<h1>Neglect</h1><p><a href="#end">End</a></p><p id="end" style="break-before: page; padding-top: 10mm">Here.</p>`,
      a6,
    );
    // The paper is 419.5 points high; above the paragraph there are its margins, of 42.5 and 11.
    expect(await entry(bytes, "Dests")).toMatch(/^<< \/end \[ \d+ 0 R \/XYZ 48\.75 366\.75 0 ] >>$/);
  });
});

describe("pictures", () => {
  it("are one figure each, and what is decoration none", async () => {
    const { before, after, tags } = await finish(
      `<h1>Neglect</h1><figure><svg role="img" aria-label="Cases rose" width="50" height="20"><rect width="9" height="20" fill="#ccc"/><text y="15">767</text></svg><figcaption>Cases</figcaption></figure><svg aria-hidden="true" width="9" height="9"><rect width="9" height="9"/></svg>`,
    );
    expect(before).toContain(
      "neglect.pdf, page 1: 13-004  A picture has no alternative text. Write what it shows in its Alt, or mark it as Artifact where it is decoration.",
    );
    expect(before).toContain(
      "neglect.pdf, page 1: 13-nested  A picture stands within a picture. Let the outer one be no figure.",
    );
    expect(after).toEqual([]);
    expect(tags).toBe("Document (en-GB)\n  H1: Neglect\n  Figure: Cases rose\n  Caption: Cases");
  });
});

describe("notes", () => {
  const note = (back: string) =>
    `<h1>Neglect</h1><p>Look<sup class="footnote-ref"><a href="#fn-care-1" id="fnref-care-1">1</a></sup> again.</p><section class="notes"><ol><li id="fn-care-1"><p>Often.${back}</p></li></ol></section>`;

  it("and their marks know each other", async () => {
    const { after, tags, file } = await finish(note(` <a href="#fnref-care-1">Back</a>`));
    expect(after).toEqual([]);
    expect(tags).toBe(`Document (en-GB)
  H1: Neglect
  P
    "Look"
    Reference
      Link: 1
    " again."
  Note (note-1)
    Lbl: 1.
    "Often. "
    Link: Back`);
    expect(
      file?.pdf.context.enumerateIndirectObjects().filter(([, object]) => String(object).includes("/Ref [")),
    ).toHaveLength(2);
  });

  it("are found by their place where no link leads back", async () => {
    const { tags } = await finish(note(""));
    expect(tags).toContain("  Note (note-1)\n    Lbl: 1.\n");
  });
});

describe("the same document", () => {
  it("gives the same bytes, whatever was printed before it", async () => {
    const table = `<h1>Neglect</h1><table><tr><th scope="col">Area</th></tr><tr><td>North</td></tr></table>`;
    const first = await finish(table);
    await finish("<h1>Another</h1><p>Document.</p>");
    const second = await finish(table);
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
  });
});
