import { describe, expect, it } from "vitest";
import { boardWith } from "../test/board-with.ts";
import { buildReport } from "./build-report.ts";
import type { Block } from "./report/block.ts";
import type { LongReport } from "./report/long-report.ts";
import type { Report } from "./report/report.ts";
import { BoardProblems } from "./values/problem.ts";

const year = (report: Report) => report.reports[0] as LongReport;
const proseOf = (blocks: Block[]) =>
  blocks
    .flatMap((block) => (block.type === "prose" ? block.tokens : []))
    .filter(({ type }) => type === "inline")
    .map(({ children }) => children?.map(({ content }) => content).join(""))
    .join("\n");

/** What a chapter with this text prints, on the small board. */
function printed(markdown: string, files: Record<string, string> = {}): string {
  const report = buildReport(
    boardWith({ "content/annual-report/2016-17/numbers.md": chapter(markdown), ...files }),
  );
  return proseOf(year(report).chapters[0]?.blocks ?? []);
}

/** Every problem of the small board with these files in it. */
function problemsOf(files: Record<string, string | null>): string {
  try {
    buildReport(boardWith(files));
  } catch (error) {
    if (error instanceof BoardProblems) return error.message;
    throw error;
  }
  return "";
}

const chapter = (markdown: string) => `---\ntitle: Numbers\norder: 10\n---\n${markdown}\n`;
const numbersMd = "content/annual-report/2016-17/numbers.md";

describe("a figure in a sentence", () => {
  it("prints the value of the report's year, the one before, and what follows from the two", () => {
    expect(
      printed(
        "{{ children-looked-after }} against {{ children-looked-after.previous }}: it {{ children-looked-after.direction }} by {{ children-looked-after.difference }}, {{ children-looked-after.change }}, on {{ children-looked-after.period }}.",
      ),
    ).toBe("120 against 100: it rose by 20, 20%, on 31 March 2017.");
  });

  it("prints the value of a named period", () => {
    expect(printed("{{ children-looked-after@2015-16 }} and {{ children-looked-after@2017-03-31 }}")).toBe(
      "100 and 120",
    );
  });

  it("prints a share of its whole and a rate of its population", () => {
    expect(printed("{{ placed-at-home.share }} and {{ children-looked-after.rate }}")).toBe("25% and 60.0");
  });

  it("prints the row and the total of a table", () => {
    expect(
      printed(
        "{{ referrals-by-source.schools }} of {{ referrals-by-source.total }}, {{ referrals-by-source.schools.share }}",
      ),
    ).toBe("40 of 90, 44.4%");
  });

  it("prints the totals and the balance of the finances", () => {
    expect(printed("{{ finances.expenditure }}, {{ finances.income }}, {{ finances.balance }}")).toBe(
      "£30,500, £28,000, a deficit of £2,500",
    );
  });

  it("ignores other braces", () => {
    expect(printed("A set {x} and `{{ children }}` in code.")).toBe("A set {x} and {{ children }} in code.");
  });
});

describe("a mistake in Markdown", () => {
  it("names the nearest figures, with file, line and column", () => {
    expect(problemsOf({ [numbersMd]: chapter("\nThere were {{ childen-looked-after }} children.") })).toBe(
      `${numbersMd}:6:12  there is no figure "childen-looked-after". Did you mean "children-looked-after"?`,
    );
  });

  it("says that a part does not exist", () => {
    expect(problemsOf({ [numbersMd]: chapter("It {{ children-looked-after.direktion }}.") })).toBe(
      `${numbersMd}:5:4  "direktion" is not a part of a figure. Did you mean "direction"?`,
    );
  });

  it("says which periods there are", () => {
    expect(problemsOf({ [numbersMd]: chapter("{{ children-looked-after@2013-14 }}") })).toBe(
      `${numbersMd}:5:1  "children-looked-after" has no value for 2013-14; it has 2016-03-31, 2017-03-31. Enter that value, or write another period.`,
    );
  });

  it("finds the place in a list, a table and a panel", () => {
    expect(
      problemsOf({
        [numbersMd]: chapter(
          "- one\n  - two {{ a-1 }}\n\n| x |\n|---|\n| {{ b-1 }} |\n\n::: note Hint\nText {{ c-1 }}\n:::",
        ),
      }),
    ).toBe(
      [
        `${numbersMd}:6:9  there is no figure "a-1". Enter it in data/, or mend the name.`,
        `${numbersMd}:10:3  there is no figure "b-1". Enter it in data/, or mend the name.`,
        `${numbersMd}:13:6  there is no figure "c-1". Enter it in data/, or mend the name.`,
      ].join("\n"),
    );
  });

  it("says that a block is unknown, has no end, or holds text that nobody would see", () => {
    expect(
      problemsOf({
        [numbersMd]: chapter("::: chrat x\n:::\n\n::: chart looked-after\nlost text\n:::\n\n::: note Open"),
      }),
    ).toBe(
      [
        `${numbersMd}:5:1  there is no block "::: chrat". Did you mean "chart"?`,
        `${numbersMd}:8:1  the block "::: chart" shows data and can hold no text. Move the text above or below the block.`,
        `${numbersMd}:12:1  the block "::: note" has no end. Write ::: on a line of its own where it ends.`,
      ].join("\n"),
    );
  });

  it("refuses a heading of the first level and a skipped level", () => {
    expect(problemsOf({ [numbersMd]: chapter("# Big\n\n## Fine\n\n#### Deep") })).toBe(
      [
        `${numbersMd}:5:1  "# Big" is a heading of the first level, which the title has. Write ## for a heading in the text.`,
        `${numbersMd}:9:1  the heading "Deep" skips a level. Write ### instead of ####.`,
      ].join("\n"),
    );
  });

  it("asks for front matter", () => {
    expect(problemsOf({ [numbersMd]: "## Text" })).toBe(
      `${numbersMd}:1:1  the file does not begin with front matter. Begin it with a line of three hyphens, the keys of a chapter (title: …), and three hyphens again.`,
    );
    expect(problemsOf({ [numbersMd]: "---\ntitel: X\norder: first\n---\n" })).toBe(
      [
        `${numbersMd}:2:1  "titel" is not a key that a chapter has here. Did you mean "title"?`,
        `${numbersMd}:3:8  "order" is "first"; a number is expected. Write a number.`,
      ].join("\n"),
    );
  });
});

