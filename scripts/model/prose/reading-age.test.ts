import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { formatProblem } from "../values/problem.ts";
import { readingAge } from "./reading-age.ts";

const plain = Array.from({ length: 20 }, () => ["we", "met", "them", "at", "home", "last", "week"]);
const official = Array.from({ length: 20 }, () => [
  ...["safeguarding", "arrangements", "necessitate", "organisational", "collaboration", "throughout"],
  ...["the", "relevant", "partnership", "and", "its", "constituent", "authorities"],
]);

it("is higher for longer words", () => {
  expect(readingAge(plain)).toBeLessThan(8);
  expect(readingAge(official)).toBeGreaterThan(18);
});

it("is higher for longer sentences of the same words", () => {
  const words = plain.flat();
  const halves = [words.slice(0, 70), words.slice(70)];
  expect(readingAge(halves)).toBeGreaterThan((readingAge(plain) ?? 0) + 10);
});

it("is not measured for a few words", () => {
  expect(readingAge(official.slice(0, 5))).toBeNull();
});

const board = readFileSync(
  new URL("../../test/fixtures/small-board/data/board.yaml", import.meta.url),
  "utf8",
);
const sentence =
  "The PARTY maintains arrangements for safeguarding that require every organisation to consider the circumstances " +
  "of families who have difficulties accessing community services, and to communicate appropriately with professionals " +
  "in neighbouring authorities before significant decisions are finalised.";
const heavy = ["executive", "committee", "partnership", "office"].map((party) =>
  sentence.replace("PARTY", party),
);

function warningsOf(files: Record<string, string>, target: number | null): string[] {
  const warnings: string[] = [];
  const withTarget = target === null ? board : `${board}reading-age: ${target}\n`;
  buildReport(boardWith({ "data/board.yaml": withTarget, ...files }), {
    drafts: "checked",
    warn: (found) => warnings.push(...found.map(formatProblem)),
  });
  return warnings.filter((warning) => warning.includes("reading age"));
}

function chapter(paragraphs: string[]): Record<string, string> {
  const text = `---\ntitle: Working together\norder: 30\n---\n${paragraphs.join("\n\n")}\n`;
  return { "content/annual-report/2016-17/more.md": text };
}

function edition(keys: string): Record<string, string> {
  const text = `---\ntitle: For you\nlabel: Other\npublished: 2017-11-14\nsummary: Short.\n${keys}\n---\n${heavy.join("\n\n")}\n`;
  return { "content/annual-report/2016-17/editions/other.md": text };
}

it("is told with the target and the longest sentences of a text", () => {
  expect(warningsOf(chapter(heavy), 13)).toEqual([
    expect.stringMatching(
      /^content\/annual-report\/2016-17\/more\.md:5:1 {2}this text has a reading age of \d\d, and the target is 13\. Write it shorter, the longest sentences first: line 5 \(36 words\), line 7 \(36 words\), line 9 \(36 words\)\.$/,
    ),
  ]);
});

it("is judged only where the board has a target", () => {
  expect(warningsOf(chapter(heavy), null)).toEqual([]);
  expect(warningsOf(chapter(plain.map((words) => `${words.join(" ")}.`)), 13)).toEqual([]);
});

it("leaves out figures, headings, quotations and what agencies supplied", () => {
  const figures = Array.from({ length: 40 }, () => "We saw {{ children-looked-after }} of them at home.");
  expect(warningsOf(chapter(figures), 8)).toEqual([]);
  const supplied = ["::: supplied Northern Police", ...heavy, ":::"];
  expect(warningsOf(chapter([...supplied, ...heavy.map((text) => `## ${text}`)]), 13)).toEqual([]);
});

it("of an edition has a target of its own, and none in another language", () => {
  expect(warningsOf(edition("reading-age: 9"), null)).toHaveLength(1);
  expect(warningsOf(edition("language: cy"), 13)).toEqual([]);
});
