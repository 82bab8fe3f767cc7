import { describe, expect, it } from "vitest";
import type { Table } from "../../model/report/table.ts";
import { isSortable } from "./is-sortable.ts";

const table = (numeric: boolean, kinds: Table["rows"][number]["kind"][]): Table => ({
  name: "attendance",
  dataset: { year: "2016-17", name: "attendance", title: "Attendance" },
  caption: "Attendance",
  columns: [
    { label: "Member", numeric: false },
    { label: "Attended", numeric },
  ],
  rows: kinds.map((kind) => ({ kind, cells: [] })),
  notes: [],
  key: [],
  source: "",
});

describe("a table that can be sorted", () => {
  it("has five rows and a column of numbers; a total does not count", () => {
    expect(isSortable(table(true, ["row", "row", "row", "row", "row", "total"]))).toBe(true);
    expect(isSortable(table(true, ["row", "row", "row", "row", "total"]))).toBe(false);
    expect(isSortable(table(false, ["row", "row", "row", "row", "row"]))).toBe(false);
  });

  it("may have groups, where one of them has three rows", () => {
    expect(isSortable(table(true, ["group", "row", "row", "row", "subtotal", "group", "row", "row"]))).toBe(
      true,
    );
    expect(isSortable(table(true, ["group", "row", "row", "subtotal", "row", "row", "group", "row"]))).toBe(
      false,
    );
  });
});
