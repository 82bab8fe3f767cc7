import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { readBoard } from "../build/board/read-board.ts";
import { buildBoard } from "../build/build-board.ts";
import { printAll } from "../build/print/print-all.ts";
import { showProgress } from "../build/print/progress.ts";
import { checkPdfFile } from "../checks/pdf/check-pdf-file.ts";
import { readAloud } from "../checks/pdf/read-aloud.ts";
import { printDocuments } from "../pdf/documents/print-documents.ts";
import { difficultBoard, heldBackPapers } from "./difficult-board.ts";
import { type PlacedText, placedTexts } from "./placed-texts.ts";
import { readPdf } from "./read-pdf.ts";

describe("difficult content on paper", () => {
  const out = join(mkdtempSync(join(tmpdir(), "paper-")), "dist");
  const millimetres = (points: number) => (points / 72) * 25.4;
  const texts = new Map<string, PlacedText[]>();
  const textsOf = (name: string) => texts.get(name) ?? [];
  const find = (name: string, text: string) => textsOf(name).filter((each) => each.text.trim() === text);

  beforeAll(async () => {
    await buildBoard({ board: difficultBoard(), out, pdf: true, only: null });
    for (const name of [
      "annual-report-2016-17",
      "summary-2016-17",
      "briefing-home-visits",
      "briefing-home-visits-large-print",
    ])
      texts.set(name, await placedTexts(readFileSync(join(out, "downloads", `${name}.pdf`))));
  });

  /** The alternative texts of pictures. */
  async function alternativesOf(name: string): Promise<{ words: string; times: number }[]> {
    const pdf = await PDFDocument.load(readFileSync(join(out, "downloads", `${name}.pdf`)));
    const times = new Map<string, number>();
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      const text = object instanceof PDFDict ? object.get(PDFName.of("Alt")) : undefined;
      if (!(text instanceof PDFString || text instanceof PDFHexString)) continue;
      times.set(text.decodeText(), (times.get(text.decodeText()) ?? 0) + 1);
    }
    return [...times].map(([words, count]) => ({ words, times: count }));
  }

  it("has every digit of a list's numbers on the paper, and of a note's", () => {
    // The margins are 22 mm wide: anything further left is cut off.
    for (const number of ["1.", "10.", "99.", "100.", "120.", "998.", "1000."])
      for (const { x } of find("annual-report-2016-17", number))
        expect(millimetres(x), number).toBeGreaterThanOrEqual(22);
    expect(find("annual-report-2016-17", "100.")).toHaveLength(2);
    expect(find("annual-report-2016-17", "1000.")).toHaveLength(1);
    for (const [name, margin] of [
      ["briefing-home-visits", 14],
      ["briefing-home-visits-large-print", 20],
      ["summary-2016-17", 14],
    ] as const) {
      expect(find(name, "11."), name).toHaveLength(1);
      for (const { x } of find(name, "11.")) expect(millimetres(x), name).toBeGreaterThanOrEqual(margin);
    }
  });

  it("sets the figures of one list in one size", () => {
    const values = find("summary-2016-17", "120");
    expect(values).toHaveLength(5);
    expect(new Set(values.map(({ size }) => size)).size).toBe(1);
  });

  it("prints every letter of Europe's languages and Greek and Russian", () => {
    const words = textsOf("annual-report-2016-17")
      .map(({ text }) => text)
      .join("")
      .normalize("NFC")
      .replace(/\s/g, "");
    for (const word of [
      "Zażółć",
      "Woźniak",
      "žluťoučký",
      "Çağlar",
      "Þórður",
      "Māori",
      "Nguyễn",
      "Ελένη",
      "Щербакова",
    ])
      expect(words).toContain(word);
  });

  it("prints the other scripts of Britain in typefaces made for them, and says the words as they are read", async () => {
    const bytes = readFileSync(join(out, "downloads/annual-report-2016-17.pdf"));
    const { file } = await checkPdfFile(bytes);
    const said = file ? readAloud(file).join("\n") : "";
    for (const words of [
      "Adaọbị Ṅgọzị, m̀ spoke",
      "محمد العربي spoke",
      "শিশুদের নিরাপত্তা ও কল্যাণ। spoke",
      "ਬੱਚਿਆਂ ਦੀ ਸੁਰੱਖਿਆ spoke",
      "बच्चों की सुरक्षा spoke",
      "બાળકોની સુરક્ષા spoke",
      "குழந்தைகளின் பாதுகாப்பு spoke",
      "儿童安全，北京。 spoke",
      "የልጆች ደህንነት spoke",
    ])
      expect(said).toContain(words);
    const fonts = new Set(file?.pages.flatMap(({ pieces }) => pieces.map(({ font }) => font?.name)));
    for (const name of ["Bengali", "Gurmukhi", "Devanagari", "Gujarati", "Tamil", "SC", "Ethiopic"])
      expect([...fonts].join()).toContain(`NotoSans${name}`);
  });

  it("shows each picture whole, no wider than its text and no higher than its page", async () => {
    // A wider picture stops the print; a higher one would be cut in two.
    const report = await readPdf(readFileSync(join(out, "downloads/annual-report-2016-17.pdf")));
    const alternatives = await alternativesOf("annual-report-2016-17");
    expect(alternatives.filter(({ words }) => words.endsWith("photograph"))).toEqual([
      { words: "A wide photograph", times: 1 },
      { words: "A tall photograph", times: 1 },
      { words: "A tiny photograph", times: 1 },
      { words: "A huge photograph", times: 1 },
    ]);
    expect(report.pages.length).toBeGreaterThan(10);
  });

  it("prints the chart of a briefing, on its sheet and in large print", async () => {
    for (const name of ["briefing-home-visits", "briefing-home-visits-large-print"]) {
      const [chart] = (await alternativesOf(name)).filter(({ words }) =>
        words.includes("31 March 2017: 120"),
      );
      expect(chart, name).toBeDefined();
      // Its values are only in the drawing.
      expect(find(name, "120"), name).toHaveLength(1);
    }
    const least = (name: string) =>
      Math.min(
        ...textsOf(name)
          .filter(({ text }) => /^(100|120)$/.test(text.trim()))
          .map(({ size }) => size),
      );
    expect(least("briefing-home-visits")).toBeGreaterThanOrEqual(9);
    expect(least("briefing-home-visits-large-print")).toBeGreaterThanOrEqual(16);
  });
});

