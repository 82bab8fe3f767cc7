import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { coverReport } from "../../../test/cover-report.ts";
import { problemsOf } from "../../../test/problems-of.ts";
import { buildReport } from "../../build-report.ts";
import { plainText } from "../../markdown/parser.ts";
import type { Block } from "../../report/block.ts";
import type { CommitteeReport, FormPart } from "../../report/committee-report.ts";
import { formatProblem } from "../../values/problem.ts";

const committeeOf = (change: Parameters<typeof coverReport>[0] = {}): CommitteeReport => {
  const [report] = buildReport(boardWith(coverReport(change))).committeeReports;
  if (!report) throw new Error("There is no committee report.");
  return report;
};
const outline = ({ number, heading, content, sections }: FormPart): unknown[] => [
  [number, heading, content.shows],
  ...sections.flatMap(outline),
];
/** The inline texts of prose, with their tags. */
const words = (blocks: Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === "prose"
      ? block.tokens.flatMap((token, index) =>
          token.type === "inline"
            ? [`${block.tokens[index - 1]?.tag} ${token.children?.map(({ content }) => content).join("|")}`]
            : [],
        )
      : [],
  );
const blocksOf = (part: FormPart | undefined): Block[] =>
  part?.content.shows === "text" ? part.content.blocks : [];

describe("a committee report", () => {
  it("has the headings of its council's form in their order, with their numbers", () => {
    expect(committeeOf().parts.flatMap(outline)).toEqual([
      [null, "Summary", "text"],
      [null, "Details", "sections"],
      ["1.0", "Options", "words"],
      ["2.0", "Money", "text"],
      ["3.0", "Law", "words"],
      [null, "Contact", "author"],
      [null, "Annexes", "words"],
      [null, "History", "words"],
    ]);
  });

  it("says that a section has nothing in the form's words, and in that section's own where it has some", () => {
    const { parts } = committeeOf();
    const [options, , law] = parts[1]?.sections ?? [];
    expect(options?.content).toEqual({ shows: "words", text: "There are none" });
    expect(law?.content).toEqual({ shows: "words", text: "Not applicable" });
  });

  it("takes its figures from the data, as all texts do", () => {
    const committee = committeeOf();
    const summary = blocksOf(committee.parts[0]);
    expect(summary.flatMap((block) => (block.type === "prose" ? plainText(block.tokens) : []))).toEqual([
      "The board spent £30,500.",
    ]);
    expect(committee.figures.map(({ words }) => words)).toEqual(["£30,500"]);
  });

  it("numbers paragraphs and headings of a section, and puts them below the section's own heading", () => {
    const money = committeeOf().parts[1]?.sections[1];
    expect(words(blocksOf(money))).toEqual(["p 2.1|First.", "h4 2.2|A heading", "p 2.2.1|Second."]);
  });

  it("numbers no paragraph unless the form asks for it", () => {
    const form = (yaml: string) => yaml.replace("numbered-paragraphs: true\n", "");
    const money = committeeOf({ form }).parts[1]?.sections[1];
    expect(words(blocksOf(money))).toEqual(["p First.", "h4 A heading", "p Second."]);
  });

  it("writes numbers in the form's own way", () => {
    const form = (yaml: string) => `${yaml}number-style: "1."\n`;
    expect(committeeOf({ form }).parts[1]?.sections.map(({ number }) => number)).toEqual(["1.", "2.", "3."]);
  });

  it("has the form's fixed words above what it says", () => {
    const form = (yaml: string) =>
      yaml.replace("must-have-text: true}", 'must-have-text: true, opens-with: "In short:"}');
    expect(committeeOf({ form }).parts[0]?.content).toMatchObject({ shows: "text", opening: "In short:" });
  });

  it("answers what the form asks for at its top", () => {
    expect(committeeOf().particulars).toEqual([
      { label: "Title", text: "The year's money", isTitle: true },
      { label: "Wards", text: "All", isTitle: false },
    ]);
  });

  it("says that a date is not available where nobody knows it", () => {
    const matter = (yaml: string) => yaml.replace("2017-12-05", "not available");
    expect(committeeOf({ matter }).meetingDate).toBe(null);
    expect(committeeOf().meetingDate).toEqual({ key: "2017-12-05", text: "5 December 2017" });
  });

  it("carries documents of its board by their titles, and lists files from outside", () => {
    const matter = (yaml: string) =>
      `${yaml}appendices:\n  - document: briefing/home-visits\n  - {title: Minutes, where: the council's website}\n`;
    expect(committeeOf({ matter }).appendices).toEqual([
      { number: 1, kind: "briefing", slug: "home-visits", title: "Home visits" },
      { number: 2, kind: "outside", title: "Minutes", where: "the council's website", link: null },
    ]);
  });

  it("lists earlier meetings from the oldest on", () => {
    const matter = (yaml: string) =>
      `${yaml}subject-history:\n  - {meeting: Cabinet, date: 2017-03-01}\n  - {meeting: Council, date: 2015-01-09}\n`;
    expect(committeeOf({ matter }).parts[4]?.content).toEqual({
      shows: "subject-history",
      columns: { meeting: "Meeting", date: "Day" },
      meetings: [
        { meeting: "Council", date: "9 January 2015" },
        { meeting: "Cabinet", date: "1 March 2017" },
      ],
    });
  });

  it("knows the limit of a file in bytes", () => {
    expect(committeeOf({ form: (yaml) => `${yaml}largest-file: 2.5 MB\n` }).largestFile).toEqual({
      bytes: 2_500_000,
      text: "2.5 MB",
    });
    expect(committeeOf().largestFile).toBe(null);
  });

  it("can be referred to", () => {
    const about = "---\ntitle: About\norder: 1\n---\nSee [](committee:money).\n";
    const { pages } = buildReport(boardWith({ ...coverReport(), "content/pages/about.md": about }));
    expect(
      pages[0]?.blocks.flatMap((block) => (block.type === "prose" ? plainText(block.tokens) : [])),
    ).toEqual(["See The year's money."]);
  });
});

