import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { interfaceTexts } from "../../test/interface-texts.ts";
import { buildReport } from "../build-report.ts";
import { sayCounted, speaking } from "../words/words.ts";
import { shippedWords, wordsOf } from "./interface-words.ts";

describe("the interface in Welsh", () => {
  const texts = interfaceTexts();
  const welsh = shippedWords("cy");

  it("has every text that a reader meets, and no other", () => {
    expect(texts.size).toBeGreaterThan(400);
    expect([...texts].filter((english) => welsh[english] === undefined)).toEqual([]);
    expect(Object.keys(welsh).filter((english) => !texts.has(english.replace(/ \[\w+\]$/, "")))).toEqual([]);
  });

  it("has what a template counts", () => {
    expect([...texts]).toEqual(expect.arrayContaining(["and {n} more chapters", "{n} datasets"]));
  });

  it("leaves out no value and no link", () => {
    const gaps = (text: string) => (text.match(/\{\w+\}|<\/?\d+>/g) ?? []).sort();
    for (const [english, text] of Object.entries(welsh)) expect(gaps(text), english).toEqual(gaps(english));
  });

  it("speaks of whom a board serves in texts that it has", () => {
    for (const serves of ["children", "adults"] as const) {
      const said = shippedWords("en", serves);
      expect(Object.keys(said).filter((english) => !texts.has(english))).toEqual([]);
      expect(Object.keys(shippedWords("cy", serves)).sort()).toEqual(Object.keys(said).sort());
    }
  });

  it("names nobody in particular in any text, unless the board says whom it serves", () => {
    const named = /\b(?:child|children|adults|safeguarding|council|LADO|Ofsted|partnership)\b/i;
    // Reviews have the names that the law gives them.
    const inLaw = ["Local child safeguarding practice review", "Safeguarding adults review"];
    expect([...texts].filter((english) => named.test(english)).sort()).toEqual(inLaw);
  });

  it("says what hidden numbers protect", () => {
    const wordsOf = (lines: string) =>
      buildReport(
        boardWith({}, (files) => ({
          ...files,
          "data/board.yaml": `${lines}${files["data/board.yaml"]?.replace(/^ +words: .*\n/m, "").replace(/^serves: .*\n/m, "")}`,
        })),
      ).board.words.texts["not shown, to protect people"];
    expect(wordsOf("serves: people\n")).toBeUndefined();
    // The figures of this board are of children.
    expect(wordsOf("")).toBe("not shown, to protect children");
    expect(wordsOf("serves: adults\n")).toBe("not shown, to protect adults");
    expect(wordsOf("serves: children\nlanguage: cy\n")).toBe("ni ddangosir, i ddiogelu plant");
  });

  it("has the plural forms of its language", () => {
    const said = (language: string, n: number) =>
      speaking(wordsOf(language, "people", []), () => sayCounted("{n} outcome", "{n} outcomes", n));
    expect([0, 1, 2, 3, 5, 6].map((n) => said("cy", n))).toEqual([
      "0 canlyniad",
      "1 canlyniad",
      "2 ganlyniad",
      "3 chanlyniad",
      "5 canlyniad",
      "6 chanlyniad",
    ]);
    expect([1, 2].map((n) => said("en-GB", n))).toEqual(["1 outcome", "2 outcomes"]);
  });

  it("says dates, periods and changes in Welsh", () => {
    const file = "content/annual-report/2016-17/numbers.md";
    const board = boardWith(
      {
        [file]:
          "---\ntitle: Rhifau\norder: 10\n---\nMae'r nifer ar {{ children-looked-after.period }} ({{ children-looked-after }}): {{ children-looked-after.direction }} {{ children-looked-after.change }}.\n",
      },
      (files) => ({
        ...files,
        "data/board.yaml": `language: cy\n${files["data/board.yaml"]}`,
      }),
    );
    const report = buildReport(board);
    expect(JSON.stringify(report.reports[0]?.chapters)).toContain("31 Mawrth 2017");
    expect(JSON.stringify(report.reports[0]?.chapters)).toContain("cododd");
    expect(report.reports[0]?.published.text).toMatch(/Tachwedd/);
    expect(report.board.words.texts.Contents).toBe("Cynnwys");
  });

  it("is what the example in the documentation gives, with the board's own words", () => {
    const examples = [
      ...readFileSync("docs/languages.md", "utf8").matchAll(/```yaml\n# (data\S+)\n(.*?)```/gs),
    ];
    const files = Object.fromEntries(examples.map(([, file = "", yaml = ""]) => [file, yaml]));
    expect(Object.keys(files)).toEqual(["data/board.yaml", "data/words/pl.yaml"]);
    const isPublic = 'data:\n  public: {link: "https://example.org/", why: Invented.}\n';
    const { board } = buildReport(
      boardWith({ ...files, "data/board.yaml": files["data/board.yaml"] + isPublic }),
    );
    expect(board.words.texts).toMatchObject({ Downloads: "Ffeiliau", Contents: "Cynnwys" });
    expect(board.otherFormats).toMatch(/^Os oes angen hwn/);
  });
});
