import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/problems-of.ts";

const letters = (number: number): string =>
  (number > 25 ? letters(Math.floor(number / 26) - 1) : "") + String.fromCharCode(97 + (number % 26));

const tableOf = (rows: number) => `kind: table
title: Visits by place
counts: none
unit: visits
period: 2016-17
source: A fictitious count
columns: [{name: seen, label: Seen}]
rows:
${Array.from({ length: rows }, (_, row) => `  - {name: place-${letters(row)}, label: Place ${letters(row)}, values: [${row + 7}]}`).join("\n")}
`;

describe("a table of thousands of rows", { timeout: 120_000 }, () => {
  it("is for the website: a report, which is printed, says so where it would show it", () => {
    const files = {
      "data/2016-17/places.yaml": tableOf(3001),
      "content/annual-report/2016-17/places.md":
        "---\ntitle: Places\norder: 40\n---\nWords.\n\n::: table places\n:::\n",
    };
    expect(problemsOf(files)).toBe(
      `content/annual-report/2016-17/places.md:7:1  the table "places" has 3,001 rows, and 3,000 is the most that is printed. Take the block out and write [](dataset:places), a link to its page on the website; or show a chart, or a dataset of totals.`,
    );
  });

  it("is shown on a page of the website, and has a data page, however long it is", () => {
    const files = {
      "data/2016-17/places.yaml": tableOf(3001),
      "content/pages/places.md": "---\ntitle: Places\norder: 9\n---\n::: table 2016-17/places\n:::\n",
    };
    expect(problemsOf(files)).toBe("");
  });
});
