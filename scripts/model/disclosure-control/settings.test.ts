import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { BoardProblems } from "../values/problem.ts";

const boardFile = "data/board.yaml";
const figuresFile = "data/2016-17/visits.yaml";

function problemsWith(disclosure: string, files: Record<string, string> = {}): string {
  try {
    buildReport(
      boardWith(files, (all) => ({
        ...all,
        [boardFile]: (all[boardFile] ?? "").replace("threshold: 5", disclosure),
      })),
    );
  } catch (error) {
    if (error instanceof BoardProblems) return error.message;
    throw error;
  }
  return "";
}

describe("the settings of disclosure control", () => {
  it("refuse a rounding base above the threshold", () => {
    expect(problemsWith("threshold: 5\n  round-to: 10")).toBe(
      "data/board.yaml:17:13  round-to is larger than the threshold, so that counts that may be shown would print as 0. Round to the threshold or less.",
    );
  });

  it("refuse a rounding base of 1", () => {
    expect(problemsWith("threshold: 5\n  round-to: 1")).toBe(
      "data/board.yaml:17:13  round-to is 0 (nothing is rounded) or from 2 to 100. Write 0, or a base such as 5.",
    );
  });

  it("refuse another word for zero", () => {
    expect(problemsWith("threshold: 5\n  zero: hide")).toBe(
      'data/board.yaml:17:9  "hide" is not one of the words that "zero" takes. Write one of: show, suppress.',
    );
  });

  it("want a link with published-elsewhere", () => {
    expect(
      problemsWith("threshold: 5", {
        [figuresFile]: `title: Visits
kind: figures
counts: children
figures:
  visits: {title: Visits, unit: visits, published-elsewhere: {title: Last report}, values: {2016-17: 3}}
`,
      }),
    ).toBe('data/2016-17/visits.yaml:5:62  "link" is missing. Add a line "link: …".');
  });

  it("say that a figure which is worked out follows its parts", () => {
    expect(
      problemsWith("threshold: 5", {
        [figuresFile]: `title: Visits
kind: figures
counts: children
figures:
  visits: {title: Visits, unit: visits, values: {2016-17: 30}}
  more: {title: Visits again, unit: visits, sum-of: [visits], not-disclosive: why}
`,
      }),
    ).toBe(
      "data/2016-17/visits.yaml:6:79  not-disclosive: has no meaning for a figure that is worked out. Take it out; it follows from its parts.",
    );
  });
});

describe("a count that cannot be hidden", () => {
  it("is a problem that names it and not its value", () => {
    expect(
      problemsWith("threshold: 5", {
        "data/2016-17/referrals-by-source.yaml": `title: Referrals by source
kind: table
counts: children
unit: referrals
periods: [2016-17]
rows:
  - {name: schools, label: Schools, values: [40]}
  - {name: police, label: Police, values: [3]}
total: {label: All sources}
reconcile:
  - same: [referrals-by-source.total, all-referrals]
  - same: [referrals-by-source.schools, school-referrals]
`,
        [figuresFile]: `title: Referrals
kind: figures
counts: children
published-elsewhere: {link: "https://example.org/report", title: Annual report}
figures:
  all-referrals: {title: Referrals, unit: referrals, values: {2016-17: 43}}
  school-referrals: {title: Referrals by schools, unit: referrals, values: {2016-17: 40}}
`,
      }),
    ).toBe(
      'data/2016-17/referrals-by-source.yaml:8:44  "referrals-by-source.police" for 2016-17 has to be hidden, and cannot be: what stays public around it gives it away. Join it with other rows, take the total out, or hide what stays public.',
    );
  });
});

describe("rounding and what a source printed", () => {
  it("compares no rounded figure, even if rounding leaves it unchanged", () => {
    const withCount = (count: number) =>
      problemsWith("threshold: 5\n  round-to: 5", {
        [figuresFile]: `title: Visits
kind: figures
counts: children
figures:
  visits: {title: Visits, unit: visits, values: {2016-17: ${count}}, stated: {value: "99"}}
`,
      });
    expect(withCount(40)).toBe("");
    expect(withCount(41)).toBe("");
  });
});
