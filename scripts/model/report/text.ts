import type Token from "markdown-it/lib/token.mjs";

/** One or a few lines of Markdown: rendered by the `markdown` filter, or read as text by `plain`. */
export interface RichText {
  tokens: Token[];
  /** The same without marks, for titles, alt text and search. */
  text: string;
}

/** The target of a link inside the publication; the site and print make its address. */
export interface Reference {
  kind:
    | "report"
    | "chapter"
    | "section"
    | "dataset"
    | "glossary"
    | "briefing"
    | "poster"
    | "committee"
    | "meeting"
    | "series"
    | "page"
    | "register";
  /** The report that it is in, or the year of a dataset; null for what is in neither. */
  within: string | null;
  slug: string;
  /** The id of a place in the chapter: "chart-referrals-trend". */
  anchor: string | null;
}

export interface Heading {
  level: number;
  id: string;
  text: string;
  /** "3.2"; null or left out if it has none. */
  number?: string | null;
}
