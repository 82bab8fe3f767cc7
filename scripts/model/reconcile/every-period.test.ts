import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";

const file = "data/2016-17/stays.yaml";
const stays = (figures: string[], reconcile: string, children = "children") => ({
  [file]: `title: Stays
kind: figures
counts: ${children}
figures:
${figures.map((line) => `  ${line}\n`).join("")}reconcile:
  - ${reconcile}
`,
});
const figure = (name: string, values: string) =>
  `${name}: {title: ${name}, unit: stays, values: {${values}}}`;

function hiddenIn(files: Record<string, string>): string[] {
  const hidden: string[] = [];
  buildReport(boardWith(files), {
    review: (cells) =>
      hidden.push(
        ...cells
          .filter(({ dataset }) => dataset.name === "stays")
          .map(({ figure, period }) => `${figure} ${period}`),
      ),
  });
  return hidden;
}

describe("a declared flow", () => {
  const flow = "{opening: there, started: came, ended: went, closing: there}";
  const three = (first: number, middle: number, came: number) => [
    figure("there", `2015-03-31: ${first}, 2016-03-31: ${middle}, 2017-03-31: 52`),
    figure("came", `2015-16: ${came}, 2016-17: 30`),
    figure("went", "2015-16: 12, 2016-17: 9"),
  ];

  it("is known for every year in which its figures have values", () => {
    expect(hiddenIn(stays(three(40, 31, 3), flow))).toHaveLength(2);
  });

  it("has to hold in every one of them", () => {
    const wrong = problemsOf(stays(three(99, 31, 40), flow, "none"));
    expect(wrong).toContain(
      "there@2015-03-31 (99) + came@2015-16 (40) − went@2015-16 (12) is 127, not the 31 of",
    );
    expect(problemsOf(stays(three(3, 31, 40), flow, "none"))).toBe("");
  });

  it("says nothing of a year in which one of them has none, nor where a period is named", () => {
    const short = [
      figure("there", "2015-03-31: 99, 2016-03-31: 31, 2017-03-31: 52"),
      figure("came", "2016-17: 30"),
      figure("went", "2015-16: 12, 2016-17: 9"),
    ];
    expect(problemsOf(stays(short, flow, "none"))).toBe("");
    const named =
      "{opening: there@2016-03-31, started: came@2016-17, ended: went@2016-17, closing: there@2017-03-31}";
    expect(problemsOf(stays(three(99, 31, 40), named, "none"))).toBe("");
  });
});

describe("a declared total of figures counted over a year and on its last day", () => {
  const values = (part: number) => [
    figure("all", "2015-16: 40, 2016-17: 50"),
    figure("here", `2016-03-31: ${part}, 2017-03-31: 30`),
    figure("there", "2016-03-31: 15, 2017-03-31: 20"),
  ];
  const total = "{total: all, parts: [here, there]}";

  it("holds in every year", () => {
    expect(problemsOf(stays(values(25), total, "none"))).toBe("");
    expect(problemsOf(stays(values(24), total, "none"))).toContain("is 39, not the 40 of all@2015-16");
  });
});

describe("a value with an interval behind it", () => {
  const all = (value: string) => [
    figure("few", `2016-17: ${value}`),
    figure("many", "2016-17: 47"),
    figure("more", "2016-17: 12"),
    figure("everyone", "2016-17: 62"),
  ];
  const total = "{total: everyone, parts: [few, many, more]}";

  it.each([
    "{value: 4, qualifier: up to}",
    "{value: 4, qualifier: under}",
    '{text: "1 or 3"}',
    "3",
  ])("is tied by a declared total: %s", (value) => {
    expect(hiddenIn(stays(all(value), total))).toEqual(["few 2016-17", "more 2016-17"]);
  });

  it("leaves room around a hidden one where it is shown", () => {
    const rough = [
      figure("few", "2016-17: 3"),
      figure("many", "2016-17: {value: 65, qualifier: about}"),
      figure("everyone", "2016-17: 65"),
    ];
    expect(hiddenIn(stays(rough, "{total: everyone, parts: [few, many]}"))).toContain("few 2016-17");
  });

  it("is not where no number behind it can be right", () => {
    const accepted = total.replace("}", ", accepted: The source differs.}");
    expect(hiddenIn(stays(all("{value: 2, qualifier: up to}"), accepted))).toEqual(["few 2016-17"]);
  });
});
