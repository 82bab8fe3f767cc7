import { describe, expect, it } from "vitest";
import { registerBoard } from "../../test/register-board.ts";
import { buildReport, type ReportOptions } from "../build-report.ts";
import type { Block } from "../report/block.ts";
import type { Register } from "../report/register.ts";
import type { Table } from "../report/table.ts";
import { BoardProblems, formatProblems } from "../values/problem.ts";

function reportOf(files: Record<string, string> = {}, options: ReportOptions = {}) {
  return buildReport(registerBoard(files), { day: "2017-12-01", ...options });
}

function registerOf(files: Record<string, string> = {}, options: ReportOptions = {}): Register {
  const { register } = reportOf(files, options);
  if (!register) throw new Error("There is no register.");
  return register;
}

/** What is wrong with the board, with these files in it. */
function wrongWith(files: Record<string, string>): string {
  try {
    reportOf(files);
  } catch (error) {
    if (error instanceof BoardProblems) return formatProblems(error.problems);
    throw error;
  }
  return "";
}

const chapter = (text: string) => ({
  "content/annual-report/2016-17/learning.md": `---\ntitle: Learning\norder: 30\n---\n${text}\n`,
});

function blocksOf(text: string): Block[] {
  const [report] = reportOf(chapter(text)).reports;
  return report?.chapters.find(({ slug }) => slug === "learning")?.blocks ?? [];
}

const textOf = (block: Block | undefined) =>
  block?.type === "prose"
    ? block.tokens.map(({ children }) => children?.map((each) => each.content).join("") ?? "").filter(Boolean)
    : [];

const wordsOf = ({ rows }: Table) =>
  rows.map(({ cells }) =>
    cells
      .map(({ csv }) => csv)
      .filter(Boolean)
      .join(" | "),
  );

