import Token from "markdown-it/lib/token.mjs";
import { changedToken } from "../cross-references/changed-token.ts";
import type { Block } from "../report/block.ts";

/** Numbers of one level: "3.1", "3.2" … below "3"; without a number above them "1", "2" … */
export class Series {
  private count = 0;
  private readonly above: string | null;

  constructor(above: string | null) {
    this.above = above;
  }

  next(): string {
    this.count++;
    return this.above === null ? String(this.count) : `${this.above}.${this.count}`;
  }
}

/** What is numbered in a text. */
export interface NumberedText {
  /** The headings that have a number: "h2", "h3". */
  headings: readonly string[];
  paragraphs: boolean;
}

/**
 * Counts the numbered headings and paragraphs of a text, so that a meeting can speak of "paragraph 3.2": 3.1, 3.2 …
 * for paragraphs and headings, and 3.2.1, 3.2.2 … for what is below such a heading. Lists, tables, pictures and panels
 * belong to the paragraph above them.
 */
export class TextCounter {
  private readonly below = new Map<string, Series>();
  private isInNotes = false;
  private readonly series: Series;
  private readonly numbered: NumberedText;

  constructor(series: Series, numbered: NumberedText) {
    this.series = series;
    this.numbered = numbered;
  }

  /** The number of the token that opens a paragraph or a heading, or null; `words` is the token behind it. */
  numberOf(token: Token, words: Token | undefined): string | null {
    this.isInNotes ||= token.type === "footnote_block_open";
    if (this.isInNotes || token.level > 0) return null;
    if (token.type === "paragraph_open")
      return this.numbered.paragraphs && !standsBesideText.test(words?.content ?? "")
        ? this.seriesAt("h9").next()
        : null;
    if (token.type !== "heading_open" || !this.numbered.headings.includes(token.tag)) return null;
    const number = this.seriesAt(token.tag).next();
    for (const tag of [...this.below.keys()]) if (tag >= token.tag) this.below.delete(tag);
    this.below.set(token.tag, new Series(number));
    return number;
  }

  // The series below the nearest heading above a place.
  private seriesAt(tag: string): Series {
    const above = [...this.below.keys()].filter((other) => other < tag).sort();
    return this.below.get(above.at(-1) ?? "") ?? this.series;
  }
}

// A picture, or the caption of a table.
const standsBesideText = /^(?:!\[[^\n]*\)$|Table:\s)/;

/** The blocks of a text with the numbers of its paragraphs and headings. The number of a paragraph is also its id. */
export function numberParagraphs(blocks: Block[], counter: TextCounter, idPrefix = ""): Block[] {
  return blocks.map((block) => {
    if (block.type !== "prose") return block;
    const numbers = block.tokens.map((token, index) => counter.numberOf(token, block.tokens[index + 1]));
    const tokens = block.tokens.map((token, index) => {
      const [own = null, before = null] = [numbers[index], numbers[index - 1]];
      if (own !== null) return numberedToken(token, own, idPrefix);
      return before === null
        ? token
        : changedToken(token, { children: [numberToken(before), ...(token.children ?? [])] });
    });
    return { ...block, tokens };
  });
}

function numberedToken(open: Token, number: string, idPrefix: string): Token {
  const changed = changedToken(open, { attrs: open.attrs?.map(([name, value]) => [name, value]) ?? null });
  // A paragraph with a name keeps its address when its number changes.
  if (open.type === "paragraph_open" && changed.attrGet("id") === null)
    changed.attrSet("id", `${idPrefix}paragraph-${number.toLowerCase().replaceAll(".", "-")}`);
  // The numbers of a cover report, which has a page to itself, stand in its margin.
  if (idPrefix === "") changed.attrJoin("class", "numbered");
  return changed;
}

function numberToken(number: string): Token {
  const words = new Token("paragraph_number", "", 0);
  words.content = number;
  return words;
}
