import { describe, expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { boardWith } from "../../test/board-with.ts";
import { createEnvironment } from "../templates/environment.ts";
import { sentence } from "./sentence.ts";

/** What the program writes under a large number, for values of the year before and of this year. */
function under(unit: string, then: string, now: string): string | undefined {
  return underFigure(`x: {title: X, unit: ${unit}, values: {2015-16: ${then}, 2016-17: ${now}}}`);
}

function underFigure(figure: string): string | undefined {
  const { reports } = buildReport(
    boardWith({
      "data/2016-17/more.yaml": `title: More\nkind: figures\ncounts: none\nfigures:\n  ${figure}\n`,
      "content/annual-report/2016-17/numbers.md":
        "---\ntitle: Numbers\norder: 10\n---\n::: key-figures x\n:::\n",
    }),
  );
  const block = reports[0]?.chapters[0]?.blocks.find(({ type }) => type === "key-figures");
  return block?.type === "key-figures" ? block.figures.map(sentence)[0] : undefined;
}

describe("the sentence under a large number", () => {
  it.each([
    ["visits", "40", "50", "Up 25% from 40 in 2015/16"],
    ["visits", "50", "40", "Down 20% from 50 in 2015/16"],
    ["visits", "40", "40", "No change from 40 in 2015/16"],
    // Of a percentage, percentage points.
    ["percent", "43", "57", "Up 14 percentage points from 43% in 2015/16"],
    // Across zero there is no percentage.
    ["pounds", "-300", "500", "Up from −£300 in 2015/16"],
    ["pounds", "-300", "-500", "Down from −£300 in 2015/16"],
    ["visits", "0", "5", "Up from 0 in 2015/16"],
    // Nobody can say how "over 1,100" moved.
    ["visits", "{value: 1100, qualifier: over}", "1150", "Before: over 1,100 in 2015/16"],
  ])("follows from the values: %s, %s and %s", (unit, then, now, words) => {
    expect(under(unit, then, now)).toBe(words);
  });

  it("calls the same what prints alike", () => {
    const figures = [
      "a: {title: A, unit: visits, values: {2015-16: 61, 2016-17: 62}}",
      "b: {title: B, unit: staff, values: {2015-16: 5, 2016-17: 5}}",
      "x: {title: X, unit: visits for each, ratio-of: [a, b], decimals: 0}",
    ];
    expect(underFigure(figures.join("\n  "))).toBe("No change from 12 in 2015/16");
  });
});

describe("the unit of a large number", () => {
  const shown = (title: string, unit: string, value: { text: string; state: string }) =>
    createEnvironment()
      .renderString(
        '{% from "components/key-figures/key-figures.njk" import keyFigures %}{{ keyFigures([figure], false) }}',
        { figure: { title, unit, value, period: { text: "2016/17" } } },
      )
      .match(/<p class="key-figure__(?:value|period).*<\/p>/g)
      ?.map((line) => line.replace(/<[^>]+>/g, ""));

  it("stands with the period, so that the numbers of a row need one line each, however long they are", () => {
    const number = { text: "about 1,350", state: "number" };
    expect(shown("Concerns", "consultations", number)).toEqual(["about 1,350", "consultations, 2016/17"]);
    expect(shown("Visits", "visits", number)).toEqual(["about 1,350", "2016/17"]);
  });

  it("is not said of a number that is not shown", () => {
    const words = { text: "not shown", state: "suppressed" };
    expect(shown("Concerns", "consultations", words)).toEqual(["not shown", "2016/17"]);
  });
});
