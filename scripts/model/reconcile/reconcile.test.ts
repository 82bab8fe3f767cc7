import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";
import type { LongReport } from "../report/long-report.ts";

const file = "data/2016-17/more.yaml";
const figures = (text: string, counts = "none") => ({
  [file]: `title: More\nkind: figures\ncounts: ${counts}\nfigures:\n${text}`,
});

/** What the corrections page of the small board with these files lists. */
function correctionsOf(files: Record<string, string>) {
  const report = buildReport(
    boardWith({
      ...files,
      "content/annual-report/2016-17/numbers.md":
        "---\ntitle: Numbers\norder: 10\n---\n::: corrections\n:::\n",
    }),
  ).reports[0] as LongReport;
  const [block] = report.chapters[0]?.blocks ?? [];
  return block?.type === "corrections"
    ? block.corrections.map(({ where, printed, published, reason }) => [
        where,
        printed,
        published.text,
        reason.text,
      ])
    : [];
}

describe("the errors that printed reports are full of", () => {
  it("a rise of 14.8% stated as 14%", () => {
    expect(
      problemsOf(
        figures(
          '  x: {title: X, unit: children, values: {2016-03-31: 668, 2017-03-31: 767}, stated: {change: "14%"}}\n',
          "children",
        ),
      ),
    ).toBe(
      `${file}:5:94  "14%" is stated as the change of "x", but the data gives 14.82%, which prints as 15%: 767 is 14.8% more than 668, and 14% more would be 759 to 764. Mend the counts, or write {printed: …, correction: "why the source's figure is not used"}.`,
    );
  });

  it("31% for 34 of 112", () => {
    expect(
      problemsOf(
        figures(
          '  area: {title: A, unit: deaths, values: {2016-17: 112}}\n  here: {title: H, unit: deaths, of: area, values: {2016-17: 34}, stated: {share: "31%"}}\n',
          "children",
        ),
      ),
    ).toBe(
      `${file}:6:83  "31%" is stated as the share of "here", but the data gives 30.36%, which prints as 30%: 34 of 112 is 30.4%, and 31% would be 35 of 112. Mend the counts, or write {printed: …, correction: "why the source's figure is not used"}.`,
    );
  });

  it("a stated share that no whole number gives", () => {
    expect(
      problemsOf(
        figures(
          '  all: {title: A, unit: audits, values: {2016-17: 34}}\n  some: {title: S, unit: audits, of: all, values: {2016-17: 12}, stated: {share: "37%"}}\n',
        ),
      ),
    ).toBe(
      `${file}:6:82  "37%" is stated as the share of "some", but the data gives 35.29%, which prints as 35%: 12 of 34 is 35.3%, and 37% of 34 is not possible: 12 of 34 is 35.3%, 13 of 34 is 38.2%. Mend the counts, or write {printed: …, correction: "why the source's figure is not used"}.`,
    );
  });

  it("0 to 2 stated as a change of 0.00%", () => {
    expect(
      problemsOf({
        [file]:
          'title: T\nkind: table\ncounts: none\nunit: audits\nperiods: [2015-16, 2016-17]\nrows:\n  - {name: a, label: A, values: [0, 2], stated: {change: "0.00%"}}\n',
      }),
    ).toBe(
      `${file}:7:58  "0.00%" is stated as the change of "more.a", but the data gives not applicable: a change from 0 to 2 has no percentage, because nothing can be divided by 0. Mend the counts, or write {printed: …, correction: "why the source's figure is not used"}.`,
    );
  });

  it("a fall that no whole number gives, and one that is stated as a rise", () => {
    const change = (stated: string) =>
      problemsOf(
        figures(
          `  x: {title: X, unit: audits, values: {2015-16: 34, 2016-17: 22}, stated: {change: "${stated}"}}\n`,
        ),
      );
    const remedy = `Mend the counts, or write {printed: …, correction: "why the source's figure is not used"}.`;
    expect(change("37%")).toBe(
      `${file}:5:84  "37%" is stated as the change of "x", but the data gives −35.29%, which prints as −35%: 22 is 35.3% less than 34, and 37% of 34 is not possible: 12 of 34 is 35.3%, 13 of 34 is 38.2%. ${remedy}`,
    );
    expect(change("-32%")).toBe(
      `${file}:5:84  "-32%" is stated as the change of "x", but the data gives −35.29%, which prints as −35%: 22 is 35.3% less than 34, and 32% less would be 23. ${remedy}`,
    );
  });

  it("a share of nothing", () => {
    expect(
      problemsOf(
        figures(
          '  all: {title: A, unit: audits, values: {2016-17: 0}}\n  some: {title: S, unit: audits, of: all, values: {2016-17: 0}, stated: {share: "0%"}}\n',
        ),
      ),
    ).toBe(
      `${file}:6:81  "0%" is stated as the share of "some", but the data gives not applicable: nothing is a share of 0. Mend the counts, or write {printed: …, correction: "why the source's figure is not used"}.`,
    );
  });

  it("the same count with two values", () => {
    expect(
      problemsOf({
        [file]:
          "title: More\nkind: figures\ncounts: none\nfigures:\n  sessions: {title: S, unit: sessions, values: {2016-17: 66}}\n  courses: {title: C, unit: sessions, values: {2016-17: 65}}\nreconcile:\n  - same: [sessions, courses]\n",
      }),
    ).toBe(
      `${file}:8:5  courses is 65, and sessions, which should be the same, is 66. Mend the number that is wrong, or add accepted: "why the source differs".`,
    );
  });

  it("an average that is not the average of its rows", () => {
    expect(
      problemsOf({
        [file]:
          'title: Attendance\nkind: attendance\ncounts: none\nperiod: 2016-17\nmeetings: 7\naverage: {label: All members, rule: plain, stated: "78%"}\nmembers:\n  - {name: chair, label: Chair, attended: 7, possible: 7}\n  - {name: police, label: Police, attended: 5, possible: 7}\n  - {name: housing, label: Housing, attended: 3, possible: 7}\n',
      }),
    ).toBe(
      `${file}:6:52  "78%" is stated as the value of "more.average", but the data gives 71.43%, which prints as 71%: (100% + 71% + 43%) ÷ 3. Mend the counts, or write {printed: …, correction: "why the source's figure is not used"}.`,
    );
  });

  it("a base that cannot give the percentage", () => {
    expect(
      problemsOf(
        figures(
          "  reviews: {title: R, unit: reviews, values: {2016-17: 34}}\n  on-time: {title: O, unit: percent, of: reviews, values: {2016-17: 37}}\n",
        ),
      ),
    ).toBe(
      `${file}:6:69  37% of 34 is not possible: 12 of 34 is 35.3%, 13 of 34 is 38.2%. Mend the percentage or its base, or add accepted: "why it is published all the same".`,
    );
  });

  it("a total that is not the total of its parts", () => {
    expect(
      problemsOf({
        [file]:
          'title: Money\nkind: finances\ncounts: none\nperiod: 2016-17\nexpenditure:\n  items:\n    - {name: a, label: A, amount: 25000}\n    - {name: b, label: B, amount: 5500}\n  stated: {total: "£31,000"}\nincome: {items: []}\n',
      }),
    ).toBe(
      `${file}:9:19  "£31,000" is stated as the total of "more.expenditure", but the data gives £30,500: £25,000 + £5,500. Mend the counts, or write {printed: …, correction: "why the source's figure is not used"}.`,
    );
  });

  it("two years' folders that disagree", () => {
    const year = (value: string) =>
      `title: More\nkind: figures\ncounts: none\nfigures:\n  events: {title: E, unit: events, values: {2015-16: ${value}}}\n`;
    expect(problemsOf({ "data/2015-16/more.yaml": year("60"), [file]: year("61") })).toBe(
      `${file}:5:54  "events" for 2015-16 is 61 here, and 60 in data/2015-16/more.yaml:5. Make the two agree, or write {value: …, revised: "why it changed"} in the newer folder.`,
    );
    expect(
      problemsOf({
        "data/2015-16/more.yaml": year("60"),
        [file]: year('{value: 61, revised: "one event was missing"}'),
      }),
    ).toBe("");
  });
});

