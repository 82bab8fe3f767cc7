import { describe, expect, it } from "vitest";
import type { Part } from "../../model/report/block.ts";
import { pagesOf, panelRows } from "./summary.ts";

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

describe("the pages of a summary", () => {
  it("are one where little is said, and otherwise two", () => {
    const rows = panelRows([text("a"), text("b"), text("c")]);
    expect(pagesOf(rows, 3).map((page) => titles(page))).toEqual([[["a", "b"], ["c"]]]);
    const withFigures = panelRows([text("a"), figures("b")]);
    expect(pagesOf(withFigures, 3).map((page) => titles(page))).toEqual([[["a"]], [["b"]]]);
    expect(pagesOf(rows, 20).map((page) => titles(page))).toEqual([[["a", "b"]], [["c"]]]);
    const long = panelRows([...Array(24)].map((_, index) => text(String(index))));
    expect(pagesOf(long, 3).map(({ length }) => length)).toEqual([6, 6]);
  });
});
