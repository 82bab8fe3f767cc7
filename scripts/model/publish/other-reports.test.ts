import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { documentedFiles } from "../../test/documented-files.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";
import { plainText } from "../markdown/parser.ts";
import type { LongReport } from "../report/long-report.ts";

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
    expect(wordsIn(files, "2016-17")).toEqual([
      "See Our arrangements, Chapter 1: Duties in Our arrangements and Paragraph 1.1 in Our arrangements.",
    ]);
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

/** The whole reports of the documentation, file by file: a scrutineer's report, arrangements and a plan. */
const documented = documentedFiles("reports", "arrangements", "business-plan");

describe("the reports of the documentation", () => {
  const on = (day: string, files: Record<string, string> = {}) => {
    const warnings: string[] = [];
    const report = buildReport(boardWith({ ...documented, ...files }), {
      day,
      warn: (problems) => warnings.push(...problems.map(({ file, what }) => `${file} ${what}`)),
    });
    const of = (id: string) => report.reports.find((each) => each.id === id) as LongReport;
    return { report, of, warnings: warnings.filter((each) => !each.includes("not been read")) };
  };

  it("are right, answer every duty, and have their types", () => {
    const { report, warnings } = on("2018-01-10");
    expect(warnings).toEqual([]);
    expect(report.reports.map(({ id, type }) => [id, type.title])).toEqual([
      ["2016-17", "Annual report"],
      ["business-plan-2018", "Business plan"],
      ["arrangements-2017", "Published arrangements"],
      ["scrutiny-2017", "Scrutineer's report"],
      ["arrangements-2016", "Published arrangements"],
    ]);
  });

  it("have a number for every paragraph", () => {
    const { of } = on("2018-01-10");
    expect(of("arrangements-2017").chapters.map(({ numberedTitle }) => numberedTitle)).toContain(
      "Appendix A: Where the law is answered",
    );
    const [introduction] = of("arrangements-2017").chapters;
    const ids = (introduction?.blocks ?? []).flatMap((block) =>
      block.type === "prose" ? block.tokens.flatMap((token) => token.attrGet("id") ?? []) : [],
    );
    expect(ids).toEqual([
      "introduction-paragraph-1-1",
      "introduction-paragraph-1-2",
      "introduction-paragraph-1-3",
    ]);
  });

  it("are open for answers to the last day, and say from the next that they have closed", () => {
    const marks = ["2018-01-31", "2018-02-01"].map((day) => {
      const { consultation, mark } = on(day).of("arrangements-2017");
      return [consultation?.isOpen, consultation?.mark, mark];
    });
    expect(marks).toEqual([
      [true, "Consultation draft: tell us by 31 January 2018", null],
      [false, "Consultation draft: the consultation closed on 31 January 2018", null],
    ]);
  });

  it("ask nobody to read the last day of a consultation against the data", () => {
    const matter = "consultation: {closes: 2018-01-31, respond: Write to us.}\n";
    const read: string[] = [];
    buildReport(boardWith(arrangements("Text.", matter)), {
      sheets: ({ statements }) => read.push(...statements.map(({ file }) => file)),
    });
    expect(read.filter((file) => file.includes("arrangements"))).toEqual([]);
  });

  it("say what each version changed, with the numbers of today, and which are kept", () => {
    const { changes, earlier, newer } = on("2018-01-10").of("arrangements-2017");
    expect(changes.map(({ version, what }) => [version, ...what.map(({ text }) => text)])).toEqual([
      [
        "2.0",
        "Schools and children’s homes take part as relevant agencies, as Chapter 4: Who takes part says.",
        "A disagreement is settled in steps, each with a time, as Paragraph 10.2 says.",
      ],
      ["1.0", "The first arrangements."],
    ]);
    expect(earlier.map(({ id }) => id)).toEqual(["arrangements-2016"]);
    expect(newer).toBeNull();
  });

  it("keep an earlier version in force until the newer one is no draft for consultation", () => {
    const path = "content/reports/arrangements-2017/report.md";
    const agreed = (documented[path] ?? "").replace(/consultation:\n(?: {2}.*\n)+/, "");
    const newer = (files: Record<string, string>) => on("2018-03-01", files).of("arrangements-2016").newer;
    expect(newer({})).toMatchObject({ id: "arrangements-2017", isForConsultation: true });
    expect(newer({ [path]: agreed })).toMatchObject({ id: "arrangements-2017", isForConsultation: false });
    expect(newer({ [path]: agreed.replace("status: final", "status: draft") })).toBeNull();
  });

  it("print the place in another report with its title", () => {
    const path = "content/reports/business-plan-2018/governance.md";
    const asked = `${documented[path]}\nIt does so as [](chapter:scrutiny-2017/change) asks.\n`;
    const chapter = on("2018-01-10", { [path]: asked })
      .of("business-plan-2018")
      .chapters.at(-1);
    const words = (chapter?.blocks ?? []).flatMap((block) =>
      block.type === "prose" ? block.tokens.map(({ children }) => plainText(children ?? [])) : [],
    );
    expect(words.join("")).toContain("as Chapter 4: What should change in Independent scrutiny 2017 asks.");
  });
});

describe("a report of a type", () => {
  const plan = (chapters: string[], status = "final") => ({
    "content/reports/plan/report.md": `---\ntitle: Our plan\ntype: business-plan\npublished: 2017-12-01\nstatus: ${status}\n---\nOurs.\n`,
    ...Object.fromEntries(
      chapters.map((title, index) => [
        `content/reports/plan/part-${index}.md`,
        `---\ntitle: ${title}\norder: ${index}\n---\nText.\n`,
      ]),
    ),
  });

  it("has its parts under any of their titles, with other chapters between them", () => {
    expect(problemsOf(plan(["Our vision", "A word before", "our priorities", "How we will know"]))).toBe("");
  });

  it("is told of a part that is missing, and as a draft only warned", () => {
    const parts = ["Our vision", "How we will know"];
    expect(problemsOf(plan(parts))).toContain('the part "Priorities" is missing');
    expect(problemsOf(plan(parts, "draft"))).toBe("");
  });

  it("may be the annual report, if the board gives it parts", () => {
    expect(
      problemsOf({
        "data/report-types/annual-report.yaml":
          "title: Annual report\nplural: Annual reports\nparts: [{title: Money, required: true}, {title: Voices, required: true}]\n",
      }),
    ).toContain('content/annual-report/2016-17/report.md:2:1  the part "Voices" is missing');
  });
});