describe("a value by itself", () => {
  it("is no negative count and no part of a person", () => {
    expect(
      problemsOf(
        figures(
          "  a: {title: A, unit: visits, values: {2016-17: -3}}\n  b: {title: B, unit: visits, values: {2016-17: 2.5}}\n  c: {title: C, unit: children, counts: children, decimals: 1, values: {2016-17: 17.4}}\n  d: {title: D, unit: hours, values: {2016-17: 1.5}}\n  e: {title: E, unit: cases per worker, decimals: 1, values: {2016-17: 17.4}}\n",
        ),
      ),
    ).toBe(
      [
        `${file}:5:49  "a" is −3, and a count cannot be below zero. Mend the value.`,
        `${file}:6:49  "b" is 2.5, and visits are counted in whole numbers. Mend the value, or write decimals: where it is a measure or an average.`,
        `${file}:7:82  "c" is 17.4, and children are counted in whole numbers. Mend the value; where it is a measure or an average, write counts: none and decimals:.`,
      ].join("\n"),
    );
  });

  it("is no larger than its whole", () => {
    expect(
      problemsOf(
        figures(
          "  all: {title: A, unit: audits, values: {2016-17: 20}}\n  late: {title: L, unit: audits, of: all, values: {2016-17: 21}}\n",
        ),
      ),
    ).toBe(
      `${file}:6:61  "late" is 21, more than its whole "all", 20. Mend one of the two, or add accepted: "why the source differs".`,
    );
  });

  it("is at most the possible attendance", () => {
    expect(
      problemsOf({
        [file]:
          "title: Attendance\nkind: attendance\ncounts: none\nperiod: 2016-17\nmeetings: 7\nmembers:\n  - {name: police, label: Police, attended: 8, possible: 7}\n",
      }),
    ).toBe(
      `${file}:7:45  "more.police" attended 8 meetings, more than the 7 that were possible. Mend one of the two, or add accepted: "why the source differs".`,
    );
  });

  it("is a percentage of a count, for the same period", () => {
    expect(
      problemsOf(
        figures(
          "  a: {title: A, unit: percent, values: {2016-17: 50}}\n  b: {title: B, unit: percent, of: a, values: {2016-17: 50}}\n  c: {title: C, unit: audits, values: {2015-16: 4}}\n  d: {title: D, unit: percent, of: c, values: {2016-17: 50}}\n",
        ),
      ),
    ).toBe(
      [
        `${file}:6:57  "b" is a percentage of "a", which is not a count. Name in of: what was counted.`,
        `${file}:8:57  "d" has a value for 2016-17, and its base "c" has none. Enter the base for the same period, or take of: out.`,
      ].join("\n"),
    );
  });

  it("has a base in a row of a table, or for a whole column", () => {
    expect(
      problemsOf({
        [file]:
          "title: T\nkind: table\ncounts: none\nunit: percent\nperiod: 2016-17\ncolumns:\n  - {name: here, label: Here, of: reviews}\n  - {name: area, label: Area}\nrows:\n  - {name: on-time, label: On time, values: [37, 93]}\n  - {name: late, label: Late, of: reviews, values: [50, 37]}\n",
        "data/2016-17/reviews.yaml":
          "title: R\nkind: figures\ncounts: none\nfigures:\n  reviews: {title: R, unit: reviews, values: {2016-17: 34}}\n",
      }),
    ).toBe(
      [
        `${file}:10:46  37% of 34 is not possible: 12 of 34 is 35.3%, 13 of 34 is 38.2%. Mend the percentage or its base, or add accepted: "why it is published all the same".`,
        `${file}:11:57  37% of 34 is not possible: 12 of 34 is 35.3%, 13 of 34 is 38.2%. Mend the percentage or its base, or add accepted: "why it is published all the same".`,
      ].join("\n"),
    );
  });
});

