import type Token from "markdown-it/lib/token.mjs";
import type { Block } from "../../model/report/block.ts";

/** A text opened: what it says first, and what follows. */
interface Opened {
  /** Null if the text begins with something else, or its paragraphs are numbered. */
  standfirst: Token[] | null;
  rest: Block[];
}

/** As many letters as are read at a glance. */
const MOST = 260;

/**
 * Takes the first paragraph from a text, to be set larger, or of a long one the first sentences. The figures in it are
 * strong.
 *
 * @example standfirst(chapter.blocks).standfirst | prose // <p>There were <b class="figure">767</b> children.</p>
 */
export function standfirst(blocks: Block[]): Opened {
  const [first, ...others] = blocks;
  if (first?.type !== "prose") return { standfirst: null, rest: blocks };
  const [open, inline, close, ...more] = first.tokens;
  const children = inline?.children ?? [];
  const isPlain =
    open?.type === "paragraph_open" && close && !children.some(({ type }) => type === "paragraph_number");
  // A lone paragraph that leads into a list is no opening.
  if (!isPlain || !inline || inline.content.trimEnd().endsWith(":"))
    return { standfirst: null, rest: blocks };
  const [start, end] = split(children);
  const withChildren = (some: Token[]) => [open, changed(inline, { children: some }), close];
  const rest = [...(end.length > 0 ? withChildren(end) : []), ...more];
  return {
    standfirst: withChildren(start.flatMap(withStrongFigure)),
    rest: rest.length > 0 ? [{ ...first, tokens: rest }, ...others] : others,
  };
}

/** The sentences that are short enough together, and those after them. */
function split(children: Token[]): [Token[], Token[]] {
  let length = 0;
  let open = 0;
  let at: { index: number; within: number } | null = null;
  for (const [index, token] of children.entries()) {
    open += token.nesting;
    // Not inside a link, and not in the middle of emphasis.
    if (token.type === "text" && open === 0)
      for (const { index: within, 0: end } of token.content.matchAll(/[.?!]["”’']?\s+(?=\p{Lu})/gu))
        if (at === null || length + within < MOST) at = { index, within: within + end.length };
    length += token.content.length;
  }
  const cut = at && children[at.index];
  if (length <= MOST || !at || !cut) return [children, []];
  const part = (from: number, to?: number) => changed(cut, { content: cut.content.slice(from, to) });
  return [
    [...children.slice(0, at.index), part(0, at.within)],
    [part(at.within), ...children.slice(at.index + 1)],
  ];
}

function withStrongFigure(token: Token): Token[] {
  if (token.type !== "figure" || !/\d/.test(token.content)) return [token];
  const strong = (type: string, nesting: 1 | -1) =>
    changed(token, {
      type,
      tag: "b",
      nesting,
      attrs: nesting === 1 ? [["class", "figure"]] : null,
      content: "",
      meta: null,
    });
  return [strong("strong_open", 1), token, strong("strong_close", -1)];
}

function changed(token: Token, values: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, values);
}
