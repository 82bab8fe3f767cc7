import { expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

const file = "data/2016-17/borough.yaml";

/** The head and the rows of the first table, and its CSV. */
function published(yaml: string) {
  const report = buildReport(boardWith({ [file]: `title: Borough\nsource: Atlas\ncounts: none\n${yaml}` }));
  const dataset = report.data[0]?.datasets.find(({ name }) => name === "borough");
  const [table] = dataset?.tables ?? [];
  return {
    head: table?.columns.map(({ label }) => label),
    rows: table?.rows.map(({ cells }) => cells.map(({ text }) => text)),
    csv: dataset?.csv,
    chart: dataset?.charts[0]?.table,
  };
}

it("gives each figure its unit where they differ, on the page and for a spreadsheet", () => {
  const { head, rows, csv } = published(`kind: figures
figures:
  area: {title: Area of the borough, unit: square miles, values: {2016-17: 60}}
  drown: {title: Time in which a child can drown, unit: minutes, values: {2017-03-31: 2}}
  born-here: {title: People who were born here, unit: percent, values: {2016: 93}}
  income: {title: Income, unit: pounds, values: {2015-16: 1200}}
  rate: {title: Rate in England, unit: "per 10,000 children", values: {2016-03-31: 60}}
`);
  expect(head).toEqual(["Figure", "Period", "Unit", "Number"]);
  expect(rows).toEqual([
    ["Area of the borough", "2016/17", "square miles", "60"],
    ["Time in which a child can drown", "31 March 2017", "minutes", "2"],
    ["People who were born here", "2016", "%", "93%"],
    ["Income", "2015/16", "£", "£1,200"],
    ["Rate in England", "31 March 2016", "per 10,000 children", "60"],
  ]);
  expect(csv?.[3]).toEqual(["People who were born here", "2016", "percent", "93"]);
  expect(csv?.[4]).toEqual(["Income", "2015/16", "pounds", "1200"]);
});

it("says one unit of all in the heads, and % and £ in those of the CSV alone", () => {
  const minutes = published(`kind: figures
figures:
  a: {title: Bath, unit: minutes, values: {2015-16: 2, 2016-17: 3}}
`);
  expect(minutes.head).toEqual(["Figure", "2015/16 (minutes)", "2016/17 (minutes)"]);
  const shares = published(`kind: table
unit: percent
row-heading: Ward
periods: [2015-16, 2016-17]
derived: [change]
rows:
  - {name: north, label: North, values: [40, 50]}
`);
  expect(shares.head).toEqual(["Ward", "2015/16", "2016/17", "Change"]);
  expect(shares.csv?.[0]).toEqual([
    "Ward",
    "2015/16 (percent)",
    "2016/17 (percent)",
    "Change (percentage points)",
  ]);
});

it("has a unit for each row of a table whose rows differ, and in the words of a chart", () => {
  const { head, rows, csv, chart } = published(`kind: table
row-heading: Measure
periods: [2016-17]
rows:
  - {name: wait, label: Waiting time, unit: days, values: [12]}
  - {name: seen, label: Seen in time, unit: percent, values: [80]}
charts:
  waiting: {type: bar, title: Waiting, subtitle: How long families wait, rows: [wait]}
`);
  expect(head).toEqual(["Measure", "Unit", "2016/17"]);
  expect(rows).toEqual([
    ["Waiting time", "days", "12"],
    ["Seen in time", "%", "80%"],
  ]);
  expect(csv?.[2]).toEqual(["Seen in time", "percent", "80"]);
  expect(chart?.caption).toBe("How long families wait (days)");
});