describe("reconcile:", () => {
  const stock = (closing: number, entry: string) => ({
    [file]: `title: Plans\nkind: figures\ncounts: children\nfigures:\n  plans: {title: Children with a plan, unit: children, values: {2016-03-31: 403, 2017-03-31: ${closing}}}\n  started: {title: Started, unit: plans, values: {2016-17: 615}}\n  ended: {title: Ended, unit: plans, values: {2016-17: 641}}\nreconcile:\n  - ${entry}\n`,
  });
  const flow = "{opening: plans, started: started, ended: ended, closing: plans}";

  it("lets the stock at the start and the flow give the stock at the end", () => {
    expect(problemsOf(stock(377, flow))).toBe("");
    expect(problemsOf(stock(380, flow))).toBe(
      `${file}:9:5  plans@2016-03-31 (403) + started (615) − ended (641) is 377, not the 380 of plans@2017-03-31. Mend the number that is wrong, or add accepted: "why the source differs".`,
    );
  });

  it("compares a total with its parts, and a part with its whole, for every period they have", () => {
    expect(
      problemsOf({
        [file]:
          "title: T\nkind: table\ncounts: none\nunit: visits\nperiods: [2015-16, 2016-17]\nrows:\n  - {name: a, label: A, values: [10, 20]}\n  - {name: b, label: B, values: [5, 7]}\n  - {name: all, label: All, values: [16, 27]}\n  - {name: c, label: C, values: [17, 4]}\nreconcile:\n  - {total: more.all, parts: [more.a, more.b]}\n  - {part: more.c, whole: more.all}\n",
      }),
    ).toBe(
      [
        `${file}:12:5  more.a@2015-16 (10) + more.b@2015-16 (5) is 15, not the 16 of more.all@2015-16. Mend the number that is wrong, or add accepted: "why the source differs".`,
        `${file}:13:5  more.c@2015-16 is 17, more than its whole more.all@2015-16, 16. Mend the number that is wrong, or add accepted: "why the source differs".`,
      ].join("\n"),
    );
  });

  it("says nothing in numbers where a value is not shown", () => {
    const message = problemsOf({
      [file]:
        "title: More\nkind: figures\ncounts: children\nfigures:\n  a: {title: A, unit: children, values: {2016-17: 3}}\n  b: {title: B, unit: children, values: {2016-17: 40}}\n  all: {title: All, unit: children, values: {2016-17: 44}}\n  part: {title: P, unit: children, of: a, values: {2016-17: 4}}\n  share: {title: S, unit: percent, of: a, values: {2016-17: 50}}\n  half: {title: H, unit: children, values: {2016-17: 2.5}}\n  less: {title: L, unit: children, values: {2016-17: -2}}\n  c: {title: C, unit: children, values: {2016-17: 3}}\nreconcile:\n  - {total: all, parts: [c, b]}\n  - {same: [all, b]}\n",
    });
    expect(message).toBe(
      [
        `${file}:8:61  "part" is more than its whole "a" (one of the two is not shown as it was entered, so the numbers are left out). Mend one of the two, or add accepted: "why the source differs".`,
        `${file}:9:61  "share" is a percentage that no whole number of "a" gives (one of the two is not shown as it was entered, so the numbers are left out). Mend the percentage or its base, or add accepted: "why it is published all the same".`,
        `${file}:10:54  "half" is not a whole number, and children are counted in whole numbers. Mend the value; where it is a measure or an average, write counts: none and decimals:.`,
        `${file}:11:54  "less" is −2, and a count cannot be below zero. Mend the value.`,
        `${file}:14:5  c + b is not all (one of the values is not shown as it was entered, so the numbers are left out). Mend the number that is wrong, or add accepted: "why the source differs".`,
        `${file}:15:5  b is 40, and all, which should be the same, is 44. Mend the number that is wrong, or add accepted: "why the source differs".`,
      ].join("\n"),
    );
  });

  it("compares what was entered, and says no number, where the board rounds its counts", () => {
    const board = boardWith({
      "data/board.yaml": readFileSync(join(boardWith({}), "data/board.yaml"), "utf8").replace(
        "threshold: 5",
        "threshold: 5\n  round-to: 5",
      ),
      [file]:
        'title: More\nkind: figures\ncounts: children\nfigures:\n  all: {title: All, unit: children, values: {2016-17: 112}}\n  here: {title: H, unit: children, of: all, values: {2016-17: 34}, stated: {share: "30%"}}\n  there: {title: T, unit: children, values: {2016-17: 77}}\nreconcile:\n  - {total: all, parts: [here, there]}\n',
    });
    expect(() => buildReport(board)).toThrow(
      `${file}:9:5  here + there is not all (one of the values is not shown as it was entered, so the numbers are left out). Mend the number that is wrong, or add accepted: "why the source differs".`,
    );
  });

  it("wants names, periods and a form that exist", () => {
    expect(problemsOf(stock(377, "{opening: plans, closing: plans}"))).toBe(
      `${file}:9:5  this does not say what to compare. Write {opening: …, started: …, ended: …, closing: …}, {total: …, parts: […]}, {part: …, whole: …} or {same: […]}.`,
    );
    expect(problemsOf(stock(377, "{part: startd, whole: plans@2015-03-31}"))).toBe(
      `${file}:9:12  reconcile: names "startd", which is not a figure that is entered or a sum of such figures. Did you mean "started"?`,
    );
    expect(problemsOf(stock(377, "{part: started, whole: plans@2015-03-31}"))).toBe(
      `${file}:9:28  reconcile: "plans" has no value for 2015-03-31; it has 2016-03-31, 2017-03-31. Enter that value, or write a period, such as plans@2017-03-31.`,
    );
  });
});

