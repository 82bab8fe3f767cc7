import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { buildReport } from "../../build-report.ts";

/** The first table of a dataset: its heads, its rows, its key and CSV. */
function published(yaml: string) {
  const report = buildReport(
    boardWith({
      "data/2016-17/more.yaml": `title: More\nkind: table\n${yaml}`,
      "content/annual-report/2016-17/more.md": "---\ntitle: More\norder: 90\n---\n::: table more\n:::\n",
    }),
  );
  const dataset = report.data[0]?.datasets.find(({ name }) => name === "more");
  const table = dataset?.tables[0];
  return {
    heads: table?.columns.map(({ label, under }) => (under === undefined ? label : `${under} / ${label}`)),
    rows: table?.rows.map(
      ({ kind, cells }) => `${kind}: ${cells.map(({ text }) => inShort(text)).join(" | ")}`,
    ),
    key: table?.key.map(({ symbol }) => symbol),
    csv: dataset?.csv,
    figure: (name: string) => dataset?.figures.find(({ title }) => title === name)?.words,
  };
}

function inShort(text: unknown): string {
  if (Array.isArray(text)) return text.map(inShort).join(", ");
  return typeof text === "string" ? text : (text as { text: string }).text;
}

describe("a table", () => {
  it("has columns under each period, with a change of each", () => {
    const { heads, rows, csv } = published(`counts: none
unit: visits
periods: [2015-16, 2016-17]
columns: [{name: day, label: Day}, {name: night, label: Night}, {name: all, label: All, sum-of: [day, night]}]
derived: [change]
rows:
  - {name: a, label: A, values: [10, 20, 15, 30]}
  - {name: b, label: B, values: {day: [4, 5], night: [4, 6]}}
  - {name: c, label: C, values: {2015-16: [1, 1], 2016-17: [2, 2]}}
total: {label: Everywhere}
`);
    expect(heads).toEqual([
      "Category",
      "2015/16 / Day (visits)",
      "2015/16 / Night (visits)",
      "2015/16 / All (visits)",
      "2016/17 / Day (visits)",
      "2016/17 / Night (visits)",
      "2016/17 / All (visits)",
      "Change / Day",
      "Change / Night",
      "Change / All",
    ]);
    expect(rows).toEqual([
      "row: A | 10 | 20 | 30 | 15 | 30 | 45 | 50% | 50% | 50%",
      "row: B | 4 | 4 | 8 | 5 | 6 | 11 | 25% | 50% | 38%",
      "row: C | 1 | 1 | 2 | 2 | 2 | 4 | 100% | 100% | 100%",
      "total: Everywhere | 15 | 25 | 40 | 22 | 38 | 60 | 47% | 52% | 50%",
    ]);
    expect(csv?.[0]?.[1]).toBe("2015/16: Day (visits)");
  });

  it("has groups with subtotals, rows that are worked out, and a total of what was entered", () => {
    const { rows, key } = published(`counts: none
unit: pounds
negatives: brackets
periods: [2016-17]
rows:
  - group: North
    name: north
    rows:
      - {name: a, label: A, values: [100]}
      - {name: b, label: B, values: [-30]}
    subtotal: All of the north
  - group: South
    rows:
      - {name: c, label: C, values: [blank]}
  - {name: gap, label: Gap, difference-of: [b, a]}
total: {label: Everywhere}
`);
    expect(rows).toEqual([
      "group: North",
      "row: A | £100",
      "row: B | (£30)",
      "subtotal: All of the north | £70",
      "group: South",
      "row: C | ",
      "subtotal: Gap | (£130)",
      "total: Everywhere | £70",
    ]);
    expect(key).toEqual(["(1)"]);
  });

  it("has words, dates and ratings beside numbers, and a unit in each head", () => {
    const { heads, rows } = published(`counts: none
columns:
  - {name: day, label: Day, holds: dates}
  - {name: places, label: Places, under: Size, unit: places}
  - {name: met, label: Met, unit: percent, of: places}
  - {name: how, label: How, holds: ratings}
  - {name: why, label: Why, holds: words}
rows:
  - {name: a, label: A, values: [2017-03-31, 20, 50, complete, [One, Two]]}
  - {name: b, label: B, values: {day: 2016-11, places: 4, met: 75, how: blank, why: not known}}
`);
    expect(heads).toEqual(["Category", "Day", "Size / Places (places)", "Met", "How", "Why"]);
    expect(rows).toEqual([
      "row: A | 31 March 2017 | 20 | 50% | Complete | One, Two",
      "row: B | November 2016 | 4 | 75% |  | not known",
    ]);
  });

  it("has units beside the numbers where neither rows nor columns have one", () => {
    const { heads, rows } = published(`counts: none
unit: visits
columns: [{name: x, label: X}, {name: y, label: Y}]
rows:
  - {name: a, label: A, values: [3, {value: 12.5, unit: days, decimals: 1}]}
  - {name: b, label: B, values: [{value: 4, unit: percent}, 5]}
`);
    expect(heads).toEqual(["Category", "X", "Y"]);
    expect(rows).toEqual(["row: A | 3 visits | 12.5 days", "row: B | 4% | 5 visits"]);
  });

  it("prints pounds in thousands with one rounding, in tables and in sentences", () => {
    const { heads, rows, csv, figure } = published(`counts: none
unit: pounds
shown-in: thousand pounds
periods: [2015-16, 2016-17]
rows:
  - {name: a, label: A, values: [1400, 246400]}
  - {name: b, label: B, values: [1400, -2600]}
total: {label: All}
`);
    expect(heads).toEqual(["Category", "2015/16 (£000)", "2016/17 (£000)"]);
    expect(rows).toEqual(["row: A | 1 | 246", "row: B | 1 | −3", "total: All | 3 | 244"]);
    expect(csv?.[1]).toEqual(["A", "1", "246"]);
    expect([figure("More: A"), figure("More: B")]).toEqual(["£246,000", "−£3,000"]);
  });

  it("is ordered within its groups, by the alphabet or by a column", () => {
    const rows = (order: string) =>
      published(`counts: none
unit: visits
periods: [2016-17]
order: ${order}
rows:
  - {group: North, rows: [{name: b, label: B, values: [1]}, {name: a, label: A, values: [2]}]}
  - {group: South, rows: [{name: d, label: D, values: [3]}, {name: c, label: C, values: [9]}]}
`).rows?.filter((row) => row.startsWith("row"));
    expect(rows("alphabetical")).toEqual(["row: A | 2", "row: B | 1", "row: C | 9", "row: D | 3"]);
    expect(rows("lowest-first")).toEqual(["row: B | 1", "row: A | 2", "row: D | 3", "row: C | 9"]);
  });

  it("hides with a small number all that would give it away through a subtotal or a column of sums", () => {
    const { rows } = published(`counts: people
unit: visits
columns:
  - {name: x, label: X}
  - {name: y, label: Y}
  - {name: all, label: All, sum-of: [x, y]}
  - {name: how, label: How, holds: ratings}
rows:
  - group: North
    name: north
    rows:
      - {name: a, label: A, values: [2, 40, Complete]}
      - {name: b, label: B, values: [30, 50, Complete]}
    subtotal: All of the north
  - {name: c, label: C, values: [60, 70, Complete]}
total: {label: Everywhere}
`);
    expect(rows).toEqual([
      "group: North",
      "row: A | [c] | [c] | 42 | [c]",
      "row: B | [c] | [c] | 80 | [c]",
      "subtotal: All of the north | 32 | 90 | 122 | ",
      "row: C | 60 | 70 | 130 | Complete",
      "total: Everywhere | 92 | 160 | 252 | ",
    ]);
  });
});