const file = "content/committee/money.md";

describe("what is wrong with a committee report", () => {
  it("is that a section is missing", () => {
    const text = (markdown: string) => markdown.replace("## Options\n\n", "").replace("## Law\n", "");
    expect(problemsOf(coverReport({ text }))).toBe(
      [
        `${file}:15:1  the section "Options" is missing. Write ## Options behind "Summary", with nothing below it where it does not apply.`,
        `${file}:21:1  the section "Law" is missing. Write ## Law behind "Money", with nothing below it where it does not apply.`,
      ].join("\n"),
    );
  });

  it("is that the form has no such section", () => {
    const text = (markdown: string) => `${markdown}\n## Weather\n\nFine.\n`;
    expect(problemsOf(coverReport({ text }))).toBe(
      `${file}:27:1  the form has no section "Weather". Write ### for a heading inside a section, or add the section to data/committee-form.yaml.`,
    );
  });

  it("is one cause in a heading, and not a missing section as well", () => {
    const text = (markdown: string) => markdown.replace("## Money", "## Mony");
    expect(problemsOf(coverReport({ text }))).toBe(
      `${file}:17:1  the form has no section "Mony". Did you mean "Money"?`,
    );
  });

  it("is that sections are out of order: only the one that has to be moved is named", () => {
    const text = (markdown: string) => `## Law\n\n${markdown.replace("## Law\n", "")}`;
    expect(problemsOf(coverReport({ text }))).toBe(
      `${file}:11:1  the section "Law" is out of order. Move it behind "Money", where the form has it.`,
    );
  });

  it("is that a section occurs twice", () => {
    const text = (markdown: string) => `${markdown}\n## Money\n\nMore.\n`;
    expect(problemsOf(coverReport({ text }))).toBe(
      `${file}:27:1  the section "Money" appears twice. Put the two together under one heading.`,
    );
  });

  it("is that a section says nothing where the form asks for text", () => {
    const text = (markdown: string) => markdown.replace("The board spent {{ finances.expenditure }}.\n", "");
    expect(problemsOf(coverReport({ text }))).toBe(
      `${file}:11:1  the section "Summary" says nothing, and the form asks for text. Write the text below its heading.`,
    );
  });

  it("is a typed number that is not the form's; the right one is allowed, and so are capitals", () => {
    const text = (markdown: string) =>
      markdown.replace("## Options", "## 1.0 OPTIONS").replace("## Money", "## 3.0 Money");
    expect(problemsOf(coverReport({ text }))).toBe(
      `${file}:17:1  the section "Money" is number 2 of the form. Write ## Money: the numbers are set by themselves.`,
    );
  });

  it("is a heading that the form writes by itself", () => {
    const text = (markdown: string) => `${markdown}\n## Details\n\n## Annexes\n`;
    expect(problemsOf(coverReport({ text }))).toBe(
      [
        `${file}:27:1  the form writes the heading "Details" by itself. Take the line out; its sections follow as ## headings.`,
        `${file}:29:1  the form writes the heading "Annexes" by itself. Take the section out, and fill in appendices: in the front matter.`,
      ].join("\n"),
    );
  });

  it("is an appendix that is missing, or listed twice", () => {
    const matter = (yaml: string) =>
      `${yaml}appendices:\n  - document: briefing/home-visit\n  - document: poster/speak-up\n  - document: poster/speak-up\n`;
    expect(problemsOf(coverReport({ matter }))).toBe(
      [
        `${file}:10:15  there is no document "briefing/home-visit" in this folder. Did you mean "briefing/home-visits"?`,
        `${file}:12:15  "poster/speak-up" is an appendix already. List each document once.`,
      ].join("\n"),
    );
  });

  it("is an appendix that is both a document and a title", () => {
    const matter = (yaml: string) =>
      `${yaml}appendices:\n  - {document: poster/speak-up, title: Speak up}\n  - {document: poster/speak-up, where: here}\n`;
    expect(problemsOf(coverReport({ matter }))).toBe(
      [
        `${file}:10:5  an appendix has either document: or title:. Write document: and a name such as annual-report/2016-17; or title: and where: for a file that is only listed.`,
        `${file}:11:16  a document of this folder is printed with the report, and has no where: and no link:. Take where: and link: out, or write title: in place of document:.`,
      ].join("\n"),
    );
  });

  it("is a meeting outside the years of the form", () => {
    const matter = (yaml: string) =>
      `${yaml}subject-history:\n  - {meeting: Cabinet, date: 2014-12-04}\n  - {meeting: Council, date: 2017-12-06}\n`;
    expect(problemsOf(coverReport({ matter }))).toBe(
      [
        `${file}:10:30  4 December 2014 is not in the 3 years before 5 December 2017, which the form asks for. Take the meeting out, or mend its date.`,
        `${file}:11:30  6 December 2017 is not in the 3 years before 5 December 2017, which the form asks for. Take the meeting out, or mend its date.`,
      ].join("\n"),
    );
  });

  it("is what the form asks for and the report does not say, and the other way round", () => {
    const matter = (yaml: string) =>
      yaml
        .replace("wards-affected: All", "ward-affected: All")
        .replace("author:", "report-of: Board\nauthor:");
    expect(problemsOf(coverReport({ matter }))).toBe(
      [
        `${file}:7:15  the form does not ask for "ward-affected". Did you mean "wards-affected"?`,
        `${file}:8:1  the form does not show "report-of". Take it out, or add shows: report-of to data/committee-form.yaml.`,
      ].join("\n"),
    );
  });

  it("is that nobody answers for it where the form shows who does", () => {
    const matter = (yaml: string) => yaml.replace("author: {role: Business manager}\n", "");
    expect(problemsOf(coverReport({ matter }))).toBe(
      `${file}:2:1  "author" is missing, which the form shows. Add a line "author: …".`,
    );
  });

  it("is that there is no form", () => {
    const { "content/committee/money.md": report = "" } = coverReport();
    expect(problemsOf({ "content/committee/money.md": report })).toBe(
      `${file}:1:1  a committee report is printed in the form of the body that receives it, and there is no data/committee-form.yaml. Make it as docs/committee.md explains.`,
    );
  });

  it("is a year that the board has nothing of", () => {
    const matter = (yaml: string) => yaml.replace("year: 2016-17", "year: 2018-19");
    const text = (markdown: string) => markdown.replace("{{ finances.expenditure }}", "too much");
    expect(problemsOf(coverReport({ matter, text }))).toBe(
      `${file}:5:7  there is neither a report nor data for 2018-19. Did you mean "2016-17"?`,
    );
  });

  it("is a number that is typed", () => {
    const text = (markdown: string) => markdown.replace("{{ finances.expenditure }}", "over 300 pounds");
    expect(problemsOf(coverReport({ text }))).toMatch(
      new RegExp(`^${file}:13:\\d+  the number "300" is typed and bound to no figure`),
    );
  });

  it("is a date, a first page or a size in another form", () => {
    const matter = (yaml: string) => `${yaml.replace("2017-12-05", "soon")}pack-pages: 0\n`;
    expect(problemsOf(coverReport({ matter }))).toBe(
      [
        `${file}:6:48  "soon" is not a date. Write it as year-month-day, such as 2017-11-14, or: not available.`,
        `${file}:9:13  the first page of a pack is 1 or more. Write the number of this report's first page.`,
      ].join("\n"),
    );
    expect(problemsOf(coverReport({ form: (yaml) => `${yaml}largest-file: 10\nnumber-style: I\n` }))).toBe(
      [
        'data/committee-form.yaml:18:15  "largest-file" is "10"; a text is expected. Write it in quotation marks: "10".',
        'data/committee-form.yaml:19:15  "I" is not a way to number sections. Write one of: "1.0", "1.", "1".',
      ].join("\n"),
    );
  });

  it("is a form that says a heading or fills it in twice", () => {
    const form = (yaml: string) =>
      yaml
        .replace("{heading: Law}", "{heading: money}")
        .replace("heading: History, shows: subject-history", "heading: Files, shows: appendices");
    expect(problemsOf(coverReport({ form }))).toBe(
      [
        'data/committee-form.yaml:11:19  the heading "money" appears twice in the form. Give each heading words of its own.',
        "data/committee-form.yaml:14:29  shows: appendices appears twice in the form. Keep one of the two.",
      ].join("\n"),
    );
  });

  it("is a form whose table does not say where its words come from", () => {
    const form = (yaml: string) =>
      yaml.replace("asks-for: wards-affected", "shows: title, asks-for: wards-affected");
    expect(problemsOf(coverReport({ form }))).toBe(
      "data/committee-form.yaml:4:5  an entry of particulars: says by one of shows: and asks-for: where its words come from. Write shows: and one of title, report-of, committee, meeting-date, meeting-time, meeting-place; or asks-for: and a name that each report fills in.",
    );
  });

  it("is not the telephone of its author, who is there to be asked", () => {
    const matter = (yaml: string) =>
      yaml.replace(
        "{role: Business manager}",
        "{role: Business manager, telephone: 01632 960002, email: unit@example.org}",
      );
    expect(problemsOf(coverReport({ matter }))).toBe("");
    expect(problemsOf(coverReport({ text: (markdown) => `${markdown}\nCall 01632 960002.\n` }))).toBe(
      `${file}:27:6  "016…" looks like a phone number. Show it with ::: contact from data/board.yaml, or accept it under accepted-private with the reason.`,
    );
  });
});

describe("a committee that meets before what it is to read is published", () => {
  const warningsOf = (meeting: string): string[] => {
    const warnings: string[] = [];
    const board = boardWith(
      coverReport({
        matter: (yaml) =>
          `${yaml.replace("date: 2017-12-05", `date: ${meeting}`)}appendices:\n  - document: annual-report/2016-17\n  - document: briefing/home-visits\n`,
      }),
    );
    buildReport(board, { warn: (found) => warnings.push(...found.map(formatProblem)) });
    return warnings.filter((line) => line.includes("committee meets"));
  };

  it("is reported, of each document", () => {
    const published =
      "is published later, on 14 November 2017. Correct one of the two dates, or write date: not available under meeting:.";
    expect(warningsOf("2017-11-13")).toEqual([
      `content/committee/money.md:10:15  the committee meets on 13 November 2017, and "Annual Report 2016/17" ${published}`,
      `content/committee/money.md:11:15  the committee meets on 13 November 2017, and "Home visits" ${published}`,
    ]);
  });

  it("is right on the day itself, and where the day is not known", () => {
    expect(warningsOf("2017-11-14")).toEqual([]);
    expect(warningsOf("not available")).toEqual([]);
  });
});
