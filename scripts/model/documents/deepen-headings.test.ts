import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { Block } from "../report/block.ts";
import { deepenHeadings } from "./deepen-headings.ts";

const prose = (markdown: string): Block => ({ type: "prose", tokens: new MarkdownIt().parse(markdown, {}) });

function tagsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "panel") return tagsOf(block.body);
    return block.type === "prose"
      ? block.tokens.map(({ tag }) => tag).filter((tag) => /^h\d$/.test(tag))
      : [];
  });
}

describe("headings below a chapter's title", () => {
  it("go deeper, in panels too", () => {
    const panel: Block = { type: "panel", name: "note", title: null, body: [prose("### Inside")] };
    expect(tagsOf(deepenHeadings([prose("## First"), panel], 2))).toEqual(["h4", "h4", "h5", "h5"]);
  });

  it("go no deeper than the sixth level", () => {
    expect(tagsOf(deepenHeadings([prose("##### Deep")], 2))).toEqual(["h6", "h6"]);
  });

  it("leave the Report as it is, which the website uses too", () => {
    const blocks = [prose("## First")];
    deepenHeadings(blocks, 2);
    expect(tagsOf(blocks)).toEqual(["h2", "h2"]);
  });
});
