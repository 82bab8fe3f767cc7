import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { formatProblems, type Problem } from "../values/problem.ts";

function toldOf(before: string, after: string, counts = "none"): string {
  const warnings: Problem[] = [];
  const board = boardWith({
    "data/2016-17/visits.yaml": `title: Visits\nkind: figures\ncounts: ${counts}\nfigures:\n  visits:\n    title: Visits\n    unit: visits\n    values:\n      2015-16: ${before}\n      2016-17: ${after}\n`,
  });
  buildReport(board, {
    warn: (some) => warnings.push(...some.filter(({ what }) => !/not been read against/.test(what))),
  });
  return formatProblems(warnings);
}

describe("a number with a digit too many or too few", () => {
  it.each([
    ["668", "7670", "7,670 after 668", "many"],
    ["1013", "10133", "10,133 after 1,013", "many"],
    ["4519", "32430", "32,430 after 4,519", "many"],
    ["668", "76", "76 after 668", "few"],
    ["301480", "30148", "30,148 after 301,480", "few"],
    ["90", "981", "981 after 90", "many"],
  ])("is asked about: %s, then %s", (before, after, words, how) => {
    expect(toldOf(before, after)).toBe(
      `data/2016-17/visits.yaml:10:16  ${words} a period before: "visits" may have a digit too ${how}. Look at the number once more; if it is right, leave it as it is.`,
    );
  });

  it.each([
    ["668", "767"],
    ["100", "350"],
    ["12", "120"],
    ["30", "3"],
    ["281", "328"],
    ["250", "9120"],
    ["{value: 668, qualifier: about}", "700"],
  ])("is not suspected where the numbers say nothing of it: %s, then %s", (before, after) => {
    expect(toldOf(before, after)).toBe("");
  });

  it("is not asked about where a value is hidden", () => {
    expect(toldOf("4", "44", "children")).toBe("");
  });
});
