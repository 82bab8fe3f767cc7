import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";

const data = `title: Debts
kind: figures
counts: none
figures:
  debts: {title: Debts, unit: debts, values: {2016-06-30: 300, 2016-12-31: 450}}
`;
const files = (markdown: string) => ({
  "data/2016-17/debts.yaml": data,
  "content/annual-report/2016-17/debts.md": `---\ntitle: Debts\norder: 80\n---\n${markdown}\n`,
});

describe("a comparison with an earlier period", () => {
  it("prints the change since then, and says where it comes from", () => {
    const chapter = buildReport(
      boardWith(
        files(
          "Debts are up {{ debts@2016-12-31.difference since 2016-06-30 }} in six months, or {{ debts@2016-12-31.change since 2016-06-30 }}, from {{ debts@2016-12-31.previous since 2016-06-30 }}.",
        ),
      ),
    ).reports[0]?.chapters.find(({ slug }) => slug === "debts");
    expect(chapter?.figures.map(({ words, title, calculation }) => [words, title, calculation])).toEqual([
      ["150", "Debts, difference since 30 June 2016", "450 − 300 = 150"],
      ["50%", "Debts, change since 30 June 2016", "(450 − 300) ÷ 300 = 50%"],
      ["300", "Debts", null],
    ]);
  });

  it("is held to what its sentence says", () => {
    expect(
      problemsOf(files("Debts fell by {{ debts@2016-12-31.difference since 2016-06-30 }} in six months.")),
    ).toMatch(/debts\.md:5:\d+ .*fell/);
  });

  it("is the change of a table whose last column has no like period before", () => {
    const { columns, rows } = buildReport(
      boardWith({
        "data/2016-17/more.yaml":
          "title: More\nkind: table\ncounts: none\nunit: debts\nperiods: [2016-06-30, 2016-12-31]\nderived: [change]\nrows:\n  - {name: a, label: A, values: [300, 450]}\n",
      }),
    ).data[0]?.datasets.find(({ name }) => name === "more")?.tables[0] ?? { columns: [], rows: [] };
    expect([columns.at(-1)?.label, rows[0]?.cells.at(-1)?.text]).toEqual(["Change", "50%"]);
  });
});
