import type Token from "markdown-it/lib/token.mjs";
import type { Place } from "../values/problem.ts";
import type { FigureMeta } from "./parser.ts";

/** From one offset up to another, as in `slice`. */
export interface Span {
  start: number;
  end: number;
}

/** The words of a text that a figure printed; meta is null if it could not be resolved. */
export interface BoundFigure extends Span {
  meta: FigureMeta | null;
}

/** What a text is in its document. */
export type TextRole =
  | { kind: "paragraph" }
  | { kind: "heading"; level: number }
  /** Of a list: lists are counted from 0 in their file. */
  | { kind: "item"; list: number; isFirst: boolean }
  | { kind: "cell"; isHead: boolean }
  /** In a YAML file or in front matter. */
  | { kind: "value" };

/** A text as readers see it: a paragraph, a heading, a table cell, a value of a YAML file. */
export interface ProseText {
  file: string;
  /** The report's year, or null outside a report. */
  year: string | null;
  /** Without Markdown's marks; figures as printed, code as spaces. */
  words: string;
  figures: BoundFigure[];
  /** Words in bold: on a poster, their capitals are emphasis. */
  bold: Span[];
  /** A heading's number among those of its level, from 1, which it may begin with; null for other texts. */
  headingNumber: number | null;
  role: TextRole;
  /** Inside `::: supplied`: text from an agency that nobody has verified. */
  isSupplied: boolean;
  /** Inside `::: quote WHO`: the words, and the numbers, are somebody else's. */
  isQuoted: boolean;
  /** Where it stands in its YAML file, or in the front matter; null for the text of a Markdown file. */
  path: readonly PropertyKey[] | null;
  /** The numbers in inline code, which no check reads. */
  inCode: string[];
  /** The place in the folder of the words at an offset. */
  placeAt: (offset: number) => Place;
}

type ProseOrigin = Pick<ProseText, "file" | "year"> &
  Partial<Pick<ProseText, "headingNumber" | "role" | "isSupplied" | "isQuoted" | "path">> & {
    /** The Markdown from which the tokens were parsed. */
    source: string;
    placeInSource: (offset: number) => Place;
  };

/** The words of parsed inline Markdown, with what is needed to find them in its source. */
export function proseText(tokens: Token[], origin: ProseOrigin): ProseText {
  const {
    source,
    placeInSource,
    headingNumber = null,
    role = { kind: "value" },
    isSupplied = false,
    isQuoted = false,
    path = null,
    file,
    year,
  } = origin;
  const straight = straightQuotes(source);
  const figures: BoundFigure[] = [];
  const bold: Span[] = [];
  const inCode: string[] = [];
  const anchors: { words: number; source: number }[] = [];
  let words = "";
  let cursor = 0;
  let boldFrom: number | null = null;

  const found = (text: string): void => {
    const at = straight.indexOf(straightQuotes(text), cursor);
    anchors.push({ words: words.length, source: at < 0 ? cursor : at });
    cursor = at < 0 ? cursor : at + text.length;
  };
  for (const [index, token] of tokens.entries()) {
    // The words of a reference are filled in later.
    if (token.type === "link_close" && tokens[index - 1]?.type === "link_open") words += "…";
    if (token.type === "text" || token.type === "image") {
      found(token.content);
      // Word's non-breaking hyphen counts as a hyphen: "2016‑17" is a year.
      words += token.content.replaceAll("\u2011", "-");
    } else if (token.type === "figure") {
      found("{{");
      cursor = Math.max(cursor, straight.indexOf("}}", cursor) + 2);
      figures.push({ start: words.length, end: words.length + token.content.length, meta: token.meta });
      words += token.content;
    } else if (token.type === "code_inline") {
      found(token.content);
      if (/\d/.test(token.content)) inCode.push(token.content);
      words += " ".repeat(token.content.length);
    } else if (token.type === "softbreak" || token.type === "hardbreak") {
      found("\n");
      words += " ";
    } else if (token.type === "strong_open") boldFrom = words.length;
    else if (token.type === "strong_close" && boldFrom !== null)
      bold.push({ start: boldFrom, end: words.length });
  }
  return {
    file,
    year,
    words,
    figures,
    bold,
    headingNumber,
    role,
    isSupplied,
    isQuoted,
    path,
    inCode,
    placeAt: (offset) => {
      const anchor = anchors.findLast((candidate) => candidate.words <= offset) ?? { words: 0, source: 0 };
      return placeInSource(anchor.source + offset - anchor.words);
    },
  };
}

/** Whether a span lies inside one of others. */
export function isInside({ start, end }: Span, others: Span[]): boolean {
  return others.some((other) => start >= other.start && end <= other.end);
}

/** Whether a span shares a character with one of others. */
export function overlaps({ start, end }: Span, others: Span[]): boolean {
  return others.some((other) => start < other.end && end > other.start);
}

/** The same text, character for character, with straight quotation marks. */
export function straightQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