describe("a mistake in YAML", () => {
  it("says what a value may be, and what was probably meant", () => {
    expect(
      problemsOf({
        "data/2016-17/more.yaml":
          "title: More\nkind: figures\ncounts: none\nfigures:\n  cost:\n    title: Cost\n    unit: pounds\n    values: {2016-17: 6k}\n",
      }),
    ).toBe('data/2016-17/more.yaml:8:23  "6k" is not a value. Write 6000.');
  });

  it("reports every problem of every file at once", () => {
    expect(
      problemsOf({
        "data/2016-17/more.yaml": "title: More\nkind: figurs\ncounts: none\n",
        "data/2016-17/bad.yaml": "title: More\n  kind: table\n",
        [numbersMd]: chapter("{{ nothing }}"),
      }).split("\n"),
    ).toEqual([
      `${numbersMd}:5:1  there is no figure "nothing". Enter it in data/, or mend the name.`,
      expect.stringMatching(/^data\/2016-17\/bad\.yaml:2:\d+ {2}this line does not fit the lines above it/),
      'data/2016-17/more.yaml:2:7  "figurs" is not a kind of dataset. Did you mean "figures"?',
    ]);
  });

  it("does not call a name unknown that is in an unreadable file", () => {
    expect(
      problemsOf({
        "data/2016-17/looked-after.yaml":
          "title: X\nkind: figures\ncounts: childs\nfigures: {children-looked-after: {}}\n",
      }),
    ).not.toContain("there is no figure");
  });

  it("refuses a figure that is entered twice", () => {
    expect(
      problemsOf({
        "data/2016-17/twice.yaml":
          "title: X\nkind: figures\ncounts: none\nfigures:\n  placed-at-home: {title: X, unit: children, values: {2016-17: 9}}\n",
      }),
    ).toBe(
      'data/2016-17/twice.yaml:5:64  the figure "placed-at-home" is entered twice: also in data/2016-17/looked-after.yaml. Keep it in one place, or give one of the two another name.',
    );
  });

  it("refuses a row whose values do not meet the columns", () => {
    expect(
      problemsOf({
        "data/2016-17/t.yaml":
          "title: T\nkind: table\ncounts: none\nunit: visits\nperiods: [2015-16, 2016-17]\nrows:\n  - {name: a, label: A, values: [1]}\n",
      }),
    ).toBe(
      'data/2016-17/t.yaml:7:33  "a" has 1 value for 2 columns. Write one value for each column; where there is none, write "not available".',
    );
  });

  it("refuses a file that nothing reads", () => {
    expect(problemsOf({ "data/2016-17/extra.yml": "title: X" })).toBe(
      "data/2016-17/extra.yml:1:1  a file in data/ ends in .yaml, and this one does not. Rename it, or move it out of data/.",
    );
  });

  it("stops at contacts that are past their check", () => {
    const board = boardWith({}, (files) => ({
      ...files,
      "data/board.yaml": (files["data/board.yaml"] ?? "").replace("2018-01-31", "2017-06-30"),
    }));
    expect(() => buildReport(board)).toThrow(
      "data/board.yaml:11:13  the contacts were to be checked by 30 June 2017, and the newest publication is of 14 November 2017. Call each number, mend what has changed, and write the next date.",
    );
  });
});

