import { describe, expect, it } from "vitest";
import type { TableCell } from "../../model/report/table.ts";
import type { Measure } from "../../model/report/value.ts";
import { barColumns } from "./bar-columns.ts";

const words: TableCell = { text: "Police", state: "text", sort: null, csv: "Police" };
const hidden: TableCell = { text: "[c]", state: "suppressed", sort: null, csv: "[c]" };

function cell(number: number, unit = "percent", measure: Measure = "share"): TableCell {
  return {
    text: `${number}${unit}`,
    state: "number",
    sort: number,
    csv: String(number),
    observations: [
      {
        figure: "a",
        measure,
        period: "2016-17",
        unit,
        value: String(number),
        qualifier: "",
        status: "final",
        note: "",
      },
    ],
  };
}

const columnsOf = (cells: TableCell[]) =>
  barColumns({
    columns: [
      { label: "Agency", numeric: false },
      { label: "Attendance", numeric: true },
    ],
    rows: cells.map((each) => ({ kind: "row", cells: [words, each] })),
  });

describe("bars in a table", () => {
  it("stand under percentages of a whole, also where one is hidden", () => {
    expect(columnsOf([cell(71), cell(100), hidden, cell(0)])).toEqual([1]);
  });

  it.each([
    ["counts", [cell(1, ""), cell(2, ""), cell(3, "")]],
    ["changes", [cell(1, "percent", "change"), cell(2, "percent", "change"), cell(3, "percent", "change")]],
    ["more than the whole", [cell(120), cell(90), cell(80)]],
    ["less than nothing", [cell(-5), cell(90), cell(80)]],
    ["two rows", [cell(20), cell(90)]],
    ["words", [words, words, words]],
  ])("do not stand under %s", (_, cells) => {
    expect(columnsOf(cells)).toEqual([]);
  });
});
