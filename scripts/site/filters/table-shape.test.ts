import { describe, expect, it } from "vitest";
import type { Table } from "../../model/report/table.ts";
import { richText, smallTable } from "../../test/small-report.ts";
import { shortColumns, tableShape } from "./table-shape.ts";

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

describe("the short columns of a table of words", () => {
  it("are those after the first whose cells are a few words each, where there are few columns", () => {
    const short = withCell("Performance Committee");
    const words = short.columns.map((column) => ({ ...column, numeric: false }));
    const table = { ...short, columns: words.slice(0, 2) };
    expect(shortColumns(table)).toEqual([1]);
    expect(shortColumns({ ...withCell("February 2018, to be confirmed"), columns: table.columns })).toEqual(
      [],
    );
    expect(shortColumns({ ...withCell([richText("One")]), columns: table.columns })).toEqual([]);
    expect(shortColumns({ ...table, columns: Array(5).fill(words[0]) })).not.toContain(1);
  });

  it("are of five columns only those as short as a date, such as when an action is due and how far it is", () => {
    const short = withCell("15 January 2027");
    const columns = Array(5).fill({ label: "Due", numeric: false });
    expect(shortColumns({ ...short, columns })).toContain(1);
    expect(shortColumns({ ...short, columns: [...columns, ...columns] })).toEqual([]);
  });
});