describe("what a source printed", () => {
  const table = (stated: string) => ({
    "data/2016-17/deaths.yaml": `title: Deaths\nkind: figures\ncounts: children\nfigures:\n  deaths-area: {title: Deaths, unit: deaths, values: {2016-17: 112}}\n  deaths-here:\n    title: Deaths here\n    unit: deaths\n    of: deaths-area\n    values: {2016-17: 34}\n    stated: {share: ${stated}}\n`,
  });

  it("is compared with what the counts give", () => {
    expect(problemsOf(table('"31%"'))).toBe(
      'data/2016-17/deaths.yaml:11:21  "31%" is stated as the share of "deaths-here", but the data gives 30.36%, which prints as 30%: 34 of 112 is 30.4%, and 31% would be 35 of 112. Mend the counts, or write {printed: …, correction: "why the source\'s figure is not used"}.',
    );
    expect(problemsOf(table('"30.4%"'))).toBe("");
  });

  it("is listed on the corrections page when the editor says why", () => {
    const report = buildReport(
      boardWith({
        [numbersMd]: chapter("::: corrections\n:::"),
        ...table('{printed: "31%", correction: "34 of 112 is 30.4%."}'),
      }),
    );
    const [block] = year(report).chapters[0]?.blocks ?? [];
    expect(block).toMatchObject({
      type: "corrections",
      corrections: [
        {
          where: "Deaths: Deaths here, share",
          printed: "31%",
          published: { text: "30%" },
          reason: { text: "34 of 112 is 30.4%." },
        },
      ],
    });
  });
});

describe("the disclosure threshold", () => {
  it("takes small counts of children out of sentences, tables, charts and CSV, and what follows from them", () => {
    const report = buildReport(
      boardWith({
        [numbersMd]: chapter(
          "There were {{ referrals-by-source.police }}, {{ referrals-by-source.police.share }}.",
        ),
      }),
    );
    expect(proseOf(year(report).chapters[0]?.blocks ?? [])).toBe(
      "There were not shown, to protect children, not shown, to protect children.",
    );
    const dataset = report.data[0]?.datasets.find(({ name }) => name === "referrals-by-source");
    expect(dataset?.csv.find(([label]) => label === "Police")).toEqual([
      "Police",
      "9",
      "11.1",
      "[c]",
      "[c]",
      "[c]",
    ]);
    expect(dataset?.charts[0]?.series[1]).toMatchObject({
      values: [null, null, 46],
      texts: ["not shown", "not shown", "46"],
      words: ["not shown, to protect children", "not shown, to protect children", "46"],
    });
  });

  it("leaves charts the words for a provisional value, and for one that has been revised", () => {
    const visits =
      "title: Visits\nkind: table\ncounts: none\nunit: visits\nrow-heading: Place\nperiods: [2015-16, 2016-17]\nrows:\n" +
      "  - {name: north, label: North, values: [{value: 9, revised: Counted again.}, {value: 12, provisional: true}]}\n" +
      "charts:\n  visits-trend: {type: line, title: Visits, subtitle: Number of visits}\n";
    const report = buildReport(boardWith({ "data/2016-17/visits.yaml": visits }));
    const dataset = report.data[0]?.datasets.find(({ name }) => name === "visits");
    expect(dataset?.charts[0]?.series[0]).toMatchObject({
      texts: ["9", "12"],
      words: ["9 (revised)", "12 (provisional)"],
    });
  });

  it("leaves no trace of a small count anywhere in the Report", () => {
    const withCount = (count: number) =>
      JSON.stringify(
        buildReport(
          boardWith({}, (files) => ({
            ...files,
            "data/2016-17/private-fostering.yaml": `title: Private fostering\nkind: figures\ncounts: children\nfigures:\n  privately-fostered: {title: Children, unit: children, values: {2015-16: ${count}, 2016-17: ${count}}}\n`,
          })),
        ),
      );
    expect(withCount(1)).toBe(withCount(4));
    expect(withCount(4)).not.toBe(withCount(5));
  });

  it("refuses a direction that would tell of a value that is not shown", () => {
    expect(problemsOf({ [numbersMd]: chapter("It {{ referrals-by-source.police.direction }}.") })).toBe(
      `${numbersMd}:5:4  "referrals-by-source.police" for 2016-17 has no .direction that can be printed: one of its two values is not shown or is not a number above zero. Rephrase the sentence without it.`,
    );
  });

  it("can be switched off for a dataset with a reason", () => {
    const report = buildReport(
      boardWith({}, (files) => ({
        ...files,
        "data/2016-17/referrals-by-source.yaml": (
          files["data/2016-17/referrals-by-source.yaml"] ?? ""
        ).replace("counts: children", 'counts: children\nnot-disclosive: "already public"'),
      })),
    );
    expect(
      report.data[0]?.datasets
        .find(({ name }) => name === "referrals-by-source")
        ?.csv.at(2)
        ?.at(3),
    ).toBe("4");
  });
});