describe("accepted:", () => {
  it("publishes a percentage that its base cannot give, with the reason on the corrections page", () => {
    expect(
      correctionsOf(
        figures(
          '  reviews: {title: Reviews, unit: reviews, values: {2016-17: 34}}\n  on-time: {title: Reviews on time, unit: percent, of: reviews, accepted: "The source does not say what was counted.", values: {2016-17: 37}}\n',
        ),
      ),
    ).toEqual([
      [
        "More: Reviews on time",
        "37% of 34 is not possible: 12 of 34 is 35.3%, 13 of 34 is 38.2%",
        "As the source prints it",
        "The source does not say what was counted.",
      ],
    ]);
  });

  it("publishes numbers that do not add up, with the reason on the corrections page", () => {
    expect(
      correctionsOf({
        [file]:
          'title: Custody\nkind: figures\ncounts: none\nfigures:\n  once: {title: Once, unit: stays, values: {2016-17: 98}}\n  more: {title: More than once, unit: stays, values: {2016-17: 75}}\n  stays: {title: Stays, unit: stays, values: {2016-17: 167}}\nreconcile:\n  - {total: stays, parts: [once, more], accepted: "The panel counted some stays twice."}\n',
      }),
    ).toEqual([
      [
        "Custody: Stays",
        "“Once” (98) + “More than once” (75) is 173, not the 167 of “Stays”",
        "The numbers as the source gives them",
        "The panel counted some stays twice.",
      ],
    ]);
  });

  it("is not listed if a value is hidden: that it does not add up would reveal something", () => {
    expect(
      correctionsOf({
        [file]:
          'title: More\nkind: figures\ncounts: children\nfigures:\n  a: {title: A, unit: children, values: {2016-17: 3}}\n  b: {title: B, unit: children, values: {2016-17: 40}}\n  all: {title: All, unit: children, values: {2016-17: 44}}\n  part: {title: P, unit: children, of: a, accepted: "Why.", values: {2016-17: 4}}\nreconcile:\n  - {total: all, parts: [a, b], accepted: "Why."}\n',
      }),
    ).toEqual([]);
  });

  it("is an error when nothing contradicts any more, and so is a correction", () => {
    expect(
      problemsOf({
        [file]:
          'title: More\nkind: figures\ncounts: none\nfigures:\n  reviews: {title: R, unit: reviews, values: {2016-17: 34}}\n  on-time: {title: O, unit: percent, of: reviews, accepted: "Why.", values: {2016-17: 35}}\n  late: {title: L, unit: reviews, of: reviews, values: {2016-17: 22}, stated: {share: {printed: "65%", correction: "Why."}}}\nreconcile:\n  - {part: late, whole: reviews, accepted: "Why."}\n',
      }),
    ).toBe(
      [
        `${file}:6:61  accepted: is no longer needed: nothing contradicts "on-time". Take accepted: out.`,
        `${file}:7:87  correction: is no longer needed: "65%" is what the data gives as the share of "late". Take correction: out.`,
        `${file}:9:44  accepted: is no longer needed: the numbers agree. Take accepted: out.`,
      ].join("\n"),
    );
  });
});
