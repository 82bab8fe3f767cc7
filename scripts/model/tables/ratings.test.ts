import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

const scale = `ratings:
  judgement:
    - {label: Good, colour: green, meaning: It does what children need.}
    - {label: Requires improvement, colour: amber}
    - {label: Inadequate, colour: red}
`;
const build = (dataset: string, ratings = scale) =>
  buildReport(
    boardWith({ "data/2016-17/more.yaml": dataset }, (files) => ({
      ...files,
      "data/board.yaml": `${files["data/board.yaml"]}${ratings}`,
    })),
  );
const records = (word: string, name = "judgement") =>
  `title: Inspections\nkind: records\ncounts: none\ncolumns: [{name: body, label: Body}, {name: result, label: Result, scale: ${name}}]\nrows:\n  - {body: The council, result: ${word}}\n`;
const firstTable = (report: ReturnType<typeof build>) =>
  report.data[0]?.datasets.find(({ name }) => name === "more")?.tables[0];

describe("a rating", () => {
  it("is a word of a scale that the board defines, in its own letters", () => {
    const cell = firstTable(build(records("requires improvement")))?.rows[0]?.cells[1];
    expect(cell).toMatchObject({
      text: "Requires improvement",
      csv: "Requires improvement",
      rating: { label: "Requires improvement", colour: "amber", meaning: null },
    });
  });

  it("is refused where the scale does not have it", () => {
    expect(() => build(records("Inadequat"))).toThrow(
      'data/2016-17/more.yaml:6:33  "Inadequat" is no rating of the scale "judgement". Did you mean "Inadequate"?',
    );
    expect(() => build(records("Splendid"))).toThrow("Write one of: Good, Requires improvement, Inadequate.");
  });

  it("is refused if there is no such scale", () => {
    expect(() => build(records("Good", "judgment"))).toThrow(
      'data/2016-17/more.yaml:6:33  there is no scale "judgment". Did you mean "judgement"?',
    );
  });

  it("is in a last column beside numbers, and is hidden beside a hidden number", () => {
    const table = firstTable(
      build(
        "title: Visits\nkind: table\ncounts: children\nunit: visits\nscale: judgement\nperiods: [2016-17]\nrows:\n  - {name: north, label: North, values: [40], rating: good}\n  - {name: south, label: South, values: [3], rating: inadequate}\n  - {name: west, label: West, values: [50]}\n",
      ),
    );
    expect(table?.columns.at(-1)).toEqual({ label: "Rating", numeric: false });
    expect(table?.rows.map(({ cells }) => cells.at(-1)?.csv)).toEqual(["Good", "[c]", ""]);
  });

  it("of a recommendation is complete, in progress or not started, where the board says nothing else", () => {
    const dataset = (status: string) =>
      `title: Recommendations\nkind: recommendations\ncounts: none\nfrom: Ofsted\nrecommendations:\n  - {number: 1, text: Listen., actions: [], status: ${status}}\n`;
    expect(() => build(dataset("complete"), "")).not.toThrow();
    expect(() => build(dataset("done"), "")).toThrow(
      'data/2016-17/more.yaml:6:53  "done" is no rating of the scale "progress". Write one of: Complete, In progress, Not started, Not available.',
    );
  });
});
