import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { shippedReportTypes } from "../model/load/report-types.ts";
import { boardWith } from "../test/board-with.ts";
import { committeeForm } from "../test/cover-report.ts";
import { type NewContent, newContent } from "./new-content.ts";

const make = (board: string, command: string, more: Partial<NewContent> = {}) =>
  newContent({ board, words: command.split(" ").filter(Boolean), ...more });
const draftBoard = () =>
  boardWith({}, (files) => ({
    ...files,
    [report]: (files[report] ?? "").replace("status: final", "status: draft"),
  }));
const report = "content/annual-report/2016-17/report.md";
const textOf = (board: string, path: string) => readFileSync(join(board, path), "utf8");

/** The number of problems; all of them must be about texts that nobody has replaced. */
function leftOver(board: string): number {
  const problems = problemsIn(board).split("\n").filter(Boolean);
  for (const problem of problems) expect(problem).toContain("is left from npm run new");
  return problems.length;
}

function problemsIn(board: string): string {
  try {
    buildReport(board, { drafts: "shown" });
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

describe("npm run new", () => {
  it.each([
    "briefing bath-safety",
    "poster bath-safety",
    "committee bath-safety",
    "chapter bath-safety",
    "review LR1",
    "report 2017-18",
  ])("makes a %s that passes check in a draft when it has a date", (command) => {
    const board = draftBoard();
    make(board, command, { published: "2018-01-15" });
    expect(leftOver(board)).toBe(0);
  });

  it.each(
    shippedReportTypes().filter((type) => type !== "annual-report"),
  )("makes a report of type %s with its parts, which passes check as a draft and is not published as it is", (type) => {
    const board = draftBoard();
    const files = make(board, "report bath-safety", { type, published: "2018-01-15" });
    expect(leftOver(board)).toBe(0);
    const file = "content/reports/bath-safety/report.md";
    expect(files[0]?.path).toBe(file);
    writeFileSync(join(board, file), textOf(board, file).replace("status: draft", "status: final"));
    expect(leftOver(board)).toBeGreaterThanOrEqual(files.length - 1);
  });

  it("makes a report of the board's own type, with what to write in each part", () => {
    const board = boardWith({
      "data/report-types/audit-plan.yaml":
        "title: Audit plan\nplural: Audit plans\nparts:\n  - {title: What we look at, required: true, guidance: Say which files.}\n",
    });
    expect(
      make(board, "report audits", { type: "audit-plan" }).map(({ path, remark }) => [path, remark]),
    ).toEqual([
      ["content/reports/audits/report.md", null],
      ["content/reports/audits/what-we-look-at.md", "order: 10, has to be there"],
      [".gitignore", "Git then leaves data/private/ alone"],
    ]);
    expect(textOf(board, "content/reports/audits/report.md")).toContain("\ntype: audit-plan\n");
    expect(textOf(board, "content/reports/audits/what-we-look-at.md")).toContain(
      "\nSay which files. Replace this:",
    );
  });

  it.each([
    ["briefing bath-safety", "content/briefings/bath-safety.md", 13],
    ["poster bath-safety", "content/posters/bath-safety.md", 7],
    ["committee bath-safety", "content/committee/bath-safety.md", 8],
    ["review LR1", "data/register/lr1.yaml", 6],
    ["report 2015-16", "content/annual-report/2015-16/report.md", 5],
  ])("makes a %s that is not published as it is", (command, path, count) => {
    const board = draftBoard();
    make(board, command, { published: "2018-01-15" });
    writeFileSync(join(board, path), textOf(board, path).replace("status: draft", "status: final"));
    expect(leftOver(board)).toBe(count);
  });

  it("leaves the dates to the editor, and check asks for them", () => {
    const board = boardWith({});
    expect(make(board, "briefing bath-safety")).toEqual([
      { path: "content/briefings/bath-safety.md", remark: null },
    ]);
    expect(problemsIn(board)).toBe(
      [
        'content/briefings/bath-safety.md:6:1  "published" has no value. Write it as year-month-day, such as 2017-03-31.',
        'content/briefings/bath-safety.md:7:1  "review-by" has no value. Write it as year-month-day, such as 2017-03-31.',
      ].join("\n"),
    );
  });

  it("makes a briefing as a draft with every key", () => {
    const board = boardWith({});
    make(board, "briefing bath-safety", { published: "2016-02-29" });
    const [matter] = textOf(board, "content/briefings/bath-safety.md").split("\n## ");
    expect(matter).toBe(`---
title: Bath safety
# A draft may hold typed numbers. Write final when it is ready.
status: draft
# Year-month-day.
published: 2016-02-29
review-by: 2017-02-28
owner: Who keeps this up to date
audience: Who this is for
topics: []
summary: One sentence that says what this briefing is about.
message: What to remember, in one line
# One figure of the data, large; its words say what it counts.
# figure: {number: "{{ name@2016-17 }}", words: what it counts}
sources:
  - Where what it says comes from
---
`);
  });

  it("makes a poster with its theme and its dates", () => {
    const board = boardWith({});
    make(board, "poster 24-hours", { published: "2018-01-15" });
    expect(textOf(board, "content/posters/24-hours.md")).toContain('title: "24 hours"\n');
    expect(textOf(board, "content/posters/24-hours.md")).toContain("review-by: 2019-01-15\n");
    expect(textOf(board, "content/posters/24-hours.md")).toContain("\ntheme: 1\n");
  });

  it("puts a chapter behind the last one, into its section, and says so", () => {
    const board = boardWith({
      "content/annual-report/2016-17/last.md": '---\ntitle: Last\norder: 70\nsection: "A: B"\n---\nWords.\n',
    });
    expect(make(board, "chapter bath-safety")).toEqual([
      {
        path: "content/annual-report/2016-17/bath-safety.md",
        remark: "order: 80, behind last.md (order: 70); another number moves it",
      },
    ]);
    expect(textOf(board, "content/annual-report/2016-17/bath-safety.md")).toContain(
      'order: 80\nsection: "A: B"\n',
    );
  });

  it("begins a year with the report and its first chapter, which the next chapter goes behind", () => {
    const board = boardWith({});
    expect(make(board, "report 2017-18")).toEqual([
      { path: "content/annual-report/2017-18/report.md", remark: null },
      { path: "content/annual-report/2017-18/about.md", remark: "the first chapter" },
      { path: ".gitignore", remark: "Git then leaves data/private/ alone" },
    ]);
    expect(textOf(board, ".gitignore")).toBe("data/private/\n");
    expect(textOf(board, "content/annual-report/2017-18/report.md")).toContain(
      "title: Annual Report 2017/18\n",
    );
    expect(make(board, "chapter bath-safety")).toEqual([
      {
        path: "content/annual-report/2017-18/bath-safety.md",
        remark: "order: 20, behind about.md (order: 10); another number moves it",
      },
    ]);
    expect(make(board, "chapter bath-safety", { year: "2016-17" })[0]?.path).toBe(
      "content/annual-report/2016-17/bath-safety.md",
    );
  });

  it("makes a committee report with every heading of the council's form, and the newest report as its appendix", () => {
    const board = boardWith({ "data/committee-form.yaml": committeeForm });
    expect(make(board, "committee the-years-money", { published: "2018-01-15" })).toEqual([
      { path: "content/committee/the-years-money.md", remark: null },
    ]);
    expect(textOf(board, "content/committee/the-years-money.md")).toBe(`---
title: The years money
# A draft may hold typed numbers. Write final when it is ready.
status: draft
# Year-month-day.
published: 2018-01-15
# Whose figures and chapters go by their names alone.
year: 2016-17
summary: One sentence that says what this report is for.
meeting:
  committee: Name of the committee
  # Year-month-day, or: not available
  date: not available
particulars:
  wards-affected: not available
author:
  role: Who answers questions about it
appendices:
  - document: annual-report/2016-17
subject-history: []
# The number of the first page in the agenda pack, where the pages are to carry the pack's numbers.
# pack-pages: 15
---

## Summary

Write the text of this section here.

## Options

## Money

## Law
`);
    expect(leftOver(board)).toBe(0);
  });

  it("makes a usual form with the first committee report, and keeps it with the next", () => {
    const board = boardWith({});
    expect(make(board, "committee money").map(({ path }) => path)).toEqual([
      "data/committee-form.yaml",
      "content/committee/money.md",
    ]);
    expect(make(board, "committee law").map(({ path }) => path)).toEqual(["content/committee/law.md"]);
  });

  it.each([
    "scrutiny",
    "health-and-wellbeing",
    "cabinet",
    "sub-group-update",
    "minutes",
  ])("makes a paper in the form %s with that form, and a draft that passes check", (form) => {
    const board = draftBoard();
    expect(make(board, "committee money", { form, published: "2018-01-15" }).map(({ path }) => path)).toEqual(
      [`data/forms/${form}.yaml`, "content/committee/money.md"],
    );
    expect(leftOver(board)).toBe(0);
    expect(make(board, "committee law", { form, published: "2018-01-15" }).map(({ path }) => path)).toEqual([
      "content/committee/law.md",
    ]);
    expect(leftOver(board)).toBe(0);
  });

  it.each([
    "review",
    "audit",
    "national-report",
  ])("makes a briefing with the subject %s with seven headings of its own, and a draft that passes check", (about) => {
    const board = draftBoard();
    make(board, "briefing bath-safety", { about, published: "2018-01-15" });
    expect(leftOver(board)).toBe(0);
    const path = "content/briefings/bath-safety.md";
    expect(textOf(board, path).match(/^## \d .+$/gm)).toHaveLength(7);
    writeFileSync(join(board, path), textOf(board, path).replace("status: draft", "status: final"));
    expect(leftOver(board)).toBe(13);
  });

  it.each(["meeting march", "series home"])("makes a %s that passes check in a draft", (command) => {
    const board = draftBoard();
    const [made] = make(board, command, { published: "2018-01-15" });
    const path = made?.path ?? "";
    writeFileSync(join(board, path), textOf(board, path).replace("[]", "[briefing/home-visits]"));
    expect(leftOver(board)).toBe(0);
  });

  it("works while other files have mistakes", () => {
    const board = boardWith({
      "data/board.yaml": "name: [",
      "content/annual-report/2016-17/money.md": "---\ntitle: [\norder: 20\n---\n",
      "content/annual-report/2016-17/empty.md": "",
    });
    expect(make(board, "chapter bath-safety")[0]?.remark).toBe(
      "order: 30, behind money.md (order: 20); another number moves it",
    );
  });
});

describe("npm run new refuses", () => {
  it.each<[string, string, Partial<NewContent>]>([
    [
      "",
      "Say what to make: npm run new -- briefing name-of-it, poster name-of-it, series name-of-it, committee name-of-it, meeting name-of-it, chapter name-of-it, review LR1, report 2017-18, or report name-of-it --type business-plan",
      {},
    ],
    ["committee bath-safety", 'There is no form "scrutny". Did you mean "scrutiny"?', { form: "scrutny" }],
    [
      "briefing bath-safety",
      'There are no headings for a briefing about "reviews". Did you mean "review"?',
      { about: "reviews" },
    ],
    [
      "poster bath-safety",
      "--about is for a briefing, and a poster has none. Leave it out.",
      { about: "review" },
    ],
    [
      "poster bath-safety",
      "--form is for a committee paper, and a poster has none. Leave it out.",
      { form: "scrutiny" },
    ],
    [
      "leaflet bath-safety",
      "Say what to make: npm run new -- briefing name-of-it, poster name-of-it, series name-of-it, committee name-of-it, meeting name-of-it, chapter name-of-it, review LR1, report 2017-18, or report name-of-it --type business-plan",
      {},
    ],
    [
      "briefing",
      "The name is missing. Write lower case letters, digits and single hyphens, such as self-neglect.",
      {},
    ],
    [
      "briefing Bath",
      '"Bath" is not a name. Write lower case letters, digits and single hyphens, such as self-neglect.',
      {},
    ],
    [
      "briefing Bath safety",
      'A name is one word, and "safety" is too much. Join the words with hyphens: npm run new -- briefing bath-safety',
      {},
    ],
    ["review", "The code is missing. Write letters, digits and single hyphens, such as LR1.", {}],
    ["review LR_1", '"LR_1" is not a code. Write letters, digits and single hyphens, such as LR1.', {}],
    [
      "chapter summary",
      "summary.md is a file of the report itself. Choose another name for the chapter.",
      {},
    ],
    [
      "briefing home-visits",
      "content/briefings/home-visits.md is there already. Choose another name, or change that file.",
      {},
    ],
    [
      "chapter bath-safety",
      '"2016-18" is not a year of a report. Write it as 2017-18, for April 2017 to March 2018.',
      { year: "2016-18" },
    ],
    [
      "chapter bath-safety",
      "There is no report for 2017-18. Write one of: 2016-17; or begin it with npm run new -- report 2017-18",
      { year: "2017-18" },
    ],
    [
      "poster bath-safety",
      "--year says where a chapter goes, and a poster takes none. Leave it out.",
      { year: "2016-17" },
    ],
    ["report", "The year is missing. Write it as 2017-18, for April 2017 to March 2018.", {}],
    [
      "report 2017-19",
      '"2017-19" is not a year of a report. Write it as 2017-18, for April 2017 to March 2018.',
      {},
    ],
    [
      "report plan",
      '"plan" is not a year of a report. Write one, such as 2017-18, for an annual report; for another say its type, such as --type business-plan.',
      {},
    ],
    [
      "report plan",
      'There is no type of report "buisness-plan". Did you mean "business-plan"?',
      { type: "buisness-plan" },
    ],
    [
      "report 2017-18",
      "2017-18 is the name of an annual report, and a report of type business-plan has another. Write a name such as business-plan-2017-18.",
      { type: "business-plan" },
    ],
    [
      "chapter plan",
      "--type says what kind of report to make, and a chapter has none. Leave it out.",
      { type: "business-plan" },
    ],
    [
      "report 2016-17",
      "content/annual-report/2016-17/report.md is there already. Choose another name, or change that file.",
      {},
    ],
    [
      "briefing bath-safety",
      '"14 November 2017" is not a date. Write it as year-month-day, such as --published 2017-11-14',
      { published: "14 November 2017" },
    ],
  ])("%j", (command, message, more) => {
    const board = boardWith({});
    expect(() => make(board, command, more)).toThrow(new Error(message));
    expect(existsSync(join(board, "content/briefings/bath-safety.md"))).toBe(false);
  });

  it("a folder that is no board folder", () => {
    expect(() => make("scripts", "briefing bath-safety")).toThrow(
      new Error(
        `There is no data/board.yaml in ${resolve("scripts")}, so it is no board folder. Say which with --board DIR, or make it as docs/board-folder.md explains.`,
      ),
    );
  });

  it("a committee report by a form with mistakes", () => {
    const board = boardWith({ "data/committee-form.yaml": "council: [" });
    expect(() => make(board, "committee money")).toThrow(
      new Error(
        "data/committee-form.yaml has mistakes, and a report cannot be made by it. npm run check says what to mend.",
      ),
    );
    expect(existsSync(join(board, "content/committee"))).toBe(false);
  });

  it("a chapter before there is a report", () => {
    const board = boardWith({}, (files) =>
      Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes("annual-report"))),
    );
    expect(() => make(board, "chapter bath-safety")).toThrow(
      new Error("There is no report yet. Begin it with npm run new -- report 2017-18"),
    );
  });
});
