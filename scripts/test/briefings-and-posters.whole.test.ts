import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { checkPages } from "../checks/site/axe.ts";
import { buildReport } from "../model/build-report.ts";
import { printDocuments } from "../pdf/documents/print-documents.ts";
import { launchBrowser } from "../pdf/print/open-browser.ts";
import { openPrinter } from "../pdf/print/printer.ts";
import { boardWith } from "./board-with.ts";
import { readPdf } from "./read-pdf.ts";

const secondSide = `
# With your team

## Questions for the team
- When did we last see the bedroom?

## Action record
Agree what will be different.

::: action-record 4
:::

## Feedback
Tell the business unit.
`;

function board(more: Record<string, string> = {}): string {
  return boardWith(more, (files) => ({
    ...files,
    "data/board.yaml": `website: https://www.northmoor.example\n${files["data/board.yaml"]}`,
    "content/briefings/home-visits.md": files["content/briefings/home-visits.md"] + secondSide,
    "content/posters/speak-up.md": (files["content/posters/speak-up.md"] ?? "").replace(
      "summary:",
      "bleed: true\nsummary:",
    ),
  }));
}

const freshFolder = () => join(mkdtempSync(join(tmpdir(), "site-")), "dist");
const manifestOf = (site: string) =>
  JSON.parse(readFileSync(join(site, "manifest.json"), "utf8")) as ManifestEntry[];
const page = (site: string, path: string) => readFileSync(join(site, path), "utf8");

/** The alternative texts of pictures. */
function alternatives(document: PDFDocument): string[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const text = object instanceof PDFDict ? object.get(PDFName.of("Alt")) : undefined;
    return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : [];
  });
}

