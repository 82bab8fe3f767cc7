import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { buildReport } from "../../build-report.ts";

function published(yaml: string, kind = "indicators", counts = "none") {
  const report = buildReport(
    boardWith({ "data/2016-17/more.yaml": `title: More\nkind: ${kind}\ncounts: ${counts}\n${yaml}` }),
  );
  const dataset = report.data[0]?.datasets.find(({ name }) => name === "more");
  const tables = dataset?.tables.map(({ name, columns, rows }) => ({
    name,
    heads: columns.map(({ label, under }) => (under === undefined ? label : `${under} / ${label}`)),
    rows: rows.map(({ cells }) =>
      cells
        .map(({ text }) => (typeof text === "string" ? text : (text as { text: string }).text))
        .join(" | "),
    ),
  }));
  return { tables, content: dataset?.content as { groups: { cards: object[] }[] } };
}

describe("indicators", () => {
  it("have their change, its direction and their target beside those of others, each in its period", () => {
    const { tables } = published(`comparators: [{name: england, label: England}]
indicators:
  - {name: a, title: A, group: North, unit: percent, polarity: higher is better, values: {2015-16: 81, 2016-17: 84}, target: 85, tolerance: 2, compare: {england: {value: 83, period: 2015-16}}, owner: Police}
  - {name: b, title: B, group: North, unit: days, decimals: 1, polarity: lower is better, values: {2016-06: 6.5, 2016-12: 5.2}, target: {from: 3, to: 5}, comment: Fewer days.}
  - {name: c, title: C, group: South, unit: homes, values: {2017-03-31: 133}}
`);
    expect(tables).toEqual([
      {
        name: "more",
        heads: [
          "Measure",
          "Unit",
          "Before / Period",
          "Before / Value",
          "Latest / Period",
          "Latest / Value",
          "Change",
          "Direction of travel",
          "Target",
          "Against target",
          "England",
          "Comment",
          "Owner",
        ],
        rows: [
          "North",
          "A | % | 2015/16 | 81% | 2016/17 | 84% | 3 percentage points | Up, better | at least 85% | Close | 83% (2015/16) |  | Police",
          "B | days | June 2016 | 6.5 | December 2016 | 5.2 | −20% | Down, better | 3.0 to 5.0 | Missed |  | Fewer days. | ",
          "South",
          "C | homes |  |  | 31 March 2017 | 133 |  |  |  |  |  |  | ",
        ],
      },
    ]);
  });

  it("stand by their quarters where all have them, and have no columns that nothing fills", () => {
    const { tables } = published(`indicators:
  - {name: a, title: A, unit: calls, values: {2016-17 Q1: 4, 2016-17 Q2: 5, 2016-17: 9}}
  - {name: b, title: B, unit: calls, values: {2016-17 Q1: 1, 2016-17 Q2: 1, 2016-17: 2}}
`);
    expect(tables?.[0]).toEqual({
      name: "more",
      heads: ["Measure", "April to June 2016 (calls)", "July to September 2016 (calls)", "2016/17 (calls)"],
      rows: ["A | 4 | 5 | 9", "B | 1 | 1 | 2"],
    });
  });

  it("are judged by the numbers that are printed", () => {
    const rows = published(`indicators:
  - {name: a, title: A, unit: percent, polarity: higher is better, values: {2016-17: 84.6}, target: 85}
  - {name: b, title: B, unit: percent, decimals: 1, polarity: higher is better, values: {2016-17: 84.6}, target: 85, tolerance: 0.4}
  - {name: c, title: C, unit: percent, decimals: 1, polarity: higher is better, values: {2016-17: 84.5}, target: 85, tolerance: 0.4}
  - {name: d, title: D, unit: days, polarity: lower is better, values: {2016-17: {value: 3, qualifier: about}}, target: 5}
`).tables?.[0]?.rows;
    expect(rows).toEqual([
      "A | % | 85% | at least 85% | Met",
      "B | % | 84.6% | at least 85.0% | Close",
      "C | % | 84.5% | at least 85.0% | Missed",
      "D | days | about 3 | at most 5 | ",
    ]);
  });

  it("say nothing of a hidden number: neither its direction nor how it stands to its target", () => {
    const { tables, content } = published(
      `show: [dashboard, change]
indicators:
  - {name: a, title: A, unit: children, polarity: lower is better, values: {2015-16: 40, 2016-17: 3}, target: 10}
`,
      "indicators",
      "children",
    );
    expect(tables?.[0]?.rows).toEqual(["A | 40 | [c] | [c] | [c] | at most 10 | [c]"]);
    expect(content.groups[0]?.cards).toMatchObject([
      { value: "not shown, to protect children", points: [40, null], rating: null, trend: null },
    ]);
  });
});

it("figures of many unlike periods stand by their newest value, with no cell for what cannot be", () => {
  const { tables } = published(
    `figures:
  m-a: {title: A, unit: days, values: {2016-04: 3, 2016-06: 4}}
  m-b: {title: B, unit: percent, values: {2015-16: 40, 2016-17: 41}}
  m-c: {title: C, unit: homes, values: {2017-03-31: 5}}
  m-d: {title: D, unit: calls, values: {2016-04-01 to 2016-09-30: 60}}
`,
    "figures",
  );
  expect(tables?.[0]).toEqual({
    name: "more",
    heads: [
      "Figure",
      "Unit",
      "Before / Period",
      "Before / Value",
      "Latest / Period",
      "Latest / Value",
      "Change",
    ],
    rows: [
      "A | days |  |  | June 2016 | 4 | ",
      "B | % | 2015/16 | 40% | 2016/17 | 41% | 1 percentage point",
      "C | homes |  |  | 31 March 2017 | 5 | ",
      "D | calls |  |  | 1 April to 30 September 2016 | 60 | ",
    ],
  });
});
