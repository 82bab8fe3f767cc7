import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { interfaceTexts } from "../../test/interface-texts.ts";
import { buildReport } from "../build-report.ts";
import { shippedWords } from "./interface-words.ts";

describe("the interface in Welsh", () => {
  const texts = interfaceTexts();
  const welsh = shippedWords("cy");

  it("has every text that a reader meets, and no other", () => {
    expect(texts.size).toBeGreaterThan(400);
    expect([...texts].filter((english) => welsh[english] === undefined)).toEqual([]);
    expect(Object.keys(welsh).filter((english) => !texts.has(english))).toEqual([]);
  });

  it("leaves out no value and no link", () => {
    const gaps = (text: string) => (text.match(/\{\w+\}|<\/?\d+>/g) ?? []).sort();
    for (const [english, text] of Object.entries(welsh)) expect(gaps(text), english).toEqual(gaps(english));
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
