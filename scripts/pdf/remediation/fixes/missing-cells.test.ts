import { describe, expect, it } from "vitest";
import { newTag, type Tag, tagsIn } from "../../structure/tags/tag.ts";
import { restoreMissingCells } from "./missing-cells.ts";

function cell(kind: "TH" | "TD", scope: "Row" | "Column" | null, headers: string[] = []): Tag {
  return { ...newTag(kind), cell: { scope, headers, columns: 1, rows: 1 } };
}

const heading = (id: string): Tag => ({ ...cell("TH", "Column"), id });
const role = () => cell("TH", "Row");
const widths = (table: Tag) => tagsIn(table).map((row) => tagsIn(row).length);

describe("cells in which nothing is drawn", () => {
  it("come back in a first row of which only the header is left, as where nobody has signed", () => {
    const table = newTag("Table", [
      newTag("TR", [heading("role"), heading("name"), heading("date")]),
      newTag("TR", [role()]),
      newTag("TR", [role(), cell("TD", null, ["date"])]),
    ]);
    restoreMissingCells(table);
    expect(widths(table)).toEqual([3, 3, 3]);
    expect(tagsIn(tagsIn(table)[2] as Tag)[2]?.cell?.headers).toEqual(["date"]);
  });

  it("come back at the corner of a head", () => {
    const table = newTag("Table", [
      newTag("TR", [heading("first"), heading("second")]),
      newTag("TR", [role(), cell("TD", null, ["first"]), cell("TD", null, ["second"])]),
    ]);
    restoreMissingCells(table);
    expect(widths(table)).toEqual([3, 3]);
  });
});
