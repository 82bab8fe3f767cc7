import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { boardWith } from "./board-with.ts";
import { coverReport } from "./cover-report.ts";

/** Text with the place of its first letter, in millimetres from the left and from the bottom of the page. */
interface Placed {
  text: string;
  left: number;
  foot: number;
  /** The angle of the line of text, in degrees: -90 reads downwards. */
  angle: number;
}

interface PlacedPage {
  width: number;
  height: number;
  items: Placed[];
  text: string;
  /** The tags on the page: "H1", "Table". */
  roles: string[];
}

const appendices = `appendices:
  - document: annual-report/2016-17
  - document: briefing/home-visits
  - {title: Minutes of March, where: the council's website}
  - document: poster/speak-up
`;

/** The small board with a landscape chapter, and a cover report that contains everything. */
function board(more = "", form = "", briefing: (text: string) => string = (text) => text): string {
  const report = coverReport({
    matter: (yaml) => `${yaml}${appendices}${more}`,
    text: (markdown) => markdown.replace("First.", "See [](chapter:numbers)."),
    form: (yaml) => yaml + form,
  });
  return boardWith(report, (files) => ({
    ...files,
    [money]: (files[money] ?? "").replace("order: 20", "order: 20\norientation: landscape"),
    [visits]: briefing(files[visits] ?? ""),
  }));
}
const money = "content/annual-report/2016-17/money.md";
const visits = "content/briefings/home-visits.md";

async function build(folder: string, only: string | null): Promise<string> {
  const out = join(mkdtempSync(join(tmpdir(), "site-")), "dist");
  await buildBoard({ board: folder, out, pdf: true, only, drafts: "shown" });
  return out;
}

async function pagesOf(site: string): Promise<PlacedPage[]> {
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const document = await getDocument({
    data: new Uint8Array(readFileSync(join(site, "downloads/committee-money.pdf"))),
    standardFontDataUrl: join(folder, "standard_fonts/"),
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  const pages: PlacedPage[] = [];
  const millimetres = (points: number) => (points / 72) * 25.4;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const items = (await page.getTextContent()).items.flatMap((item): Placed[] =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              text: item.str,
              left: millimetres(item.transform[4]),
              foot: millimetres(item.transform[5]),
              angle: Math.round((Math.atan2(item.transform[1], item.transform[0]) / Math.PI) * 180),
            },
          ]
        : [],
    );
    pages.push({
      width: millimetres(width),
      height: millimetres(height),
      items,
      text: items
        .map(({ text }) => text)
        .join(" ")
        .replace(/\s+/g, " "),
      roles: rolesIn(await page.getStructTree()),
    });
  }
  await document.destroy();
  return pages;
}

function rolesIn(node: unknown): string[] {
  const { role, children = [] } = (node ?? {}) as { role?: string; children?: unknown[] };
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}

/** The reader returns a rotated line word by word. */
function stampOf({ items }: PlacedPage): Placed[] {
  const turned = items.filter(({ angle }) => angle !== 0);
  const line = turned[0] ? [{ ...turned[0], text: turned.map(({ text }) => text).join(" ") }] : [];
  return [...items, ...line].filter(({ text }) => /^Page \d+$/.test(text.trim()));
}

