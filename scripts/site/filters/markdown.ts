import type Token from "markdown-it/lib/token.mjs";
import nunjucks from "nunjucks";
import type { RichText } from "../../model/report/text.ts";
import { escapeHtml, tokensToHtml } from "./prose.ts";

/**
 * One line of Markdown, or a plain text, as HTML for inside a sentence, a cell or a heading.
 *
 * @example markdown({tokens, text: "Call now"}) // "Call <strong>now</strong>"
 * @example markdown("Police & health") // "Police &amp; health"
 */
export function markdown(text: RichText | string): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(
    typeof text === "string" ? escapeHtml(text) : tokensToHtml(text.tokens.filter(isInline)).trim(),
  );
}

function isInline(token: Token): boolean {
  return token.type !== "paragraph_open" && token.type !== "paragraph_close";
}
