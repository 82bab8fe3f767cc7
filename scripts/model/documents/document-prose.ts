import type Token from "markdown-it/lib/token.mjs";
import { placeInText } from "../markdown/parser.ts";
import { type ProseText, proseText, type TextRole } from "../markdown/prose-text.ts";
import type { Place } from "../values/problem.ts";

/**
 * The texts of a parsed Markdown file: its paragraphs, headings, cells and notes. Made before references are filled in,
 * so that "Chart 4" is not taken for a number that somebody typed.
 */
export function proseOfDocument(
  tokens: Token[],
  origin: {
    file: string;
    year: string | null;
    lines: string[];
    placeOf: (line: number, column: number) => Place;
  },
): ProseText[] {
  const texts: ProseText[] = [];
  let line = 0;
  let headingNumber: number | null = null;
  const headings: number[] = [];
  const blocks: string[] = [];
  const roles = new RoleReader();
  for (const [index, token] of tokens.entries()) {
    // The cells of a table have no lines of their own, but their row has.
    if (token.map) line = token.map[0];
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      headings.length = level;
      headingNumber = headings[level - 1] = (headings[level - 1] ?? 0) + 1;
    }
    if (token.type === "heading_close") headingNumber = null;
    roles.read(token);
    if (token.type === "container_block_open") blocks.push(token.info.trim());
    if (token.type === "container_block_close" || token.type === "blockquote_close") blocks.pop();
    // Its source is its caption, and not a part of it.
    if (token.type === "blockquote_open")
      blocks.push(tokens[index - 1]?.type === "quotation_open" ? "quote with its source" : "");
    if (token.type !== "inline" || !token.children) continue;
    const firstLine = line;
    texts.push(
      proseText(token.children, {
        file: origin.file,
        year: origin.year,
        headingNumber,
        role: roles.role(),
        isSupplied: blocks.some((block) => /^supplied\b/.test(block)),
        // Without a source it is nobody's.
        isQuoted: blocks.some((block) => /^quote\s\S/.test(block)),
        source: token.content,
        placeInSource: (offset) => {
          const place = placeInText(token.content, offset, origin.lines, firstLine);
          return origin.placeOf(place.line, place.column);
        },
      }),
    );
  }
  return texts;
}

/** Follows the tokens of a document, and knows what the text is at which it has arrived. */
class RoleReader {
  private heading: number | null = null;
  private cell: { isHead: boolean } | null = null;
  private lists: { list: number; isFirst: boolean }[] = [];
  private count = 0;

  read({ type, tag }: Token): void {
    switch (type) {
      case "heading_open":
        this.heading = Number(tag.slice(1));
        break;
      case "heading_close":
        this.heading = null;
        break;
      case "th_open":
      case "td_open":
        this.cell = { isHead: type === "th_open" };
        break;
      case "th_close":
      case "td_close":
        this.cell = null;
        break;
      case "bullet_list_open":
      case "ordered_list_open":
        this.lists.push({ list: this.count++, isFirst: true });
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        this.lists.pop();
        break;
      case "list_item_open": {
        const list = this.lists.at(-1);
        if (list) list.isFirst = true;
      }
    }
  }

  role(): TextRole {
    if (this.heading !== null) return { kind: "heading", level: this.heading };
    if (this.cell) return { kind: "cell", isHead: this.cell.isHead };
    const item = this.lists.at(-1);
    if (!item) return { kind: "paragraph" };
    const role = { kind: "item" as const, ...item };
    // A second paragraph of an item is no item of its own.
    item.isFirst = false;
    return role;
  }
}
