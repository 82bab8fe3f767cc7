import { changedToken } from "../cross-references/changed-token.ts";
import type { Block } from "../report/block.ts";

/** The same blocks with every heading of their text `by` levels deeper, down to the sixth. */
export function deepenHeadings(blocks: Block[], by = 1): Block[] {
  return blocks.map((block) => {
    if (block.type === "panel") return { ...block, body: deepenHeadings(block.body, by) };
    if (block.type !== "prose") return block;
    const tokens = block.tokens.map((token) =>
      token.type === "heading_open" || token.type === "heading_close"
        ? changedToken(token, { tag: `h${Math.min(6, Number(token.tag.slice(1)) + by)}` })
        : token,
    );
    return { ...block, tokens };
  });
}
