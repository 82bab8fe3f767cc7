import { describe, expect, it } from "vitest";
import type { Block } from "../../model/report/block.ts";
import { proseBlock } from "../../test/small-report.ts";
import { outlined } from "./outlined.ts";

const contact: Block = { type: "contact", contacts: null };
const levels = (...blocks: Block[]) => outlined(blocks, 2).map(({ level }) => level);

describe("the heading level of a block", () => {
  it("is right below the page's heading at the top", () => {
    expect(levels(contact)).toEqual([2]);
  });

  it("is one below the preceding heading", () => {
    expect(levels(proseBlock("## A\n\n### B"), contact, proseBlock("## C"), contact)).toEqual([2, 4, 4, 3]);
  });

  it("stays where text has no heading", () => {
    expect(levels(proseBlock("## A"), proseBlock("Text."), contact)).toEqual([2, 3, 3]);
  });

  it("never goes below six", () => {
    expect(levels(proseBlock("###### A"), contact)).toEqual([2, 6]);
  });
});
