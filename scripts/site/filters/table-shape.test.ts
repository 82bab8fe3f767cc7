import { describe, expect, it } from "vitest";
import type { Table } from "../../model/report/table.ts";
import { richText, smallTable } from "../../test/small-report.ts";
import { tableShape } from "./table-shape.ts";

const withCell = (text: Table["rows"][number]["cells"][number]["text"]): Table => ({
  ...smallTable,
  rows: [
    {
      kind: "row",
      cells: [
        { text: "Police", csv: "", state: "text", sort: null },
        { text, csv: "", state: "text", sort: null },
      ],
    },
  ],
});

describe("the shape of a table", () => {
  it("is numbers where its cells are short", () => {
    expect(tableShape(smallTable)).toBe("numbers");
  });

  it("is words where a cell is a list", () => {
    expect(tableShape(withCell([richText("One"), richText("Two")]))).toBe("words");
  });

  it("is words where a cell is a sentence", () => {
    expect(tableShape(withCell("Every agency was asked, and most of them answered."))).toBe("words");
  });

  it("is words where three columns or more are all text", () => {
    const columns = ["Action", "Who", "When"].map((label) => ({ label, numeric: false }));
    expect(tableShape({ ...smallTable, columns })).toBe("words");
  });
});