describe("the committee edition", () => {
  let site: string;
  let pages: PlacedPage[];
  let files: ManifestEntry[];
  beforeAll(async () => {
    site = await build(board("pack-pages: 15\n"), null);
    pages = await pagesOf(site);
    files = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8"));
  });
  const pagesIn = (file: string) => files.find(({ path }) => path === `downloads/${file}`)?.pages ?? 0;
  const first = (text: string) => pages.findIndex((page) => page.text.includes(text)) + 1;

  it("is a page of the website and a PDF", () => {
    expect(
      files.filter(({ kind }) => kind === "committee").map(({ path, title }) => `${path} ${title}`),
    ).toEqual([
      "committee/money/index.html The year's money – Committee report – Northmoor Safeguarding Children Partnership",
      "downloads/committee-money.pdf The year's money, report to the Families Committee",
    ]);
  });

  it("is the cover report and then each document, with as many pages as it has by itself", () => {
    expect(pages[0]?.text).toContain("Northmoor Borough Council Families Committee 5 December 2017");
    const cover = 2;
    const annual = pagesIn("annual-report-2016-17.pdf");
    expect(annual).toBeGreaterThan(4);
    expect(first("Page 17 Appendix 1")).toBe(cover + 1);
    expect(first("7-minute briefing")).toBe(cover + annual + 1);
    expect(pages.at(-1)?.text).toContain("Speak up");
    expect(pages).toHaveLength(
      cover + annual + pagesIn("briefing-home-visits.pdf") + pagesIn("poster-speak-up.pdf"),
    );
  });

  it("lists a file from outside, and says that it is not there", () => {
    expect(pages[1]?.text).toContain("Appendix 3 Minutes of March (the council’s website; not printed here)");
  });

  it("has contents with the page of each document, its own and the pack's", () => {
    const contents = [
      ...(pages[0]?.text ?? "").matchAll(/Appendix (\d): .+? page (\d+) ?, pack page (\d+)/g),
    ];
    expect(contents.map(([, appendix]) => appendix)).toEqual(["1", "2", "4"]);
    for (const [, appendix, own, pack] of contents) {
      expect(pages[Number(own) - 1]?.text).toContain(`Appendix ${appendix}`);
      expect(Number(pack)).toBe(Number(own) + 14);
    }
  });

  it("has true page numbers in the contents of what it carries, and in references to it", () => {
    const contents = pages.find(({ text }) => text.includes("Contents The year in numbers"))?.text ?? "";
    for (const [, title, number] of contents.matchAll(/(The year in numbers|Money) (\d+)/g))
      expect(`${title} ${pages[Number(number) - 1]?.text.includes(title ?? "")}`).toBe(`${title} true`);
    const [, page] = /See The year in numbers \(page (\d+) ?\)/.exec(pages[0]?.text ?? "") ?? [];
    expect(pages[Number(page) - 1]?.text).toContain("120 children were looked after");
  });

  it("has the pack's number on every sheet, at the bottom centre as it is in the pack", () => {
    expect(pages.map((page) => stampOf(page).map(({ text }) => text))).toEqual(
      pages.map((_, index) => [`Page ${15 + index}`]),
    );
    for (const page of pages) {
      const { left = 0, foot = 0, angle } = stampOf(page)[0] ?? {};
      // The top of a landscape page is at the left.
      const isTurned = page.width > page.height;
      const [along, above] = isTurned ? [page.height - foot, left] : [left, foot];
      expect(angle).toBe(isTurned ? -90 : 0);
      expect(above).toBeGreaterThan(4);
      expect(above).toBeLessThan(14);
      expect(Math.abs(along + 8 - Math.min(page.width, page.height) / 2)).toBeLessThan(4);
    }
    expect(pages.filter(({ width, height }) => width > height)).not.toEqual([]);
  });

  it("keeps its own numbers, away from the pack's", () => {
    for (const [index, page] of pages.entries()) {
      const own = page.items.filter(({ text, foot }) => text.trim() === String(index + 1) && foot < 20);
      expect(own).toHaveLength(1);
      expect((own[0]?.left ?? 0) - page.width / 2).toBeGreaterThan(50);
      // In the strip under a coloured sheet they are on one line.
      const stamp = stampOf(page)[0]?.foot ?? 0;
      const isStrip = page.items.some(({ text, foot }) => /^Appendix \d+$/.test(text.trim()) && foot < 10);
      if (isStrip) expect(Math.abs((own[0]?.foot ?? 0) - stamp)).toBeLessThan(0.2);
    }
  });

  it("is one tagged document: one first heading, and appendices below it", () => {
    const roles = pages.flatMap(({ roles }) => roles);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(pages[2]?.roles).toContain("H2");
    expect(roles).toContain("Table");
    expect(pages.filter(({ roles }) => roles.length === 0)).toEqual([]);
  });

  it("has the website say the same, with links to the documents", () => {
    const html = readFileSync(join(site, "committee/money/index.html"), "utf8");
    expect(html).toContain('href="../../downloads/committee-money.pdf"');
    expect(html).toContain('href="../../briefings/home-visits/index.html">Home visits</a>');
    expect(html).toContain('<span class="cover-report__number">1.0</span> Options');
  });
});

