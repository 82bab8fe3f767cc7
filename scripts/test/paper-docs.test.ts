import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { formatProblem } from "../model/values/problem.ts";
import { boardWith } from "./board-with.ts";

/** The whole examples of a page of the documentation: fenced blocks with the path of their file. */
const examples = (page: string) =>
  Object.fromEntries(
    [...readFileSync(`docs/${page}.md`, "utf8").matchAll(/```(?:md|yaml) (\S+)\n(.*?)```/gs)].map(
      ([, path = "", text = ""]) => [path, text],
    ),
  );
const built = (files: Record<string, string>) => {
  const warnings: string[] = [];
  const report = buildReport(boardWith(files), {
    warn: (problems) => warnings.push(...problems.map(formatProblem)),
  });
  return { report, warnings: warnings.filter((each) => !each.includes("have not been read")) };
};

describe("the example of", () => {
  it("a paper in a form of its own passes check", () => {
    const { report, warnings } = built(examples("committee"));
    expect(warnings).toEqual([]);
    expect(report.committeeReports.map(({ called, parts }) => [called, parts.length])).toEqual([
      ["Update to the board", 4],
    ]);
  });

  it("minutes and their actions passes check", () => {
    const { report, warnings } = built(examples("minutes-and-actions"));
    expect(warnings).toEqual([]);
    expect(report.committeeReports.map(({ isMinutes, slug }) => [isMinutes, slug])).toEqual([
      [true, "minutes-of-june"],
    ]);
  });

  it("a meeting passes check with the papers that it names", () => {
    const { report, warnings } = built(examples("meetings"));
    expect(warnings).toEqual([]);
    expect(report.meetings.map(({ items }) => items.map(({ title, paper }) => [title, paper?.kind]))).toEqual(
      [
        [
          ["Apologies", undefined],
          ["Training group", "committee"],
          ["A briefing for all", "briefing"],
          ["Placements of children", undefined],
        ],
      ],
    );
  });

  it.each([
    ["briefings", "Visits to families", ["A review of help at home"]],
    ["posters", "Visits, on the wall", ["See the room"]],
  ])("%s passes check, and is in its series", (page, title, documents) => {
    const { report, warnings } = built(examples(page));
    expect(warnings).toEqual([]);
    expect(report.series.map((series) => [series.title, series.documents.map((each) => each.title)])).toEqual(
      [[title, documents]],
    );
  });
});
