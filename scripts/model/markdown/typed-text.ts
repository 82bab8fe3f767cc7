import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

/** Replaces a character that is printed on purpose: `\*`, `&lt;`. */
const meant = "\ufffc";

/** Keeps what was typed, so that marks after a backslash can be distinguished from those that the parser left. */
export function keepTypedText(parser: MarkdownIt): void {
  parser.core.ruler.before("text_join", "typed_text", ({ tokens }) => {
    for (const { children } of tokens) {
      let typed = "";
      for (const [index, token] of (children ?? []).entries()) {
        const isSpecial = token.type === "text_special";
        if (!isSpecial && token.type !== "text") {
          typed = "";
          continue;
        }
        typed += isSpecial ? meant.repeat(token.content.length) : token.content;
        const next = children?.[index + 1]?.type;
        // The last of several adjacent texts is the one that the parser keeps.
        if (next !== "text" && next !== "text_special" && typed.includes(meant)) token.meta = { typed };
      }
    }
  });
}

/** The words of a text token, without the characters that are printed on purpose. */
export function typedText(token: Token): string {
  return token.type === "text" ? ((token.meta as { typed?: string } | null)?.typed ?? token.content) : "";
}

/** The lines of an inline text, as typed; what is not text, such as a figure or a link, is one space. */
export function typedLines(inline: Token[]): string[] {
  return inline
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
      return token.type === "text" ? typedText(token) : token.nesting === 0 ? " " : "";
    })
    .join("")
    .split("\n");
}
