import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../test/read-pdf.ts";
import { readPlaces } from "../structure/read-places.ts";
import { launchBrowser } from "./open-browser.ts";
import { printWithPageNumbers } from "./page-numbers.ts";
import type { Printer } from "./print-job.ts";
import { openPrinter } from "./printer.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

async function print(body: string, contents = true): Promise<Uint8Array> {
  const html = `<!doctype html><html lang="en-GB"><title>Report</title><style>
    @page { size: A4; margin: 20mm }
    .page-number { display: inline-block; width: 2em; text-align: right }
    h2, .next-page { break-before: page }
  </style>${body}</html>`;
  return await printer.print({ name: "report.pdf", html, resources: () => null, contents });
}

const entry = (id: string) =>
  `<li><a href="#${id}">${id} <span class="page-number" data-for="${id}"></span></a></li>`;

describe("page numbers", () => {
  it("are those of the pages, in the contents and in cross-references", async () => {
    const bytes = await print(`
      <h1>Contents</h1><ul>${entry("health")}${entry("police")}${entry("schools")}</ul>
      <h2 id="health">Health</h2><p>See <a href="#schools">schools, page <span class="page-number" data-for="schools"></span></a>.</p>
      <p class="next-page">More on health</p>
      <h2 id="police">Police</h2><p>Text</p>
      <h2 id="schools">Schools</h2><p>Text</p>`);
    const { pages, outline, tagged, language, title } = await readPdf(bytes);
    const texts = pages.map((page) => page.text.replace(/\s+/g, " ").trim());
    expect(texts).toEqual([
      "Contents health 2 police 4 schools 5",
      "Health See schools, page 5.",
      "More on health",
      "Police Text",
      "Schools Text",
    ]);
    expect(outline).toEqual([
      {
        title: "Contents",
        page: 1,
        children: [
          { title: "Health", page: 2 },
          { title: "Police", page: 4 },
          { title: "Schools", page: 5 },
        ],
      },
    ]);
    expect({ tagged, language, title }).toEqual({ tagged: true, language: "en-GB", title: "Report" });
  });

  it("stay empty in a document that is printed without contents", async () => {
    const { pages } = await readPdf(await print(`<h1 id="one">One</h1>${entry("one")}`, false));
    expect(pages[0]?.text).not.toMatch(/\d/);
  });

  it("need a link to what they are the page of", async () => {
    await expect(
      print(`<h1 id="one">One</h1><p>On page <span class="page-number" data-for="one"></span></p>`),
    ).rejects.toThrow(
      new Error(
        'report.pdf  A page number is wanted for "one", and nothing links there, so that its page is not known. Put the number inside a link to "#one".',
      ),
    );
    const { pages } = await readPdf(await print(`<h1 id="one">The next document</h1>`));
    expect(pages[0]?.text).toBe("The next document");
  });

  describe("that move what they point to", () => {
    const link = `<a href="#one">One</a>`;
    let onPageOne: Uint8Array;
    let onPageTwo: Uint8Array;
    beforeAll(async () => {
      onPageOne = await print(`${link}<p id="one">One</p>`, false);
      onPageTwo = await print(`${link}<p id="one" class="next-page">One</p>`, false);
    });

    async function printInTurn(
      ...printings: Uint8Array[]
    ): Promise<{ written: unknown[]; bytes: Uint8Array }> {
      const written: unknown[] = [];
      const bytes = await printWithPageNumbers({
        name: "report.pdf",
        ids: ["one"],
        writePageNumbers: async (pageOfId) => void written.push(pageOfId.get("one")),
        findPlaces: async () => readPlaces(printings.shift() as Uint8Array),
        print: async () => printings.shift() as Uint8Array,
      });
      return { written, bytes };
    }

    it("are written once more", async () => {
      const { written, bytes } = await printInTurn(onPageOne, onPageTwo, onPageTwo);
      expect(written).toEqual([1, 2]);
      expect(bytes).toBe(onPageTwo);
    });

    it("stop the printing when they never settle", async () => {
      await expect(printInTurn(onPageOne, onPageTwo, onPageOne)).rejects.toThrow(
        new Error(
          'report.pdf  The page numbers do not settle: writing them moves "one" to another page. Give ".page-number" a fixed width.',
        ),
      );
    });
  });
});
