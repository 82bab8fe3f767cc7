import Token from "markdown-it/lib/token.mjs";
import type { Block } from "../../report/report.ts";

/**
 * Numbers the paragraphs of a section, so that a meeting can speak of "paragraph 3.2": 3.1, 3.2 … for
 * its paragraphs and ### headings, and 3.2.1, 3.2.2 … for the paragraphs below such a heading. Lists,
 * tables and panels belong to the paragraph above them. The number becomes the paragraph's id, too.
 */
export function numberParagraphs(blocks: Block[], section: number): void {
  let first = 0;
  let second = 0;
  let isBelowHeading = false;
  for (const block of blocks) {
    if (block.type !== "prose") continue;
    for (const [index, token] of block.tokens.entries()) {
      if (token.type === "footnote_block_open") return;
      if (token.level > 0) continue;
      if (token.type === "heading_open" && token.tag === "h3") {
        isBelowHeading = true;
        second = 0;
        setNumber(token, block.tokens[index + 1], `${section}.${++first}`);
      } else if (token.type === "paragraph_open") {
        const number = isBelowHeading ? `${section}.${first}.${++second}` : `${section}.${++first}`;
        token.attrSet("id", `paragraph-${number.replaceAll(".", "-")}`);
        setNumber(token, block.tokens[index + 1], number);
      }
    }
  }
}

function setNumber(open: Token, inline: Token | undefined, number: string): void {
  open.attrJoin("class", "numbered");
  const words = new Token("paragraph_number", "", 0);
  words.content = number;
  inline?.children?.unshift(words);
}
