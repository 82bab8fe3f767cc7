import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import type { Block } from "../model/report/block.ts";
import { formatProblem } from "../model/values/problem.ts";
import { boardWith } from "./board-with.ts";
import { papers } from "./papers.ts";
import { problemsOf } from "./problems-of.ts";

const { committeeReports } = buildReport(boardWith(papers()));
const paper = (slug: string) => committeeReports.find((each) => each.slug === slug);
const blocksIn = (slug: string): Block[] =>
  paper(slug)?.parts.flatMap(({ content }) => (content.shows === "text" ? content.blocks : [])) ?? [];

describe("the papers of real meetings", () => {
  it("can be written in four forms of one board, without a warning", () => {
    const warnings: string[] = [];
    buildReport(boardWith(papers()), { warn: (problems) => warnings.push(...problems.map(formatProblem)) });
    expect(warnings.filter((each) => !each.includes("have not been read"))).toEqual([]);
    expect(committeeReports.map(({ slug, called, council }) => [slug, called, council])).toEqual([
      ["safeguarding-annual-report", "Report to scrutiny", "Wirral Council"],
      ["safeguarding-to-health-and-wellbeing", "Report to the Health and Wellbeing Board", "Wirral Council"],
      ["improvement-board-minutes", "Minutes", "Wirral Improvement Board"],
      ["staying-safe-update", "Update to the board", "Wirral Children’s Trust"],
    ]);
  });

  it("have the numbers and the headings of their forms", () => {
    expect(paper("staying-safe-update")?.parts.map(({ number, heading }) => [number, heading])).toEqual([
      ["1.0", "Introduction"],
      ["2.0", "Overview of progress"],
      ["3.0", "Challenges ahead"],
      ["4.0", "Risks, and what we do about them"],
      ["5.0", "Where partners are needed"],
      ["6.0", "Equality"],
      ["7.0", "What we tell people"],
      ["8.0", "Where the group stands"],
      ["9.0", "Conclusion"],
      ["10.0", "Recommendations"],
      [null, "Author"],
      [null, "Papers with this update"],
      [null, "Sign-off"],
    ]);
  });

  it("have a SWOT of four parts", () => {
    const swot = blocksIn("staying-safe-update").find(({ type }) => type === "panel");
    expect(
      swot?.type === "panel" && swot.body.map((part) => part.type === "panel" && part.title?.text),
    ).toEqual(["Strengths", "Weaknesses", "Opportunities", "Threats"]);
  });

  it("are signed by the roles of their form, or have a line to sign on", () => {
    expect(paper("staying-safe-update")?.parts.at(-1)?.content).toEqual({
      shows: "sign-off",
      lines: [{ role: "Chair of the sub-group", name: null, date: "15 January 2014" }],
    });
    expect(paper("safeguarding-to-health-and-wellbeing")?.parts.at(-1)?.content).toEqual({
      shows: "sign-off",
      lines: [
        { role: "Director of Public Health", name: null, date: null },
        { role: "Director of Children's Services", name: null, date: null },
      ],
    });
  });

  it("show the actions that their meeting agreed, as they stand on the day of the last publication", () => {
    const [log] = blocksIn("improvement-board-minutes").filter(({ type }) => type === "actions");
    expect(
      log?.type === "actions" && log.table?.rows.map(({ cells }) => cells.slice(1).map(({ csv }) => csv)),
    ).toEqual([
      [],
      ["Chair of the improvement board", "28 June 2017", "Overdue"],
      ["Consultant in social care performance", "28 June 2017", "Overdue"],
    ]);
  });
});

