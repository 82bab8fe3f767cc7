import type { Block } from "../../model/report/block.ts";

interface OutlinedBlock {
  block: Block;
  /** The level for headings inside this block. */
  level: number;
}

/**
 * Blocks with the level for their own headings, one below the preceding heading, so that no heading skips a level.
 * `top` is the level directly below the page's own heading.
 *
 * @example outlined([audits], 2) // [{block: audits, level: 2}]
 * @example outlined([proseEndingWithAnH3, audits], 2) // [{block: …, level: 2}, {block: audits, level: 4}]
 */
export function outlined(blocks: Block[], top: number): OutlinedBlock[] {
  let level = top;
  return blocks.map((block) => {
    const outlinedBlock = { block, level };
    if (block.type === "prose") level = levelBelow(block.tokens, level);
    return outlinedBlock;
  });
}

function levelBelow(tokens: { type: string; tag: string }[], before: number): number {
  const last = tokens.filter((token) => token.type === "heading_open").at(-1);
  return last ? Math.min(Number(last.tag.slice(1)) + 1, 6) : before;
}
