import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { BoardProblems } from "../model/values/problem.ts";
import { readSheets } from "../statements/read-sheets.ts";
import { recordReadings } from "../statements/record-readings.ts";
import { makeTempFolder } from "../system/temp-folder.ts";

const board = makeTempFolder("yearly-update-");
const day = "2026-11-30";

beforeAll(() => {
  for (const folder of ["content", "data"]) cpSync(folder, join(board, folder), { recursive: true });
  const { statements: all } = readSheets({ board, day });
  recordReadings(board, all, all, { by: "Editor", on: day });
});

/** What an editor is told once a number of a file is another: the problems, and every statement that is to be read. */
function toldAfter(file: string, was: string, is: string): string {
  const path = join(board, "data/2016-17", file);
  const before = readFileSync(path, "utf8");
  expect(before).toContain(was);
  writeFileSync(path, before.replace(was, is));
  let toRead: string[] = [];
  let problems = "";
  try {
    buildReport(board, {
      day,
      drafts: "checked",
      sheets: ({ statements: all }) => {
        toRead = all.flatMap(({ state, words }) => (state.kind === "to read" ? [words] : []));
      },
    });
  } catch (error) {
    if (!(error instanceof BoardProblems)) throw error;
    problems = error.message;
  } finally {
    writeFileSync(path, before);
  }
  return [problems, ...toRead].filter(Boolean).join("\n");
}

it("is final while nothing has changed", () => {
  expect(toldAfter("children-looked-after.yaml", "767", "767")).toBe("");
});

/** A change of data, and words of every sentence that it made false. */
it.each([
  [
    "children-looked-after.yaml",
    "2017-03-31: 767",
    "2017-03-31: 600",
    [
      "more children came into care",
      "More children came into care.",
      "The number has been going up",
      "600 is 10% more than 668",
      "So the number",
    ],
  ],
  [
    "child-protection.yaml",
    "2016-17: 641",
    "2016-17: 600",
    ["more plans ended than started", "More plans ended than started"],
  ],
  [
    "child-protection.yaml",
    "2017-03-31: 377",
    "2017-03-31: 450",
    ["Fewer children had a child protection plan"],
  ],
  [
    "children-in-need.yaml",
    "2017-03-31: 2862",
    "2017-03-31: 2500",
    ["more were in need", "is 7% more than 2,680"],
  ],
  [
    "contacts-and-referrals.yaml",
    "2016-17: 3243",
    "2016-17: 5000",
    ["Fewer were referred to social care", "received fewer referrals"],
  ],
  [
    "finances.yaml",
    "amount: 246000",
    "amount: 146000",
    [
      "The board spent more than it received",
      "the board spends more than it receives",
      "The board spent more than it received: the balance",
    ],
  ],
  ["young-carers-by-area.yaml", "values: [61]", "values: [41]", ["Birkenhead was home to"]],
  [
    "training-places.yaml",
    "1292",
    "992",
    ["Many events were fully booked", "of the people expected at training did not come"],
  ],
  ["allegations.yaml", "2016-17: 328", "2016-17: 250", ["More allegations against adults"]],
  [
    "section-11-participation.yaml",
    '"2017": 29',
    '"2017": 40',
    ["sent back their audit", "Completed audits came back"],
  ],
])("names every sentence that became false: %s, %s, then %s", (file, was, is, sentences) => {
  const told = toldAfter(file, was, is);
  for (const sentence of sentences) expect(told).toContain(sentence);
});