describe("an action log in a text", () => {
  const show = (words: string) => ({
    ...papers(),
    "data/agencies.yaml": "- {id: northern-police, name: Northern Police, short-name: Police}\n",
    "data/actions/board.yaml": `title: Actions of the board
meetings:
  - date: 2017-03-01
    actions:
      - {text: Train staff., lead: Police, due: 2017-05-01, status: done, done: 2017-04-01, evidence: The record.}
      - {text: Ask children., lead: The chair, due: 2017-05-01, status: in progress}
  - date: 2017-06-01
    actions:
      - text: Write to schools.
        lead: [Northern Police, The chair]
        due: ongoing
        status: in progress
        updates: [{date: 2017-07-01, text: Half are told.}, {date: 2017-08-01, text: All are told.}]
`,
    "content/pages/log.md": `---\ntitle: Log\norder: 5\n---\n::: actions ${words}\n:::\n`,
  });
  const shown = (words: string) => {
    const page = buildReport(boardWith(show(words))).pages.find(({ slug }) => slug === "log");
    const [block] = page?.blocks ?? [];
    if (block?.type !== "actions") return block;
    return [
      block.title,
      ...(block.table?.rows ?? []).map(({ cells }) => cells.map(({ csv }) => csv).join(" | ")),
    ];
  };
  const all = [
    "Agreed on 1 March 2017",
    "Train staff. | Northern Police | 1 May 2017 | Done | Done on 1 April 2017.; The record.",
    "Ask children. | The chair | 1 May 2017 | Overdue | ",
    "Agreed on 1 June 2017",
    "Write to schools. | Northern Police, The chair | Ongoing | In progress | 1 August 2017: All are told.; 1 July 2017: Half are told.",
  ];

  it("shows every action below the meeting that agreed it", () => {
    expect(shown("board")).toEqual(["Actions of the board", ...all]);
  });

  it.each([
    ["open", "Open", [all[0], "Ask children. | The chair | 1 May 2017 | Overdue | ", all[3], all[4]]],
    ["overdue", "Overdue", [all[0], "Ask children. | The chair | 1 May 2017 | Overdue"]],
    ["2017-06-01", "1 June 2017", [all[3], all[4]]],
    ["northern-police", "Northern Police", [all[0], all[1], all[3], all[4]]],
    ["the-chair open 2017-06-01", "The chair, Open, 1 June 2017", [all[3], all[4]]],
    ["northern-police overdue", "Northern Police, Overdue", []],
  ])("shows what is chosen by %s", (words, title, rows) => {
    expect(shown(`board ${words}`)).toEqual([`Actions of the board, ${title}`, ...rows]);
  });

  it.each([
    [
      "",
      'the block "::: actions" does not say which log. Write ::: actions and the name of a file of data/actions/, as docs/minutes-and-actions.md explains.',
    ],
    ["boord", 'there is no action log "boord". Did you mean "board"?'],
    ["board overdu", 'nobody who is called "overdu" leads an action of "board". Did you mean "overdue"?'],
    [
      "board 2017-06-02",
      'the action log "board" has no meeting on 2 June 2017. Did you mean "2017-06-01" or "2017-03-01"?',
    ],
  ])("names what is wrong with %s", (words, message) => {
    expect(problemsOf(show(words))).toBe(`content/pages/log.md:5:1  ${message}`);
  });
});