describe("a committee edition without the pack's numbers", () => {
  let pages: PlacedPage[];
  beforeAll(async () => {
    pages = await pagesOf(await build(board(), "committee/money"));
  });

  it("has none", () => {
    expect(pages.flatMap(stampOf)).toEqual([]);
    expect(pages[0]?.text).not.toContain("pack page");
  });

  it("keeps the middle of the foot clear on every page, for the council's own stamp", () => {
    for (const { items, width } of pages)
      expect(items.filter(({ foot, left }) => foot < 9 && Math.abs(left - width / 2) < 30)).toEqual([]);
  });
});

describe("a draft of a committee edition", () => {
  it("says so on each page of the cover report, and on appendices that are drafts themselves", async () => {
    const draft = (files: Record<string, string>, ...paths: string[]) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          paths.includes(path) ? text.replace("published", "status: draft\npublished") : text,
        ]),
      );
    const speakUp = "content/posters/speak-up.md";
    const cover = coverReport({
      matter: (yaml) =>
        `${yaml.replace("published", "status: draft\npublished")}appendices:\n  - document: briefing/home-visits\n  - document: poster/speak-up\n`,
    });
    const pages = await pagesOf(
      await build(
        boardWith(cover, (files) => draft(files, speakUp)),
        "committee/money",
      ),
    );
    expect(pages.map(({ text }) => /\bdraft\b/i.test(text))).toEqual([true, true, false, true]);
  });
});

describe("a briefing in a committee edition", () => {
  it.each([
    ["with a drawing", "drawing: users-three\n"],
    ["with a drawing, as a draft", "drawing: users-three\nstatus: draft\n"],
    ["under an embargo", "embargo: 2030-01-31\n"],
  ])("has its number beside a long notice of the board, %s", async (_, keys) => {
    const notice = "A sample. Northmoor, its people and all its figures are invented.";
    const cover = coverReport({
      matter: (yaml) => `${yaml}appendices:\n  - document: briefing/home-visits\n`,
    });
    const folder = boardWith(cover, (files) => ({
      ...files,
      "data/board.yaml": `${files["data/board.yaml"]}demonstration: "${notice}"\n`,
      [visits]: (files[visits] ?? "")
        .replace(/^title: .*/m, "title: What visits to the homes of families should find")
        .replace("published:", `${keys}published:`),
    }));
    // What lies over something else stops the build.
    const pages = await pagesOf(await build(folder, "committee/money"));
    expect(pages.map(({ text }) => text).join(" ")).toContain("Appendix 1");
  });
});

describe("a committee edition that cannot be published", () => {
  it("is larger than the council takes", async () => {
    await expect(build(board("", "largest-file: 20 kB\n"), "committee/money")).rejects.toThrow(
      /^content\/committee\/money\.md:1:1 {2}committee-money\.pdf {2}The file has 0\.\d MB, and the limit is 20 kB \(largest-file in data\/committee-form\.yaml\)\. Carry fewer appendices, use smaller pictures, or ask the council for a higher limit\.$/,
    );
  });

  it("carries a briefing that does not fit its page, and says which box", async () => {
    const long = "A sentence of nine words that fills the page. ".repeat(60);
    const briefing = (text: string) => text.replace("Ask to see where the child sleeps.", long);
    await expect(build(board("", "", briefing), "committee/money")).rejects.toThrow(
      /committee-money\.pdf {2}The text of the box "Appendix 2, .+" is [\d.]+ mm too long\. Cut about \d+ words\./,
    );
  });
});