describe("the register", () => {
  const register = registerOf();
  const source = (slug: string) => register.sources.find((each) => each.slug === slug);

  it("has its sources, the newest first, without what is a draft", () => {
    expect(register.sources.map(({ slug }) => slug)).toEqual([
      "rr2",
      "rr3",
      "audit-chronologies",
      "challenge-attendance",
      "inspection-2016",
      "lr1",
      "national-1",
      "sar-m",
    ]);
    expect(registerOf({}, { drafts: "shown" }).sources.find(({ slug }) => slug === "draft-lr4")?.mark).toBe(
      "Draft",
    );
  });

  it("judges by the newest date of publication, and by the day on which somebody last asked", () => {
    expect(register.date.key).toBe("2017-11-14");
    const asked = registerOf({
      "data/register/later.yaml":
        "title: Audit\ntype: audit\nmade: 2016-17\npublished: 2017-11-20\nupdated: 2017-11-28\n",
    });
    expect(asked.date.key).toBe("2017-11-28");
  });

  it("says of each source where its recommendations stand", () => {
    expect(register.sources.map(({ slug, account }) => `${slug}: ${account}`)).toEqual([
      "rr2: 1 recommendation made: 1 not started.",
      "rr3: null",
      "audit-chronologies: 1 recommendation made: 1 on the way. 1 has an action that is overdue.",
      "challenge-attendance: 1 recommendation made: 1 on the way.",
      "inspection-2016: 1 recommendation made: 1 done.",
      "lr1: 3 recommendations made: 1 done, 1 on the way and 1 not accepted. 1 has an action that is overdue.",
      "national-1: 1 recommendation made to the government.",
      "sar-m: 2 recommendations made: 1 done and 1 on the way.",
    ]);
  });

  it("has the account of each year", () => {
    expect(register.accounts).toEqual([
      {
        yearText: "2016/17",
        words:
          "7 recommendations made: 2 done, 3 on the way, 1 not started and 1 not accepted. 2 have an action that is overdue. 1 recommendation made to the government.",
      },
      { yearText: "2015/16", words: "2 recommendations made: 1 done and 1 on the way." },
    ]);
  });

  it("has no column in a tracker for what nothing shows yet", () => {
    const widths = register.statuses.map(({ slug, tracker }) => [slug, tracker.columns.length, tracker.rows]);
    for (const [slug, width, rows] of widths as [string, number, Table["rows"]][]) {
      const cells = rows.filter(({ kind }) => kind === "row").map((row) => row.cells);
      expect(
        cells.every(({ length }) => length === width),
        slug,
      ).toBe(true);
      expect(width, slug).toBe(cells.some((row) => (row[4]?.csv ?? "") !== "") ? 5 : 4);
    }
    expect(new Set(widths.map(([, width]) => width))).toEqual(new Set([4, 5]));
  });

  it("has a tracker with what every action is, who leads it, by when and how far it is", () => {
    expect(wordsOf(source("lr1")?.tracker as Table)).toEqual([
      "Recommendation 1, to Moorland Health Trust: Every missed visit is followed up within two working days.",
      "Write a procedure for visits that do not take place. | Moorland Health Trust | 31 December 2016 | Done | Done on 12 December 2016.; The procedure, and the briefing.",
      "Ask in supervision about each missed visit. | Moorland Health Trust | 30 June 2017 | Overdue | Two teams have a new supervisor, and begin in the winter.; 2 October 2017: All but two teams do so.; 1 March 2017: Most teams do so.",
      "Recommendation 2, to Northmoor Council, Northern Police: Agencies write a shared chronology where there is concern about neglect.",
      "Agree a form for chronologies. | Northmoor Council, Northern Police | 31 October 2016 | Done | Done on 20 October 2016.; The form on the website of the partnership.",
      "Recommendation 3, to Northmoor Schools: Every school has a lead for neglect. Not implemented, because: Each school has a designated safeguarding lead, whose role includes neglect.",
      "No action | Not accepted",
    ]);
  });

  it("has what each agency leads, and what has each status", () => {
    expect(register.agencies.map(({ slug, tracker }) => `${slug}: ${tracker.rows.length}`)).toEqual([
      "northmoor-council: 8",
      "northern-police: 4",
      "moorland-health: 5",
      "northmoor-schools: 4",
    ]);
    expect(register.statuses.map(({ slug }) => slug)).toEqual([
      "overdue",
      "not-started",
      "in-progress",
      "done",
      "not-accepted",
    ]);
    expect(wordsOf(register.statuses[0]?.tracker as Table)).toEqual([
      "Audit of chronologies, recommendation 1, to Northmoor Council: Managers read chronologies in supervision.",
      "Add chronologies to the supervision form. | Head of social work | 30 September 2017 | Overdue",
      "Review LR1: neglect and missed visits, recommendation 1, to Moorland Health Trust: Every missed visit is followed up within two working days.",
      "Ask in supervision about each missed visit. | Moorland Health Trust | 30 June 2017 | Overdue | Two teams have a new supervisor, and begin in the winter.; 2 October 2017: All but two teams do so.; 1 March 2017: Most teams do so.",
    ]);
  });
});

describe("a source that is not published yet", () => {
  const everything = (files: Record<string, string> = {}) => JSON.stringify(reportOf(files));

  it("shows its type, title and year, and is in no count", () => {
    const rr3 = registerOf().sources.find(({ slug }) => slug === "rr3");
    expect(rr3).toMatchObject({ published: null, recommendations: [], tracker: null, summary: null });
    expect(rr3?.made.text).toBe("2016/17");
    expect(everything()).not.toMatch(/shown to nobody|2017-03-14/);
  });

  it("shows what published: allows, and no more", () => {
    const rr2 = registerOf().sources.find(({ slug }) => slug === "rr2");
    expect(rr2).toMatchObject({ summary: null, agencies: [], topics: ["safe sleep"] });
    expect(rr2?.recommendations).toHaveLength(1);
    expect(everything()).not.toContain("A summary that is not shown yet");
  });

  const heldBack = (release: string) => ({
    "data/register/lr1.yaml": `title: Review LR1\ntype: rapid review\nmade: 2016-17\npublished: not yet\n${release}\nrecommendations:\n  - {number: 1, text: Of the wallaby., to: Police}\n`,
  });

  it.each(["status: draft", "embargo: 2017-12-24"])("leaves with all of its counts by %s", (release) => {
    const report = reportOf({ ...heldBack(release), ...chapter("There were {{ register.made }}.") });
    expect(JSON.stringify(report)).not.toMatch(/wallaby|LR1/);
    expect(report.register?.accounts[0]?.words).toMatch(/^4 recommendations made/);
  });

  it("is nothing that a public text can lead to", () => {
    expect(wrongWith({ ...heldBack("status: draft"), ...chapter("See [](register:lr1).") })).toBe(
      'content/annual-report/2016-17/learning.md:5:6  there is no source of the register "lr1" to refer to, since register/lr1 is a draft (data/register/lr1.yaml), which a build for the public leaves out. Publish that first, or take this out.',
    );
  });
});

