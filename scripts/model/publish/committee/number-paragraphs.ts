import Token from "markdown-it/lib/token.mjs";
import { changedToken } from "../../cross-references/changed-token.ts";
import type { Block } from "../../report/block.ts";

/**
 * Numbers the paragraphs of a section, so that a meeting can speak of "paragraph 3.2": 3.1, 3.2 … for its paragraphs
 * and ### headings, and 3.2.1, 3.2.2 … for the paragraphs below such a heading. Lists, tables and panels belong to the
 * paragraph above them. The number is also the paragraph's id.
 */
export function numberParagraphs(blocks: Block[], section: number): Block[] {
  let first = 0;
  let second = 0;
  let isBelowHeading = false;
  let isInNotes = false;
  /** The number of the token that opens a paragraph or a heading, or null. */
  const numberOf = (token: Token): string | null => {
    isInNotes ||= token.type === "footnote_block_open";
    if (isInNotes || token.level > 0) return null;
    if (token.type === "heading_open" && token.tag === "h3") {
      isBelowHeading = true;
      second = 0;
      return `${section}.${++first}`;
    }
    if (token.type !== "paragraph_open") return null;
    return isBelowHeading ? `${section}.${first}.${++second}` : `${section}.${++first}`;
  };
  return blocks.map((block) => {
    if (block.type !== "prose") return block;
    const numbers = block.tokens.map(numberOf);
    const tokens = block.tokens.map((token, index) => {
      const [own = null, before = null] = [numbers[index], numbers[index - 1]];
      if (own !== null) return numbered(token, own);
      return before === null
        ? token
        : changedToken(token, { children: [numberToken(before), ...(token.children ?? [])] });
    });
    return { ...block, tokens };
  });
}

function numbered(open: Token, number: string): Token {
  const changed = changedToken(open, { attrs: open.attrs?.map(([name, value]) => [name, value]) ?? null });
  if (open.type === "paragraph_open") changed.attrSet("id", `paragraph-${number.replaceAll(".", "-")}`);
  changed.attrJoin("class", "numbered");
  return changed;
}

function numberToken(number: string): Token {
  const words = new Token("paragraph_number", "", 0);
  words.content = number;
  return words;
}
