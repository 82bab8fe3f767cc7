import { describe, expect, it } from "vitest";
import { boardWith } from "../test/board-with.ts";
import { buildReport } from "./build-report.ts";

const dataset = (counts: string, rest: string) =>
  `title: Out of area\nkind: figures\ncounts: ${counts}\nfigures:\n  out-of-area:\n    title: Placed out of area\n${rest}`;

describe("a figure in two years' folders", () => {
  it("is one series", () => {
    const report = buildReport(
      boardWith({
        "data/2015-16/care.yaml": dataset("children", "    unit: children\n    values: {2015-16: 30}\n"),
        "data/2016-17/care.yaml": dataset("children", "    unit: children\n    values: {2016-17: 36}\n"),
        "content/annual-report/2016-17/numbers.md":
          "---\ntitle: N\norder: 1\n---\nIt {{ out-of-area.direction }} by {{ out-of-area.change }}.\n",
      }),
    );
    expect(report.reports[0]?.chapters[0]?.figures.map(({ words }) => words)).toEqual(["20%"]);
    expect(report.data.map(({ year }) => year)).toEqual(["2016-17", "2015-16"]);
  });

  it("cannot be taken out of protection by a newer folder", () => {
    expect(() =>
      buildReport(
        boardWith({
          "data/2015-16/care.yaml": dataset("children", "    unit: children\n    values: {2015-16: 3}\n"),
          "data/2016-17/care.yaml": dataset("none", "    unit: homes\n    values: {2016-17: 36}\n"),
        }),
      ),
    ).toThrow(
      [
        'data/2016-17/care.yaml:8:23  "out-of-area" has counts: none here and counts: children in data/2015-16/care.yaml. Make the two agree, or give one of them another name: a figure has one meaning in all years.',
        'data/2016-17/care.yaml:8:23  "out-of-area" has unit: homes here and unit: children in data/2015-16/care.yaml. Make the two agree, or give one of them another name: a figure has one meaning in all years.',
      ].join("\n"),
    );
  });
});
