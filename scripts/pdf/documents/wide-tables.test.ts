import { describe, expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { formatProblem } from "../../model/values/problem.ts";
import { boardWith } from "../../test/board-with.ts";
import { printedWidth, wideTables, widthAtMost } from "./wide-tables.ts";

const found = (columns: number, word: string) =>
  wideTables(
    buildReport(
      boardWith({
        "data/2016-17/more.yaml": `title: More\nkind: table\ncounts: none\nunit: visits\ncolumns:\n${Array.from({ length: columns }, (_, index) => `  - {name: c${index}, label: ${word}${String.fromCharCode(97 + index)}}`).join("\n")}\nrows:\n  - {name: a, label: A, values: [${Array.from({ length: columns }, (_, index) => 100 + index * 7).join(", ")}]}\n`,
        "content/annual-report/2016-17/more.md":
          "---\ntitle: More\norder: 90\n---\nWords.\n\n::: table more\n:::\n",
      }),
    ),
  ).map(formatProblem);

describe("a table that no page can hold", () => {
  it("is told without a browser, at its dataset", () => {
    expect(found(14, "Organisation")).toEqual([
      expect.stringMatching(
        /^data\/2016-17\/more\.yaml:1:1 {2}the table "More" is at least \d+ mm wider than a page that lies on its side\. Take out columns, shorten the longest words, or make two tables\.$/,
      ),
    ]);
  });

  it("is none that fits on its side", () => {
    expect(found(9, "Organisation")).toEqual([]);
    expect(found(14, "Ward ")).toEqual([]);
  });
});

describe("a width that is found without a typeface", () => {
  const letters = Array.from({ length: 0x2213 - 0x20 }, (_, index) =>
    String.fromCharCode(0x20 + index),
  ).filter((letter) => widthAtMost(letter) < Number.POSITIVE_INFINITY);

  it("is never less than that in print, whatever stands side by side", () => {
    expect(letters).toContain("—");
    const pairs = letters.flatMap((letter) => ["", "j"].map((other) => `${letter}${other}`));
    expect(
      pairs.filter((text) =>
        ([400, 700] as const).some((weight) => printedWidth(text, weight) > widthAtMost(text)),
      ),
    ).toEqual([]);
  });

  it("is not much more", () => {
    expect(widthAtMost("Organisation")).toBeLessThan(1.4 * printedWidth("Organisation", 700));
  });
});
