import { describe, expect, it } from "vitest";
import type { Part } from "../../model/report/block.ts";
import { panelRows } from "./summary.ts";

const text = (title: string): Part => ({
  id: title,
  title,
  headings: [],
  blocks: [{ type: "prose", tokens: [] }],
});
const figures = (title: string): Part => ({
  id: title,
  title,
  headings: [],
  blocks: [{ type: "key-figures", figures: [] }],
});

const titles = (rows: Part[][]) => rows.map((row) => row.map(({ title }) => title));

describe("the panels of a summary", () => {
  it("stand two by two where they are text", () => {
    expect(titles(panelRows([text("a"), text("b"), text("c")]))).toEqual([["a", "b"], ["c"]]);
  });

  it("have the whole width where they hold figures", () => {
    expect(titles(panelRows([text("a"), figures("b"), text("c"), text("d")]))).toEqual([
      ["a"],
      ["b"],
      ["c", "d"],
    ]);
  });
});
