import { describe, expect, it } from "vitest";
import { formOf, isOrdered } from "./chart-form.ts";

const series = (...rows: (number | null)[][]) =>
  rows.map((values) => ({ label: "", muted: false, values, texts: values.map(String), words: [] }));

describe("the form of a chart", () => {
  it.each([
    ["one thing in two periods", ["2016", "2017"], series([668, 767]), "periods", "slope"],
    ["the same with one of them hidden", ["2016", "2017"], series([null, 767]), "periods", "figures"],
    ["two places", ["Wirral", "Merseyside"], series([2, 3]), "categories", "figures"],
    ["several periods", ["2015", "2016", "2017"], series([1, 2, 3]), "periods", "line"],
    ["ages", ["Under 1", "1 to 4", "5 to 9", "10 or over"], series([1, 2, 3, 4]), "categories", "columns"],
    ["names", ["Police", "Health", "Schools"], series([1, 2, 3]), "categories", "bars"],
    ["two series of two periods", ["2016", "2017"], series([1, 2], [3, 4]), "periods", "line"],
  ] as const)("of %s", (_, labels, ofSeries, over, form) => {
    expect(formOf({ labels: [...labels], series: ofSeries }, undefined, over, false)).toBe(form);
  });

  it("is one band for the few parts of a whole, and bars for many", () => {
    const three = { labels: ["A", "B", "C"], series: series([1, 2, 3]) };
    expect(formOf(three, "bars", "categories", true)).toBe("band");
    const six = { labels: [..."ABCDEF"], series: series([1, 2, 3, 4, 5, 6]) };
    expect(formOf(six, "bars", "categories", true)).toBe("bars");
  });

  it("is upright over periods where the editor asks for bars", () => {
    const chart = { labels: ["2015", "2016", "2017"], series: series([1, 2, 3]) };
    expect(formOf(chart, "bar", "periods", false)).toBe("columns");
  });
});

describe("classes in an order", () => {
  it.each([
    ["0 to 4", "5 to 9", "10 to 15"],
    ["Under 1", "1", "2", "3 or over"],
    ["0–4", "5–9", "10+"],
  ])("are %s, %s, %s", (...labels) => {
    expect(isOrdered(labels)).toBe(true);
  });

  it.each([
    ["Ward 5", "Ward 7", "Ward 9"],
    ["5 to 9", "0 to 4", "10 to 15"],
    ["Schools", "1 to 4", "5 to 9"],
    ["Year 1", "2"],
  ])("are not %s, %s", (...labels) => {
    expect(isOrdered(labels)).toBe(false);
  });
});
