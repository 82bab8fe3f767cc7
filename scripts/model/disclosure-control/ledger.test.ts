import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writePublished } from "../../protect/write-published.ts";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { BoardProblems } from "../values/problem.ts";

const file = "data/2016-17/stays.yaml";
const stays = (values: number[]) => `title: Stays by place
kind: table
counts: children
unit: stays
row-heading: Place
periods: [2016-17]
rows:
${["mill", "bay", "park"].map((name, at) => `  - {name: ${name}, label: ${name}, values: [${values[at]}]}`).join("\n")}
total: {label: All}
`;

/** What a board hides after it has published the first values, and others have taken their place. */
function hiddenAfter(first: number[] | null, then: number[]): string[] {
  const board = boardWith({ [file]: stays(first ?? then) });
  if (first) writePublished({ board, day: "2018-01-10" });
  writeFileSync(join(board, file), stays(then));
  const hidden: string[] = [];
  try {
    buildReport(board, {
      review: (cells) =>
        hidden.push(...cells.filter(({ dataset }) => dataset.name === "stays").map(({ figure }) => figure)),
    });
  } catch (error) {
    if (error instanceof BoardProblems) return [error.message];
    throw error;
  }
  return hidden;
}

describe("what has been published before within the year", () => {
  it("is known for good: what was shown then hides nothing now", () => {
    const first = [4, 7, 40];
    expect(hiddenAfter(null, first)).toEqual(["stays.mill", "stays.bay"]);
    // Alone it would hide the smallest neighbour, which everybody has seen.
    expect(hiddenAfter(null, [4, 70, 40])).toEqual(["stays.mill", "stays.park"]);
    expect(hiddenAfter(first, [4, 70, 40])).toEqual(["stays.mill", "stays.bay"]);
  });

  it("tells by its old sums of what was hidden then and stands now", () => {
    // Mill and bay were 74 together: if bay is shown now, mill is known.
    expect(hiddenAfter(null, [4, 70, 40])).toEqual(["stays.mill", "stays.park"]);
    expect(hiddenAfter([4, 70, 140], [4, 70, 40])).toContain("stays.bay");
  });

  it("changes nothing where nothing has changed, and is recorded once", () => {
    const board = boardWith({ [file]: stays([4, 6, 7]) });
    const before = JSON.stringify(buildReport(board));
    expect(writePublished({ board, day: "2018-01-10" })).toBe(true);
    expect(JSON.stringify(buildReport(board))).toBe(before);
    expect(writePublished({ board, day: "2018-02-10" })).toBe(false);
  });
});

describe("the reminder to record what is online", () => {
  const warningsOf = (board: string): string[] => {
    const warnings: string[] = [];
    buildReport(board, { warn: (found) => warnings.push(...found.map(({ what }) => what)) });
    return warnings.filter((what) => what.includes("readers have seen"));
  };
  const reportFile = "content/annual-report/2016-17/report.md";

  it("comes when the pages show something else than is recorded, and goes when that is recorded", () => {
    const board = boardWith({ [file]: stays([4, 6, 7]) });
    expect(warningsOf(board)).toEqual([]);
    writePublished({ board, day: "2018-01-10" });
    expect(warningsOf(board)).toEqual([]);
    writeFileSync(join(board, file), stays([4, 6, 17]));
    expect(warningsOf(board)).toEqual([
      "2 numbers of this edition stood otherwise, or not at all, when it was last recorded what readers have seen (2018-01-10)",
    ]);
    writePublished({ board, day: "2018-02-10" });
    expect(warningsOf(board)).toEqual([]);
  });

  it("does not come while the report is a draft", () => {
    const board = boardWith({ [file]: stays([4, 6, 7]) });
    writePublished({ board, day: "2018-01-10" });
    writeFileSync(join(board, file), stays([4, 6, 17]));
    const report = readFileSync(join(board, reportFile), "utf8");
    writeFileSync(join(board, reportFile), report.replace("---\n", "---\nstatus: draft\n"));
    expect(warningsOf(board)).toEqual([]);
  });
});
