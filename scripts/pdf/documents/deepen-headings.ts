import type { Block } from "../../model/report/block.ts";

type Tokens = Extract<Block, { type: "prose" }>["tokens"];

/**
 * The same blocks with every heading of their text `by` levels deeper, for a chapter that stands below the report's
 * own headings: no level is skipped and none is used twice.
 */
export function deepenHeadings(blocks: Block[], by: number): Block[] {
  return blocks.map((block) => {
    if (block.type === "prose") return { ...block, tokens: deeperTokens(block.tokens, by) };
    if (block.type === "panel") return { ...block, body: deepenHeadings(block.body, by) };
    return block;
  });
}

// Tokens are copied: website and print share the Report.
function deeperTokens(tokens: Tokens, by: number): Tokens {
  return tokens.map((token) => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return token;
    const level = Math.min(6, Number(token.tag.slice(1)) + by);
    return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { tag: `h${level}` });
  });
}