describe("a meeting", () => {
  const agenda = (items: string, more = "") => ({
    ...papers(),
    "content/meetings/scrutiny-2017-11-14.md": `---
title: Agenda
published: 2017-11-07
committee: Children and Families Overview and Scrutiny Committee
date: 2017-11-14
items:
${items}
---
${more}`,
  });
  const warningsOf = (files: Record<string, string>) => {
    const warnings: string[] = [];
    buildReport(boardWith(files), { warn: (problems) => warnings.push(...problems.map(formatProblem)) });
    return warnings.filter((each) => !each.includes("have not been read"));
  };
  const file = "content/meetings/scrutiny-2017-11-14.md";

  it("has its items in order, each with its paper and what is behind it", () => {
    const [meeting] = buildReport(boardWith(papers())).meetings;
    expect(
      meeting?.items.map(({ number, title, minutes, restricted, paper }) => [
        number,
        title,
        minutes,
        restricted,
        paper && `${paper.kind}/${paper.slug}`,
        paper?.appendices.length,
      ]),
    ).toEqual([
      [1, "Apologies", 5, null, null, undefined],
      [2, "Declarations of interest", 5, null, null, undefined],
      [3, "Improvement Board", 5, null, "committee/improvement-board-minutes", 0],
      [4, "Safeguarding children annual report 2016/17", 40, null, "committee/safeguarding-annual-report", 1],
      [5, "A briefing for members", 10, null, "poster/speak-up", 0],
      [6, "Placements of children", null, "paragraph 1 of schedule 12A", null, undefined],
    ]);
  });

  it.each([
    [
      "a paper for another committee",
      "safeguarding-to-health-and-wellbeing",
      (own: Record<string, string>) => own,
      'this is a meeting of "Children and Families Overview and Scrutiny Committee", and "Safeguarding children annual report 2016/17" is a paper for "Health and Wellbeing Board". Mend the name of the committee in one of the two.',
    ],
    [
      "a paper for another day",
      "safeguarding-annual-report",
      (own: Record<string, string>) =>
        changed(own, "safeguarding-annual-report", "date: 2017-11-14", "date: 2017-11-15"),
      `this meeting is on 14 November 2017 (${file}:5), and "Safeguarding children annual report 2016/17" is a paper for 15 November 2017. Mend one of the two dates, or take the paper out.`,
    ],
    [
      "minutes of a meeting to come",
      "improvement-board-minutes",
      (own: Record<string, string>) =>
        changed(
          changed(own, "improvement-board-minutes", "date: 2017-05-10", "date: 2017-11-20"),
          "improvement-board-minutes",
          "published: 2017-05-17",
          "published: 2017-11-21",
        ),
      `this meeting is on 14 November 2017 (${file}:5), and "Improvement Board" is minutes of 20 November 2017. Mend one of the two dates, or take the paper out.`,
    ],
  ])("warns of %s", (_, paper, change, warning) => {
    expect(warningsOf(change(agenda(`  - {paper: committee/${paper}}`)))).toEqual([
      `${file}:7:13  ${warning}`,
    ]);
  });

  it("warns of a document that is published later, and of an agenda that is", () => {
    const files = agenda("  - {paper: briefing/home-visits}");
    const late = changedFile(
      changedFile(files, file, "2017-11-14", "2017-11-01"),
      file,
      "2017-11-07",
      "2017-11-02",
    );
    expect(warningsOf(late)).toEqual([
      `${file}:3:12  this agenda is published on 2 November 2017, after its meeting on 1 November 2017 (${file}:5). Mend one of the two dates.`,
      `${file}:7:13  this meeting is on 1 November 2017 (${file}:5), and "Home visits" is published later, on 14 November 2017. Mend one of the two dates, or take the paper out.`,
    ]);
  });

  it("has no paper that is a draft", () => {
    const files = changed(
      papers(),
      "improvement-board-minutes",
      "form: minutes",
      "form: minutes\nstatus: draft",
    );
    expect(() => buildReport(boardWith(files))).toThrow(
      `${file}:11:13  there is no paper "committee/improvement-board-minutes" in this folder, since committee/improvement-board-minutes is a draft`,
    );
  });

  function changedFile(files: Record<string, string>, path: string, from: string, to: string) {
    return { ...files, [path]: (files[path] ?? "").replace(from, to) };
  }
  function changed(files: Record<string, string>, paper: string, from: string, to: string) {
    return changedFile(files, `content/committee/${paper}.md`, from, to);
  }
});

describe("a series", () => {
  const series = (lines: string) => ({
    "content/series/visits.md": `---\ntitle: Visits\npublished: 2017-11-21\nsummary: About visits.\n${lines}\n---\nRead it.\n`,
  });
  const namesIn = (files: Record<string, string>) =>
    buildReport(boardWith(files)).series.flatMap(({ documents }) =>
      documents.map(({ kind, slug }) => `${kind}/${slug}`),
    );

  it("has the documents that it names, in their order", () => {
    expect(namesIn(series("documents: [poster/speak-up, briefing/home-visits]"))).toEqual([
      "poster/speak-up",
      "briefing/home-visits",
    ]);
  });

  it("has all of a topic, briefings first", () => {
    const board = boardWith(series("topic: Visits"), (files) => ({
      ...files,
      ...Object.fromEntries(
        ["content/briefings/home-visits.md", "content/posters/speak-up.md"].map((path) => [
          path,
          (files[path] ?? "")
            .replace(/^topics:.*\n/m, "")
            .replace("published:", "topics: [visits]\npublished:"),
        ]),
      ),
    }));
    expect(buildReport(board).series[0]?.documents.map(({ slug }) => slug)).toEqual([
      "home-visits",
      "speak-up",
    ]);
  });
});
