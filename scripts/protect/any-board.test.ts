import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import type { SafeFile } from "../model/safe-files.ts";
import { BoardProblems } from "../model/values/problem.ts";
import { boardWith } from "../test/board-with.ts";

const small = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }).map(String) },
  { weight: 4, arbitrary: fc.integer({ min: 7, max: 60 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom("nil", "not available", "{text: 1 or 2}", "suppressed") },
);
const rowNames = ["north", "south", "east", "west"];

const tableText = (title: string, rows: string[][], lines: string) =>
  `title: ${title}
kind: table
counts: children
unit: children
periods: [2015-16, 2016-17]
derived: [share, change]
rows:
${rows.map((values, at) => `  - {name: ${rowNames[at]}, label: ${rowNames[at]}, values: [${values.join(", ")}]}`).join("\n")}
${lines}`;

const board = fc
  .record({
    rows: fc.array(fc.tuple(small, small), { minLength: 2, maxLength: 4 }),
    others: fc.array(fc.tuple(small, small), { minLength: 2, maxLength: 3 }),
    earlier: fc.tuple(small, small, small),
    percent: fc.integer({ min: 0, max: 100 }),
    rules: fc.constantFrom(
      "threshold: 5",
      "threshold: 10",
      "threshold: 8\n  round-to: 5",
      "threshold: 5\n  zero: suppress",
    ),
  })
  .map(({ rows, others, earlier: [whole, part, rest], percent, rules }) => ({
    rules,
    files: {
      "data/2016-17/areas.yaml": tableText(
        "Areas",
        rows,
        "total: {label: All areas}\naverage: {label: Average, rule: plain}\n",
      ),
      "data/2016-17/schools.yaml": tableText("Schools", others, "total: {label: All schools}\n"),
      "data/2016-17/single.yaml": `title: Single
kind: figures
counts: children
figures:
  base: {title: Base, unit: children, values: {2016-17: 200}}
  whole: {title: Whole, unit: children, values: {2016-17: ${whole}}}
  part: {title: Part, unit: children, values: {2016-17: ${part}}}
  rest: {title: Rest, unit: children, values: {2016-17: ${rest}}}
  share-seen: {title: Seen, unit: percent, counts: none, of: base, values: {2016-17: ${percent}}}
  parts: {title: Parts, unit: children, sum-of: [part, rest]}
  more: {title: More, unit: children, difference-of: [parts, areas.north]}
  all: {title: All, unit: children, sum-of: [areas.total, schools.total]}
  per-part: {title: For each part, unit: children per part, ratio-of: [whole, part]}
`,
    },
  }));

const write = (folder: string, files: SafeFile[]) => {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

describe("whatever the numbers", () => {
  it("the safe folder gives the same Report, and holds no value that is hidden", { timeout: 120_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(board, ({ files, rules }) => {
        const withRules = (all: Record<string, string>) => ({
          ...all,
          "data/board.yaml": (all["data/board.yaml"] ?? "").replace("threshold: 5", rules),
        });
        let safe: SafeFile[] = [];
        let full: string;
        try {
          full = JSON.stringify(
            buildReport(boardWith(files, withRules), {
              safe: (make) => {
                safe = make();
              },
            }),
          );
        } catch (error) {
          // There may be nothing left to hide a value behind; another test checks the message.
          if (error instanceof BoardProblems) return;
          throw error;
        }
        const folder = boardWith(files, withRules);
        write(folder, safe);
        let again: SafeFile[] = [];
        const report = buildReport(folder, {
          safe: (make) => {
            again = make();
          },
        });
        expect(JSON.stringify(report)).toBe(full);
        // Nothing is left to remove.
        expect(again.map(({ path }) => path)).toEqual(["data/protected.yaml"]);
        compared += 1;
      }),
      { seed: 20161117, numRuns: 12 },
    );
    expect(compared).toBeGreaterThan(8);
  });
});