describe("briefings and posters of a built board", () => {
  const site = freshFolder();
  let browser: Browser;
  beforeAll(async () => {
    await buildBoard({ board: board(), out: site, pdf: true, only: null });
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const pdf = (name: string) => readPdf(readFileSync(join(site, "downloads", name)));
  const textOf = async (name: string) => (await pdf(name)).pages.map(({ text }) => text.replace(/\s+/g, " "));

  it("are in the manifest by their editions, with their pictures", () => {
    const files = manifestOf(site).filter(({ path }) =>
      /^downloads\/(briefing|poster).*\.(pdf|webp)$/.test(path),
    );
    expect(files.map(({ kind, path, pages }) => [kind, path.slice(10), pages ?? "-"].join(" "))).toEqual([
      "briefing-large-print briefing-home-visits-large-print.pdf 3",
      "briefing briefing-home-visits.pdf 2",
      "thumbnail briefing-home-visits.webp -",
      "poster-bleed poster-speak-up-a3-bleed.pdf 1",
      "poster poster-speak-up-a3.pdf 1",
      "poster-low-ink poster-speak-up-low-ink.pdf 1",
      "poster poster-speak-up.pdf 1",
      "thumbnail poster-speak-up.webp -",
    ]);
  });

  it("have the second side of a briefing on its back, with an action record to write on", async () => {
    const [front, back] = await textOf("briefing-home-visits.pdf");
    expect(front).toContain("Questions for your team");
    expect(front).not.toContain("With your team");
    expect(back).toMatch(
      /^7-minute briefing: Home visits With your team Questions for the team .* No. What we will do Who By when Done 1 2 3 4 Feedback Tell the business unit\./,
    );
  });

  it("have everything in large print: both sides, whom to call and what it is", async () => {
    const text = (await textOf("briefing-home-visits-large-print.pdf")).join(" ");
    const order = [
      "7-minute briefing in large print",
      "1 Why this matters",
      "7 Questions for your team",
      "With your team",
      "What we will do",
      "Feedback",
      "Worried about a child?",
      "01632 960001",
      "About this briefing",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect((await pdf("briefing-home-visits-large-print.pdf")).title).toBe("Home visits, in large print");
  });

  it("have the address that a poster's code opens as text and as a link", async () => {
    for (const name of ["poster-speak-up.pdf", "poster-speak-up-a3.pdf", "poster-speak-up-low-ink.pdf"]) {
      expect((await textOf(name))[0]).toContain("www.northmoor.example/posters/speak-up");
      const document = await PDFDocument.load(readFileSync(join(site, "downloads", name)));
      const links = document.context
        .enumerateIndirectObjects()
        .map(([, object]) => String(object))
        .filter((object) => object.includes("https://www.northmoor.example/posters/speak-up/"));
      expect(links.length).toBeGreaterThan(0);
      expect(alternatives(document)).toEqual([
        "QR code that opens https://www.northmoor.example/posters/speak-up/",
      ]);
    }
  });

  it("tell a print shop where to cut A3, inside paper with room for the marks", async () => {
    const bytes = readFileSync(join(site, "downloads/poster-speak-up-a3-bleed.pdf"));
    const sheet = (await PDFDocument.load(bytes)).getPage(0);
    const millimetres = ({ width, height }: { width: number; height: number }) =>
      [width, height].map((points) => Math.round((points / 72) * 25.4));
    expect(millimetres(sheet.getMediaBox())).toEqual([317, 440]);
    expect(millimetres(sheet.getBleedBox())).toEqual([303, 426]);
    expect(millimetres(sheet.getTrimBox())).toEqual([297, 420]);
  });

  it("are on their pages and lists with a picture, and with the size of each file", () => {
    const image = (file: string) =>
      new RegExp(
        `<img class="thumbnail" src="\\.\\./(\\.\\./)?downloads/${file}" width="224" height="317" alt="[^"]+" loading="lazy">`,
      );
    for (const path of ["briefings/index.html", "briefings/home-visits/index.html"])
      expect(page(site, path)).toMatch(image("briefing-home-visits.webp"));
    for (const path of ["posters/index.html", "posters/speak-up/index.html"])
      expect(page(site, path)).toMatch(image("poster-speak-up.webp"));
    const size = (file: string) =>
      `${Math.round((manifestOf(site).find(({ path }) => path === `downloads/${file}`)?.bytes ?? 0) / 1000)} KB`;
    const links = (path: string) =>
      [...page(site, path).matchAll(/<p class="download">.*?<\/p>/g)].map(([link]) =>
        link.replace(/<[^>]+>/g, ""),
      );
    expect(links("briefings/home-visits/index.html")).toEqual([
      `Print version, 2 sides (PDF, 2 pages, ${size("briefing-home-visits.pdf")})`,
      `Large print version (PDF, 3 pages, ${size("briefing-home-visits-large-print.pdf")})`,
    ]);
    expect(links("posters/speak-up/index.html")).toEqual([
      `Print version, A4 (PDF, 1 page, ${size("poster-speak-up.pdf")})`,
      `Print version, A3 (PDF, 1 page, ${size("poster-speak-up-a3.pdf")})`,
      `Ink-saving version, A4 (PDF, 1 page, ${size("poster-speak-up-low-ink.pdf")})`,
      `For a commercial printer, A3 with bleed and crop marks (PDF, 1 page, ${size("poster-speak-up-a3-bleed.pdf")})`,
    ]);
  });

  it("have pages that axe-core finds no fault with", async () => {
    const pages = ["briefings", "briefings/home-visits", "posters", "posters/speak-up", "downloads"];
    expect(
      await checkPages(
        browser,
        site,
        pages.map((path) => `${path}/index.html`),
      ),
    ).toEqual([]);
  });

  it("show the second side on the web, without lines that nobody can write on", () => {
    const html = page(site, "briefings/home-visits/index.html");
    expect(html).toContain("<h2>With your team</h2>");
    expect(html).toMatch(/<h3[^>]*>Questions for the team<\/h3>/);
    expect(html).toContain("For each action, note:");
    expect(html).not.toContain('<table class="action-record">');
  });
});

describe("large print", () => {
  /** The pages of a briefing with some questions more before its action record. */
  async function pagesWith(questions: number): Promise<string[]> {
    const first = "- When did we last";
    const more = Array.from({ length: questions }, () => "- What did we see?\n").join("");
    const folder = boardWith({}, (files) => ({
      ...files,
      "content/briefings/home-visits.md": `${files["content/briefings/home-visits.md"]}${secondSide.replace(first, more + first)}`,
    }));
    const large = printDocuments(buildReport(folder)).find(({ edition }) => edition === "large-print");
    if (!large) throw new Error("There is no large print.");
    const browser = await launchBrowser();
    const printed = await (await openPrinter(browser)).print({
      ...large,
      name: large.file,
      html: large.html(),
    });
    await browser.close();
    return (await readPdf(printed)).pages.map(({ text }) => text.replace(/\s+/g, " "));
  }

  it("goes on over the page with an action record, with two of its lines at least on either", async () => {
    const [, before, after] = await pagesWith(2);
    expect(before).toMatch(/Action record Agree what will be different. No. .* Done 1 2$/);
    expect(after).toMatch(/No. What we will do Who By when Done 3 4 Feedback/);
  });

  it("takes what leads to an action record to its page", async () => {
    const [, before, after] = await pagesWith(6);
    expect(before).toMatch(/When did we last see the bedroom\?$/);
    expect(after).toMatch(/Action record Agree what will be different. No. .* Done 1 2 3 4 Feedback/);
  });
});

describe("a build without PDFs", () => {
  it("has pages that work without files and pictures", async () => {
    const site = freshFolder();
    await buildBoard({ board: board(), out: site, pdf: false, only: null });
    for (const path of ["briefings", "briefings/home-visits", "posters", "posters/speak-up", "downloads"])
      expect(page(site, `${path}/index.html`)).not.toMatch(/\.pdf|\.webp|<img/);
  });
});

describe("pictures of printed sheets", () => {
  const documents = printDocuments(buildReport(board())).filter(({ kind }) => kind === "poster");
  const [poster, , lowInk] = documents;

  async function picturesOf(wanted: typeof documents): Promise<Uint8Array[]> {
    const browser = await launchBrowser();
    const printer = await openPrinter(browser);
    const pictures: Uint8Array[] = [];
    for (const { file, html, resources, contents, onePage } of wanted) {
      await printer.print({ name: file, html: html(), resources, contents, onePage });
      pictures.push(await printer.thumbnail());
    }
    await browser.close();
    return pictures;
  }

  it("have the same bytes from two browsers, whatever was printed before", async () => {
    if (!poster || !lowInk) throw new Error("There is no poster.");
    const [first] = await picturesOf([poster]);
    const [, second] = await picturesOf([lowInk, poster]);
    expect(Buffer.from(second ?? []).equals(Buffer.from(first ?? []))).toBe(true);
  });

  it("show that the edition with little ink takes less than a third of the ink", async () => {
    if (!poster || !lowInk) throw new Error("There is no poster.");
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const inkOf = async (picture: Uint8Array | undefined) =>
      await page.evaluate(
        async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
          if (!canvas) return 0;
          canvas.drawImage(image, 0, 0);
          const { data } = canvas.getImageData(0, 0, image.width, image.height);
          // White paper has no ink, and the fourth value of a pixel is not a colour.
          return data.reduce((ink, value) => ink + 255 - value, 0) / (image.width * image.height * 765);
        },
        `data:image/webp;base64,${Buffer.from(picture ?? []).toString("base64")}`,
      );
    const [full, little] = await picturesOf([poster, lowInk]);
    const [ink, lessInk] = [await inkOf(full), await inkOf(little)];
    await browser.close();
    expect(ink).toBeGreaterThan(0.2);
    expect(lessInk).toBeLessThan(ink / 3);
  });
});
