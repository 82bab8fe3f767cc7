import Token from "markdown-it/lib/token.mjs";
import type { Block } from "../report/block.ts";
import type { GlossaryEntry } from "../report/glossary.ts";
import { changedToken } from "./changed-token.ts";

/** A term without its meaning. */
export type GlossaryTerm = Pick<GlossaryEntry, "id" | "term" | "abbreviation">;

interface Term {
  entry: GlossaryTerm;
  /** In lower case: a text without them is skipped at once. */
  words: string;
  pattern: RegExp;
  isAbbreviation: boolean;
}

/**
 * Links each glossary term at its first use in a chapter: an abbreviation as `<abbr>` with its long form, a term as a
 * link to the glossary. Headings and links are left unchanged.
 */
export function glossaryMarker(glossary: GlossaryTerm[]): (blocks: Block[]) => Block[] {
  const terms = glossary.flatMap((entry): Term[] => [
    ...(entry.abbreviation ? [termOf(entry, entry.abbreviation, true)] : []),
    termOf(entry, entry.term, false),
  ]);
  return (blocks) => markBlocks(blocks, terms, new Set());
}

function termOf(entry: GlossaryTerm, words: string, isAbbreviation: boolean): Term {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // A term may begin a sentence; an abbreviation is matched exactly. Both have a plural.
  return {
    entry,
    words: words.toLowerCase(),
    isAbbreviation,
    pattern: new RegExp(`(?<![\\w-])${escaped}(?:s)?(?![\\w-])`, isAbbreviation ? "" : "i"),
  };
}

function markBlocks(blocks: Block[], terms: Term[], used: Set<GlossaryTerm>): Block[] {
  return blocks.map((block) => {
    if (block.type === "panel") return { ...block, body: markBlocks(block.body, terms, used) };
    if (block.type !== "prose") return block;
    let inHeading = false;
    const tokens = block.tokens.map((token) => {
      if (token.type === "heading_open") inHeading = true;
      if (token.type === "heading_close") inHeading = false;
      return token.type === "inline" && !inHeading && token.children
        ? changedToken(token, { children: marked(token.children, terms, used) })
        : token;
    });
    return { ...block, tokens };
  });
}

function marked(tokens: Token[], terms: Term[], used: Set<GlossaryTerm>): Token[] {
  let links = 0;
  return tokens.flatMap((token) => {
    if (token.type === "link_open") links++;
    if (token.type === "link_close") links--;
    return token.type === "text" && links === 0 ? splitAtTerms(token.content, terms, used) : [token];
  });
}

function splitAtTerms(text: string, terms: Term[], used: Set<GlossaryTerm>): Token[] {
  let first: { term: Term; at: number; words: string } | null = null;
  const inLowerCase = text.toLowerCase();
  for (const term of terms) {
    if (used.has(term.entry) || !inLowerCase.includes(term.words)) continue;
    const found = term.pattern.exec(text);
    // If two terms match at the same place, the longer is meant: "child protection plan", not "child".
    if (
      found &&
      (!first || found.index < first.at || (found.index === first.at && found[0].length > first.words.length))
    )
      first = { term, at: found.index, words: found[0] };
  }
  if (!first) return [textToken(text)];
  used.add(first.term.entry);
  const end = first.at + first.words.length;
  return [
    ...(first.at > 0 ? [textToken(text.slice(0, first.at))] : []),
    ...linkTokens(first.term, first.words),
    ...(end < text.length ? splitAtTerms(text.slice(end), terms, used) : []),
  ];
}

function linkTokens({ entry, isAbbreviation }: Term, words: string): Token[] {
  const open = new Token("link_open", "a", 1);
  open.attrSet("href", `glossary:${entry.id}`);
  open.attrSet("class", "term");
  open.meta = { reference: { kind: "glossary", within: null, slug: entry.id, anchor: null } };
  const close = new Token("link_close", "a", -1);
  if (!isAbbreviation) return [open, textToken(words), close];
  const abbr = new Token("abbr_open", "abbr", 1);
  abbr.attrSet("title", entry.term);
  return [open, abbr, textToken(words), new Token("abbr_close", "abbr", -1), close];
}

function textToken(content: string): Token {
  const token = new Token("text", "", 0);
  token.content = content;
  return token;
}
