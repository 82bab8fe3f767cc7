import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";
import { plainText } from "../markdown/parser.ts";

const front = (title: string, more = "") =>
  `---\ntitle: ${title}\npublished: 2017-12-01\n${more.includes("status") ? "" : "status: final\n"}${more}---\nWho we are.\n`;
const chapter = (text: string) => `---\ntitle: Duties\norder: 10\n---\n${text}\n`;
const arrangements = (text: string, more = "") => ({
  "content/reports/arrangements/report.md": front(
    "Our arrangements",
    `numbering: [chapters, paragraphs]\n${more}`,
  ),
  "content/reports/arrangements/duties.md": chapter(text),
});
const wordsIn = (files: Record<string, string>, id: string) => {
  const found = buildReport(boardWith(files)).reports.find((report) => report.id === id);
  return (found?.chapters[0]?.blocks ?? []).flatMap((block) =>
    block.type === "prose"
      ? block.tokens.flatMap(({ children }) => (children ? plainText(children) : []))
      : [],
  );
};

describe("a report that is not annual", () => {
  it("stands behind the annual reports, the newest first, with no corrections of a year's data", () => {
    const report = buildReport(
      boardWith({
        ...arrangements("Text."),
        "content/reports/plan/report.md": front("Our plan", "").replace("2017-12-01", "2017-12-24"),
        "content/reports/plan/aims.md": chapter("Text."),
      }),
    );
    expect(report.reports.map(({ id, year, isAnnual }) => [id, year, isAnnual])).toEqual([
      ["2016-17", "2016-17", true],
      ["plan", null, false],
      ["arrangements", null, false],
    ]);
    expect(report.data.map(({ year }) => year)).toEqual(["2016-17"]);
  });

  it("speaks of the figures of its year, and without one of figures with theirs", () => {
    const text = "There were {{ children-looked-after@2016-17 }}.";
    expect(wordsIn(arrangements(text), "arrangements")).toEqual(["There were 120."]);
    expect(wordsIn(arrangements(text.replace("@2016-17", ""), "year: 2016-17\n"), "arrangements")).toEqual([
      "There were 120.",
    ]);
  });

  it("has names of its own, and is referred to by its name", () => {
    const files = {
      ...arrangements("We share what we know. {#sharing}\n\nSee [](paragraph:sharing)."),
      "content/annual-report/2016-17/more.md":
        "---\ntitle: More\norder: 1\n---\nSee [](report:arrangements), [](chapter:arrangements/duties) and [](paragraph:arrangements/sharing).\n",
    };
    expect(wordsIn(files, "arrangements").at(-1)).toBe("See Paragraph 1.1.");
    expect(wordsIn(files, "2016-17")).toEqual(["See Our arrangements, Chapter 1: Duties and Paragraph 1.1."]);
  });

  it("as a draft takes no year of data with it", () => {
    const board = boardWith(arrangements("Text.", "status: draft\nyear: 2016-17\n"));
    const report = buildReport(board);
    expect(report.reports.map(({ id }) => id)).toEqual(["2016-17"]);
    expect(report.data[0]?.datasets.length).toBeGreaterThan(0);
    expect(buildReport(board, { drafts: "shown" }).reports.map(({ id, mark }) => [id, mark])).toEqual([
      ["2016-17", null],
      ["arrangements", "Draft"],
    ]);
  });

  it("is named where public text needs it and it is held back", () => {
    expect(
      problemsOf({
        ...arrangements("Text.", "status: draft\n"),
        "content/annual-report/2016-17/more.md": chapter("See [](report:arrangements).").replace("10", "80"),
      }),
    ).toBe(
      'content/annual-report/2016-17/more.md:5:6  there is no report "arrangements" to refer to, since report/arrangements is a draft (content/reports/arrangements/report.md), which a build for the public leaves out. Publish that first, or take this out.',
    );
  });
});