describe("the counts of the register", () => {
  const figures = (text: string) => textOf(blocksOf(text)[0]);

  it("are figures of the year, and of the year before", () => {
    expect(
      figures(
        "{{ register.made }}, {{ register.done }}, {{ register.in-progress }}, {{ register.not-started }}, {{ register.not-accepted }}, {{ register.overdue }}; {{ register.made@2015-16 }}; {{ register.rapid-review }}",
      ),
    ).toEqual(["7, 2, 3, 1, 1, 2; 2; 1"]);
  });

  it("may not be typed", () => {
    expect(wrongWith(chapter("Reviews made 7 recommendations."))).toContain(
      'the number "7" is typed and bound to no figure',
    );
  });

  it("make way for a dataset of the board's own", () => {
    const own =
      "title: Own\nkind: table\ncounts: none\nunit: things\nsource: A list\nperiods: [2016-17]\nrows:\n  - {name: made, label: Made, values: [99]}\n";
    const [first] = reportOf({ "data/2016-17/register.yaml": own, ...chapter("{{ register.made }}.") }).data;
    expect(first?.datasets.filter(({ name }) => name === "register").map(({ title }) => title)).toEqual([
      "Own",
    ]);
  });
});

describe("the blocks", () => {
  it("show what their words choose", () => {
    const choices = [
      "",
      "lr1",
      "2015-16",
      "rapid-review",
      "moorland-health overdue",
      "2016-17 northmoor-council open",
      "2015-16 overdue",
    ];
    const blocks = blocksOf(choices.map((words) => `::: register ${words}\n:::`).join("\n\n"));
    const shown = blocks.map((block) =>
      block.type === "register" && block.table
        ? [block.table.caption, block.table.rows.filter(({ kind }) => kind === "row").length]
        : null,
    );
    expect(shown).toEqual([
      ["Recommendations and actions", 11],
      ["Recommendations and actions: Review LR1: neglect and missed visits", 4],
      ["Recommendations and actions: 2015/16", 2],
      ["Recommendations and actions: Rapid review", 1],
      ["Recommendations and actions: Moorland Health Trust, Overdue", 1],
      ["Recommendations and actions: 2016/17, Northmoor Council, Open", 1],
      null,
    ]);
  });

  it("give the account of a year and of the year before", () => {
    expect(textOf(blocksOf("Words.\n\n::: register-account\n:::")[1])).toEqual([
      "2016/17: 7 recommendations made: 2 done, 3 on the way, 1 not started and 1 not accepted. 2 have an action that is overdue. 1 recommendation made to the government.",
      "2015/16: 2 recommendations made: 1 done and 1 on the way.",
    ]);
    expect(textOf(blocksOf("Words.\n\n::: register-account 2015-16\n:::")[1])).toEqual([
      "2015/16: 2 recommendations made: 1 done and 1 on the way.",
    ]);
  });

  it("draw charts", () => {
    const charts = blocksOf(
      "Words.\n\n::: chart register-by-status\n:::\n\n::: chart register-by-source\n:::",
    ).flatMap((block) => (block.type === "chart" ? [block.chart] : []));
    expect(charts.map(({ labels }) => labels)).toEqual([
      ["Done", "On the way", "Not started", "Not accepted"],
      [
        "Rapid review",
        "Audit",
        "Challenge by the board",
        "Joint targeted area inspection",
        "Local child safeguarding practice review",
        "Safeguarding adults review",
      ],
    ]);
  });
});
