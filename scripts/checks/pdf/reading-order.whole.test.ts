import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../pdf/print/open-browser.ts";
import type { Printer } from "../../pdf/print/print-job.ts";
import { openPrinter } from "../../pdf/print/printer.ts";
import { finishPdf } from "../../pdf/remediation/finish-pdf.ts";
import { checkPdfFile } from "./check-pdf-file.ts";
import { type CheckedPdf, formatPdfProblem } from "./pdf-check.ts";
import { readingOrder } from "./reading-order.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

async function printed(body: string): Promise<{ file: CheckedPdf; texts: string[] }> {
  const html = `<!doctype html><html lang="en-GB"><title>Neglect</title><style>@page { size: A6; margin: 10mm; }</style>${body}</html>`;
  const bytes = await printer.print({ name: "neglect.pdf", html, resources: () => null, contents: false });
  const texts = await printer.visibleTexts();
  const metadata = { title: "Neglect", language: "en-GB", author: "", subject: "", date: "2026-11-21" };
  const { file } = await checkPdfFile(await finishPdf(bytes, metadata));
  return { file: file as CheckedPdf, texts };
}

async function problemsIn(body: string, change = (texts: string[]) => texts): Promise<string[]> {
  const { file, texts } = await printed(body);
  return readingOrder(file, change(texts)).map((problem) => formatPdfProblem("neglect.pdf", problem));
}

const body = `<h1>Neglect</h1><ol><li>Look again, and <a href="https://example.org/a">ask</a>.</li></ol>
  <p style="text-transform: uppercase">Safeguarding</p><svg role="img" aria-label="Cases rose" width="9" height="9"><rect width="9" height="9"/></svg>
  <p hidden>Nobody sees this.</p><p aria-hidden="true">Ornament</p><p style="break-before: page">The end.</p>`;

describe("what the tags say", () => {
  it("is what the HTML says", async () => {
    const { texts } = await printed(body);
    expect(texts).toEqual([
      "Neglect",
      "Look again, and ",
      "ask",
      ".",
      "Safeguarding",
      "Cases rose",
      "The end.",
    ]);
    expect(await problemsIn(body)).toEqual([]);
  });

  it("leaves nothing out", async () => {
    const [heading = "", ...others] = (await printed(body)).texts;
    expect(await problemsIn(body, () => [heading, "Not in the PDF", ...others])).toEqual([
      'neglect.pdf, page 1: 09-html  "Not in the PDF" is not read out. Look whether it is clipped, or lost by a fix of scripts/pdf/remediation/.',
    ]);
    expect(
      await problemsIn(`${body}<p style="clip-path: inset(50%); position: absolute">Clipped away</p>`),
    ).toEqual([
      'neglect.pdf, page 2: 09-html  "Clipped away" is not read out. Look whether it is clipped, or lost by a fix of scripts/pdf/remediation/.',
    ]);
  });

  it("leaves out nothing that is hidden from eyes alone", async () => {
    const rating = (style: string) =>
      `<h1>Neglect</h1><p><span class="visually-hidden" style="${style}">Status: </span>Complete</p>`;
    expect(await problemsIn(rating("display: none"))).toEqual([
      'neglect.pdf, page 1: 09-html  "Status:" is not read out. Look whether it is clipped, or lost by a fix of scripts/pdf/remediation/.',
    ]);
    expect(await problemsIn(rating(""))).toEqual([]);
  });

  it("comes in the same order", async () => {
    expect(await problemsIn(body, ([heading = "", ...texts]) => [...texts, heading])).toEqual([
      'neglect.pdf, page 2: 09-html  "Neglect" is read out in another place than in the HTML. Look whether CSS moves it, or a fix of scripts/pdf/remediation/.',
    ]);
  });
});
