import { describe, expect, it } from "vitest";
import { boardWith } from "../test/board-with.ts";
import { problemsOf } from "../test/problems-of.ts";
import { buildReport } from "./build-report.ts";

const list = `title: Aims of the partnership
kind: priority-areas
counts: none
period: 2016-18
areas:
  - {number: 1, title: Neglect, activities: [Listen]}
  - {number: 2, title: Early help, activities: [Act]}
  - {number: 3, title: Missing children, activities: [Ask]}
`;
const chapter = (text: string) =>
  `---\ntitle: Aims\norder: 9\n---\n\n${text}\n\n::: priority-areas aims\n:::\n`;
const agencies = "- {id: nhs, name: Northmoor Hospital}\n- {id: law, name: Northmoor Police}\n";

/** The numbers that a chapter prints. */
function printedIn(text: string): string[] | undefined {
  const report = buildReport(
    boardWith({
      "data/2016-17/aims.yaml": list,
      "data/agencies.yaml": agencies,
      "content/annual-report/2016-17/aims.md": chapter(text),
    }),
  );
  return report.reports[0]?.chapters.find(({ title }) => title === "Aims")?.figures.map(({ words }) => words);
}

describe("the number of entries of a list", () => {
  it("is a figure of its dataset", () => {
    expect(printedIn("We have {{ aims.entries }} priorities.")).toEqual(["3"]);
  });

  it("is a figure of the board's own lists", () => {
    const numbers = printedIn(
      "The board has {{ agencies.entries }} agencies, {{ briefings.entries }} briefing, {{ posters.entries }} poster and {{ chapters.entries }} chapters.",
    );
    expect(numbers).toEqual(["2", "1", "1", "3"]);
  });

  it("is compared like any other figure", () => {
    const plan = (number: number) => `title: Plan
kind: figures
counts: none
figures:
  plan-aims: {title: Aims in the plan, unit: aims, values: {2016-17: ${number}}}
reconcile:
  - {same: [plan-aims, aims.entries]}
`;
    expect(problemsOf({ "data/2016-17/aims.yaml": list, "data/2016-17/plan.yaml": plan(3) })).not.toContain(
      "plan-aims",
    );
    expect(problemsOf({ "data/2016-17/aims.yaml": list, "data/2016-17/plan.yaml": plan(4) })).toContain(
      "aims.entries is 3, and plan-aims, which should be the same, is 4",
    );
  });

  it("is hidden where its entries are people and few", () => {
    const cases = `title: Cases that were read
kind: records
counts: children
columns: [{name: about, label: About}]
rows: [{about: Neglect}, {about: Harm}]
`;
    const board = boardWith({
      "data/2016-17/cases.yaml": cases,
      "content/annual-report/2016-17/aims.md":
        "---\ntitle: Aims\norder: 9\n---\n\nWe read {{ cases.entries }} cases.\n\n::: table cases\n:::\n",
    });
    const chapter = buildReport(board).reports[0]?.chapters.find(({ title }) => title === "Aims");
    expect(chapter?.figures.map(({ words }) => words)).toEqual(["not shown, to protect children"]);
  });

  it("leaves a row of a table its name", () => {
    const table = `title: Entries
kind: table
counts: none
unit: entries
periods: [2016-17]
rows: [{name: entries, label: Entries, values: [40]}, {name: exits, label: Exits, values: [30]}]
`;
    expect(problemsOf({ "data/2016-17/doors.yaml": table })).not.toContain("twice");
  });
});
