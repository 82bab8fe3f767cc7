import type Token from "markdown-it/lib/token.mjs";

/**
 * The pictures that are paragraphs of their own, outside lists, quotations and rows of logos: each is shown as large as
 * its column, with the words in quotation marks behind its address as its caption.
 *
 * @param childrenOf the tokens in a paragraph
 */
export function picturesAlone(
  tokens: Token[],
  childrenOf: (inline: Token) => Token[],
): { inline: Token; picture: Token; caption: string }[] {
  const around: string[] = [];
  return tokens.flatMap((token) => {
    if (token.nesting > 0) around.push(/^\s*logos\b/.test(token.info) ? "logos" : token.type);
    if (token.nesting < 0) around.pop();
    const isAlone = around.filter((type) => type !== "container_block_open").join(" ") === "paragraph_open";
    if (token.type !== "inline" || !isAlone) return [];
    const [picture, ...others] = childrenOf(token);
    if (picture?.type !== "image" || others.length > 0) return [];
    return [{ inline: token, picture, caption: picture.attrGet("title") ?? "" }];
  });
}
