import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";

const counts: Record<string, number> = { Zone: 50, Mill: 31, Park: 20, Hill: 3, Bay: 2 };
const table = (labels: string[], more = "", values: Record<string, number> = counts) => ({
  "data/2016-17/meetings.yaml": `title: Meetings by place
kind: table
counts: children
unit: meetings
row-heading: Place
periods: [2016-17]
${more}rows:
${labels.map((label) => `  - {name: ${label.toLowerCase()}, label: ${label}, values: [${values[label]}]}\n`).join("")}total: {label: All}
`,
});
const bySize = ["Zone", "Mill", "Park", "Hill", "Bay"];
const mixed = ["Mill", "Zone", "Park", "Bay", "Hill"];
const chart = (rows: string) => `charts:
  places:
    type: bars
    title: Most meetings are in one place
    subtitle: Meetings by place
    rows: [${rows}]
`;
const told = "gives away more about those that are hidden than the rules allow";

describe("rows in the order of their values", () => {
  it("tell of hidden ones which is larger", () => {
    expect(problemsOf(table(bySize))).toContain(
      `the rows of this table stand in the order of their values, which ${told}`,
    );
    expect(problemsOf(table([...bySize].reverse()))).toContain(told);
  });

  it("tell in the bars of a chart", () => {
    expect(problemsOf(table(mixed, chart("zone, mill, park, hill, bay")))).toContain(
      `the bars of this chart stand in the order of their values, which ${told}`,
    );
  });

  it("tell nothing in another order, of the program, or of the alphabet", () => {
    expect(problemsOf(table(mixed))).toBe("");
    expect(problemsOf(table(bySize, "order: highest-first\n"))).toBe("");
    expect(problemsOf(table(mixed, chart("mill, zone, bay, park, hill")))).toBe("");
    const alphabetical = { Bay: 50, Hill: 31, Mill: 20, Park: 3, Zone: 2 };
    expect(problemsOf(table(Object.keys(alphabetical), "", alphabetical))).toBe("");
  });

  it("tell nothing where one small number stands last, or few are shown", () => {
    const without = table(["Zone", "Mill", "Park", "Hill"])["data/2016-17/meetings.yaml"].replace(
      "total: {label: All}\n",
      "",
    );
    expect(problemsOf({ "data/2016-17/meetings.yaml": without })).toBe("");
    expect(problemsOf(table(["Zone", "Mill", "Hill", "Bay"]))).toBe("");
  });
});

describe("a table that the program sorts", () => {
  it("has its hidden rows at the end, in the order of the alphabet", () => {
    const { data } = buildReport(boardWith(table(bySize, "order: highest-first\n")));
    const [sorted] = data.flatMap(({ datasets }) => datasets).filter(({ name }) => name === "meetings");
    const labels = JSON.stringify(sorted?.tables).match(/Zone|Mill|Park|Hill|Bay/g);
    expect([...new Set(labels)]).toEqual(["Zone", "Mill", "Park", "Bay", "Hill"]);
  });
});
