import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { documentedFiles } from "../../test/documented-files.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";
import { plainText } from "../markdown/parser.ts";
import type { Chapter, LongReport } from "../report/long-report.ts";

/** The example of the documentation, file by file. */
const example = documentedFiles("report-order");
const folder = "content/annual-report/2016-17";

const reportWith = (files: Record<string, string> = {}): LongReport => {
  const [annual] = buildReport(boardWith({ ...example, ...files })).reports;
  if (!annual) throw new Error("The board has a report.");
  return annual;
};
const numbered = (numbering: string) =>
  (example[`${folder}/report.md`] ?? "").replace(/numbering: .*/, numbering);
const wordsOf = ({ blocks }: Chapter) =>
  blocks.flatMap((block) =>
    block.type === "prose"
      ? block.tokens.flatMap(({ type, children }) =>
          type === "inline"
            ? [
                [
                  ...(children ?? [])
                    .filter(({ type }) => /_number|_label/.test(type))
                    .map((each) => each.content),
                  plainText(children ?? []),
                ].join(" "),
              ]
            : [],
        )
      : [],
  );
const chapterOf = (annual: LongReport, slug: string) => {
  const chapter = annual.chapters.find((each) => each.slug === slug);
  if (!chapter) throw new Error(`There is no chapter ${slug}.`);
  return chapter;
};

describe("a report with an order of its own", () => {
  it("numbers sections and the chapters in them, and appendices in a series of their own", () => {
    const annual = reportWith();
    expect(
      annual.sections.map(({ heading, chapters }) => [
        heading,
        ...chapters.map((each) => each.numberedTitle),
      ]),
    ).toEqual([
      [null, "Foreword", "Executive summary"],
      ["1 Who we are", "1.1 What the law asks"],
      ["2 What we did", "2.1 Training", "2.2 Children looked after"],
      // The section and its only chapter have one title.
      [null, "3 Money"],
      [null, "Appendix A: The standards that agencies meet", "Appendix B: Members"],
    ]);
  });

  it("numbers paragraphs within, and prints the numbers of what references lead to", () => {
    const annual = reportWith();
    expect(wordsOf(chapterOf(annual, "duties"))).toEqual([
      "1.1.1 Agencies work together to keep children safe.",
      "1.1.2 Each agency has to",
      "listen to children;",
      "share what it knows, that is",
      "what a child has said, and",
      "what others have seen; and",
      "act in time.",
      "1.1.3 Read how it did so in Section 2: What we did and Appendix A: The standards that agencies meet.",
    ]);
    expect(wordsOf(chapterOf(annual, "standards"))).toEqual([
      "A.1 Each agency says once a year how it meets its duties.",
      "A.2 See Paragraph 1.1.2.",
    ]);
    expect(wordsOf(chapterOf(annual, "training")).slice(0, 3)).toEqual([
      "Who came",
      "2.1.1 Every agency sent people, as Table 1 shows.",
      "Table 1 Who sent people",
    ]);
    // The table of the data comes behind the one of a text.
    expect(wordsOf(chapterOf(annual, "money"))[0]).toContain("as Table 2 shows");
  });

  it.each([
    ["numbering: [chapters, headings]", "2 Training", "Section 2.2: What they learned"],
    ["numbering: [chapters, headings, paragraphs]", "2 Training", "Section 2.2: What they learned"],
    ["numbering: [sections, chapters, headings]", "2.1 Training", "Section 2.1.2: What they learned"],
    ["numbering: [chapters]", "2 Training", "What they learned"],
    ["strapline: Without numbers", "Training", "What they learned"],
  ])("with %s prints %s and %s", (numbering, title, reference) => {
    const annual = reportWith({
      [`${folder}/report.md`]: numbered(numbering),
      // Without paragraph numbers a reference to one has words.
      [`${folder}/summary.md`]: (example[`${folder}/summary.md`] ?? "").replace("[]", "[our duty]"),
      [`${folder}/standards.md`]: (example[`${folder}/standards.md`] ?? "").replace("[]", "[our duty]"),
    });
    expect(chapterOf(annual, "training").numberedTitle).toBe(title);
    expect(wordsOf(chapterOf(annual, "money"))[0]).toContain(`is in ${reference}.`);
  });

  it("counts paragraphs through a chapter, and through the report", () => {
    const lastOf = (numbering: string, slug: string) => {
      const annual = reportWith({ [`${folder}/report.md`]: numbered(numbering) });
      return wordsOf(chapterOf(annual, slug)).at(-1)?.split(" ")[0];
    };
    expect(lastOf("numbering: [chapters, paragraphs]", "training")).toBe("2.2");
    expect(lastOf("numbering: [chapters, headings, paragraphs]", "training")).toBe("2.2.1");
    expect(lastOf("numbering: [paragraphs]", "training")).toBe("5");
    expect(lastOf("numbering: [sections, paragraphs]", "numbers")).toBe("2.3");
  });

  it("follows when a chapter moves, and keeps the address of a named paragraph", () => {
    const moved = {
      [`${folder}/duties.md`]: (example[`${folder}/duties.md`] ?? "").replace("order: 30", "order: 65"),
    };
    const annual = reportWith(moved);
    expect(wordsOf(chapterOf(annual, "standards"))[1]).toBe("A.2 See Paragraph 3.1.2.");
    const ids = chapterOf(annual, "duties").blocks.flatMap((block) =>
      block.type === "prose" ? block.tokens.flatMap((token) => token.attrGet("id") ?? []) : [],
    );
    expect(ids).toEqual(["duties-paragraph-3-1-1", "duties-paragraph-our-duty", "duties-paragraph-3-1-3"]);
  });

  it("counts appendices in numbers, without numbers in them", () => {
    const report = numbered("numbering: [chapters, paragraphs]\nappendices: numbers");
    const annual = reportWith({ [`${folder}/report.md`]: report });
    expect(chapterOf(annual, "members").numberedTitle).toBe("Appendix 2: Members");
    expect(wordsOf(chapterOf(annual, "members"))).toEqual(["The partnership has members from every agency."]);
  });

  it("has its summary as a chapter, too, read once", () => {
    const annual = reportWith();
    expect(annual.summary?.isChapter).toBe(true);
    expect(annual.summary?.parts.map(({ title }) => title)).toEqual(["What we did", "What comes next"]);
    expect(chapterOf(annual, "summary").headings).toHaveLength(2);
    // A mistake in it is told once.
    const wrong = { [`${folder}/summary.md`]: `${example[`${folder}/summary.md`]}\n~~Gone~~\n` };
    expect(problemsOf({ ...example, ...wrong }).split("\n")).toHaveLength(1);
  });
});
