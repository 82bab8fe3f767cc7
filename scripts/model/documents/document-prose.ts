import type Token from "markdown-it/lib/token.mjs";
import { placeInText } from "../markdown/parser.ts";
import { type ProseText, proseText } from "../markdown/prose-text.ts";
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
  for (const token of tokens) {
    // The cells of a table have no lines of their own, but their row has.
    if (token.map) line = token.map[0];
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      headings.length = level;
      headingNumber = headings[level - 1] = (headings[level - 1] ?? 0) + 1;
    }
    if (token.type === "heading_close") headingNumber = null;
    if (token.type === "container_block_open") blocks.push(token.info.trim());
    if (token.type === "container_block_close") blocks.pop();
    if (token.type !== "inline" || !token.children) continue;
    const firstLine = line;
    texts.push(
      proseText(token.children, {
        file: origin.file,
        year: origin.year,
        headingNumber,
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
