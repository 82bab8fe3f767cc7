import MarkdownIt, { type PluginSimple } from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import footnote from "markdown-it-footnote";
import nunjucks from "nunjucks";
import { letteredListOf, letteredMark } from "../../model/markdown/lettered-lists.ts";
import type { ShownImage } from "../../model/report/board.ts";
import type { Reference } from "../../model/report/text.ts";
import { say } from "../../model/words/words.ts";
import { referenceAddress } from "../addresses/addresses.ts";
import { icon } from "./icon.ts";
import { imageElement, sizeIn, textRoom } from "./image-element.ts";

const renderer = createRenderer();

/**
 * Parsed Markdown as HTML. Figures are printed as finished text; external links are marked for CSS.
 *
 * @example prose(tokens) // '<p>There were 767 children.</p>
 * '
 */
export function prose(tokens: Token[]): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(tokensToHtml(tokens));
}

/** The same as a plain string, for other filters. */
export function tokensToHtml(tokens: Token[]): string {
  return renderer.renderer.render(tokens, renderer.options, {});
}

/** A plain text, escaped for HTML. */
export function escapeHtml(text: string): string {
  return renderer.utils.escapeHtml(text);
}

function createRenderer(): MarkdownIt {
  const markdownIt = new MarkdownIt({ html: false }).use(footnote as unknown as PluginSimple);
  const { rules } = markdownIt.renderer;
  const { escapeHtml: safe } = markdownIt.utils;
  rules.figure = (tokens, position) => safe(tokens[position]?.content ?? "");
  rules.paragraph_number = (tokens, position) =>
    `<span class="paragraph-number">${safe(tokens[position]?.content ?? "")} </span>`;
  rules.link_open = (tokens, position, options, _, self) => {
    const token = tokens[position] as Token;
    const reference = (token.meta as { reference?: Reference } | null)?.reference;
    if (reference) token.attrSet("href", referenceAddress(reference));
    if (/^https?:/.test(token.attrGet("href") ?? "")) token.attrSet("rel", "external noopener noreferrer");
    return self.renderToken(tokens, position, options);
  };
  // The model has written the document's id into each note.
  rules.footnote_anchor_name = (tokens, position) => {
    const { documentId, id } = tokens[position]?.meta as { documentId: string; id: number };
    return `-${documentId}-${id + 1}`;
  };
  rules.table_label = (tokens, position) =>
    `<span class="table__label">${safe(tokens[position]?.content ?? "")}.</span> `;
  rules.ordered_list_open = (tokens, position, options, _, self) => {
    const token = tokens[position] as Token;
    const first = Number(token.attrGet("start") ?? 1);
    const count = itemsOf(tokens, position);
    const letters = letteredListOf(token.meta);
    const widest = letters
      ? Math.max(
          ...Array.from({ length: count }, (_, index) => letteredMark(letters, first + index).length),
        ) - 1
      : String(first - 1 + count).length;
    token.attrSet("data-digits", String(widest));
    return self.renderToken(tokens, position, options);
  };
  rules.footnote_block_open = (tokens, position) =>
    `<section class="notes"><ol data-digits="${digits(countOf(tokens, "footnote_open", position))}">\n`;
  // A mark that is used again leads to the same note, and looks the same.
  rules.footnote_caption = (tokens, position) => `[${(tokens[position]?.meta as { id: number }).id + 1}]`;
  rules.footnote_block_close = () => "</ol></section>\n";
  rules.image = (tokens, position) => {
    const token = tokens[position] as Token;
    const { image, drawing } = token.meta as { image: ShownImage; drawing?: string };
    if (drawing !== undefined) return icon(drawing, { weight: "duotone" }).toString();
    return imageElement(image, token.content, sizeIn(image, textRoom));
  };
  // A table in prose scrolls by itself instead of making the page scroll sideways.
  rules.table_open = (tokens, position, options, _, self) => {
    const { caption = say("Table") } = (tokens[position]?.meta ?? {}) as { caption?: string };
    const table = self.renderToken(tokens, position, options);
    return `<div class="table__scroll" role="group" aria-label="${safe(caption)}" tabindex="0">${table}`;
  };
  rules.table_close = () => "</table></div>\n";
  return markdownIt;
}

/** The number of digits in the last number of a list: its style leaves room for them. */
function digits(last: number): string {
  return String(String(last).length);
}

function itemsOf(tokens: Token[], list: number): number {
  const level = (tokens[list]?.level ?? 0) + 1;
  const end = tokens.findIndex(
    ({ level: of, type }, at) => at > list && of < level && type.endsWith("_close"),
  );
  return tokens.slice(list, end).filter((token) => token.type === "list_item_open" && token.level === level)
    .length;
}

function countOf(tokens: Token[], type: string, from: number): number {
  return tokens.slice(from).filter((token) => token.type === type).length;
}
