import { describe, expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { boardWith } from "../../test/board-with.ts";
import { datasetOverviews } from "./dataset-overview.ts";

const priorities = `title: Progress against our priorities
kind: priorities
counts: none
columns: {outcome: Outcome, planned: Planned, done: Done, next: To do}
priorities:
  - number: 1
    title: Help early
    outcomes:
      - {outcome: Families ask for help, planned: [], done: [A leaflet], next: [], rating: complete}
      - {outcome: Help comes soon, planned: [], done: [], next: [A plan], rating: In progress}
      - {outcome: Help lasts, planned: [], done: [], next: [Another plan], rating: in progress}
  - number: 2
    title: Listen
    outcomes:
      - {outcome: Children are heard, planned: [], done: [], next: [A survey]}
`;
const overviewsOf = (files: Record<string, string>) => {
  const report = buildReport(boardWith(files));
  return report.reports.flatMap((annual) => datasetOverviews(annual, report));
};
const overviewOf = (files: Record<string, string>) => overviewsOf(files)[0];
const dataset = { "data/2016-17/priorities.yaml": priorities };

describe("the priorities of a year in short", () => {
  it("say how many outcomes each has, and how far they are", () => {
    const overview = overviewOf(dataset);
    expect(overview?.entries.map(({ number, text }) => [number, text])).toEqual([
      [1, "3 outcomes, work still to do on 2"],
      [2, "1 outcome, work still to do on all of them"],
    ]);
    expect(
      overview?.entries[0]?.ratings.map(({ rating, count }) => [rating.label, rating.colour, count]),
    ).toEqual([
      ["Complete", "green", 1],
      ["In progress", "amber", 2],
    ]);
  });

  it("lead to the chapter that shows them, or else to their data", () => {
    expect(overviewOf(dataset)?.link.address).toBe("/data/2016-17/priorities/index.html");
    const chapter = "---\ntitle: Our priorities\norder: 30\n---\n::: priorities\n:::\n";
    expect(overviewOf({ ...dataset, "content/annual-report/2016-17/priorities.md": chapter })?.link).toEqual({
      address: "/annual-report/2016-17/priorities/index.html",
      title: "Our priorities",
    });
  });

  it("are several where a board has several, in the order of their chapters", () => {
    const chapter = (order: number, name: string) =>
      `---\ntitle: About ${name}\norder: ${order}\n---\n::: priorities ${name}\n:::\n`;
    const overviews = overviewsOf({
      "data/2016-17/adults.yaml": priorities,
      "data/2016-17/children.yaml": priorities,
      "content/annual-report/2016-17/one.md": chapter(31, "children"),
      "content/annual-report/2016-17/two.md": chapter(32, "adults"),
    });
    expect(overviews.map(({ link }) => link.title)).toEqual(["About children", "About adults"]);
  });

  it("are none in a year without them", () => {
    expect(overviewsOf({})).toEqual([]);
  });
});
