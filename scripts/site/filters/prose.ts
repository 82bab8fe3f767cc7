import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import nunjucks from "nunjucks";

const renderer = createRenderer();

/**
 * Parsed Markdown as HTML. Figures print as finished text; links that leave the site say so to CSS.
 *
 * @example prose(tokens) // '<p>There were 767 children.</p>\n'
 */
export function prose(tokens: Token[]): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(tokensToHtml(tokens));
}

/** The same as a plain string, for other filters. */
export function tokensToHtml(tokens: Token[]): string {
  return renderer.renderer.render(tokens, renderer.options, {});
}

/** A plain text, safe to write into HTML. */
export function escapeHtml(text: string): string {
  return renderer.utils.escapeHtml(text);
}

function createRenderer(): MarkdownIt {
  const markdownIt = new MarkdownIt({ html: false });
  const { rules } = markdownIt.renderer;
  rules.figure = (tokens, position) => markdownIt.utils.escapeHtml(tokens[position]?.content ?? "");
  rules.link_open = (tokens, position, options, _, self) => {
    const token = tokens[position] as Token;
    if (/^https?:/.test(token.attrGet("href") ?? "")) token.attrSet("rel", "external");
    return self.renderToken(tokens, position, options);
  };
  // A table in prose scrolls by itself instead of pushing the page sideways.
  rules.table_open = () =>
    '<div class="table__scroll" role="group" aria-label="Table" tabindex="0"><table>\n';
  rules.table_close = () => "</table></div>\n";
  return markdownIt;
}