describe("papers that are held back", () => {
  // Each is compared, as drawn, with what was written: a mark that covers a word stops the printing.
  it.each(["status: draft", "embargo: 2030-09-30"])("are printed whole, with %s", async (release) => {
    const report = readBoard({ board: heldBackPapers(release), day: "2017-12-01", drafts: "shown" });
    const folder = mkdtempSync(join(tmpdir(), "held-back-"));
    const documents = printDocuments(report);
    const printed = await printAll(
      documents,
      report,
      { folder, cache: join(folder, "cache") },
      showProgress(),
    );
    expect(documents.map(({ file }) => file)).toEqual([
      "annual-report-2016-17.pdf",
      "annual-report-2016-17-duplex.pdf",
      "summary-2016-17.pdf",
      "briefing-home-visits.pdf",
      "briefing-home-visits-large-print.pdf",
      "poster-speak-up.pdf",
      "poster-speak-up-a3.pdf",
      "poster-speak-up-low-ink.pdf",
      "poster-speak-up-a3-bleed.pdf",
      "committee-money.pdf",
    ]);
    const known = await printed.known;
    for (const { file } of documents) expect(known.has(file), file).toBe(true);
    const marks = release.startsWith("status") ? /DRAFT/ : /EMBARGO UNTIL 30 SEPTEMBER 2030/;
    for (const { file } of documents) {
      const texts = await placedTexts(readFileSync(join(folder, file)));
      expect(texts.map(({ text }) => text).join(" "), file).toMatch(marks);
    }
  });
});
