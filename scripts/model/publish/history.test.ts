import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import type { PublishedDataset } from "../report/dataset.ts";

const figures = (values: string) => `title: Children in need
kind: figures
counts: children
figures:
  in-need:
    title: Children in need
    unit: children
    values: {${values}}
`;

function datasetsOf(older: string, newer: string): Record<string, PublishedDataset> {
  const report = buildReport(
    boardWith({
      "data/2015-16/in-need.yaml": figures(older),
      "data/2016-17/in-need.yaml": figures(newer),
    }),
  );
  return Object.fromEntries(
    report.data.flatMap(({ datasets }) =>
      datasets.filter(({ name }) => name === "in-need").map((dataset) => [dataset.year, dataset]),
    ),
  );
}

const valuesOf = (dataset: PublishedDataset | undefined) =>
  dataset?.history.flatMap(({ values }) =>
    values.map(({ period, value, enteredIn, revised, before }) => ({
      period: period.key,
      value: value.text,
      enteredIn,
      revised,
      before: before.map((earlier) => `${earlier.value.text} in ${earlier.enteredIn}`),
    })),
  );

describe("the history of a figure", () => {
  it("runs through the years, and is in the newest dataset, to which the older one links", () => {
    const datasets = datasetsOf("2014-15: 300, 2015-16: 310", "2016-17: 320");
    expect(valuesOf(datasets["2016-17"])).toEqual([
      { period: "2014-15", value: "300", enteredIn: "2015-16", revised: null, before: [] },
      { period: "2015-16", value: "310", enteredIn: "2015-16", revised: null, before: [] },
      { period: "2016-17", value: "320", enteredIn: "2016-17", revised: null, before: [] },
    ]);
    expect(datasets["2015-16"]?.history).toEqual([]);
    expect(datasets["2015-16"]?.continuedIn).toEqual([
      { year: "2016-17", name: "in-need", title: "Children in need" },
    ]);
  });

  it("says why a value was revised, and what the earlier report printed", () => {
    const datasets = datasetsOf(
      "2015-16: 310",
      '2015-16: {value: 305, revised: "Five were counted twice."}, 2016-17: 320',
    );
    expect(valuesOf(datasets["2016-17"])).toEqual([
      {
        period: "2015-16",
        value: "305",
        enteredIn: "2016-17",
        revised: "Five were counted twice.",
        before: ["310 in 2015-16"],
      },
      { period: "2016-17", value: "320", enteredIn: "2016-17", revised: null, before: [] },
    ]);
  });

  it("keeps what an earlier report has hidden", () => {
    const datasets = datasetsOf(
      "2015-16: 3",
      '2015-16: {value: 30, revised: "A file was missing."}, 2016-17: 40',
    );
    expect(valuesOf(datasets["2016-17"])?.[0]).toMatchObject({ value: "30", before: [] });
    expect(JSON.stringify(datasets["2016-17"])).not.toContain('"3"');
  });
});
