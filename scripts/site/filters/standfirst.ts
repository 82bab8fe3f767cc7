import type Token from "markdown-it/lib/token.mjs";
import type { Block } from "../../model/report/block.ts";

/** A text opened: its first paragraph, and what follows it. */
interface Opened {
  /** Null if the text begins with something else, or its paragraphs are numbered. */
  standfirst: Token[] | null;
  rest: Block[];
}

/**
 * Takes the first paragraph from a text, to be set larger. The figures in it are strong.
 *
 * @example standfirst(chapter.blocks).standfirst | prose // <p>There were <b class="figure">767</b> children.</p>
 */
export function standfirst(blocks: Block[]): Opened {
  const [first, ...others] = blocks;
  if (first?.type !== "prose") return { standfirst: null, rest: blocks };
  const [open, inline, close] = first.tokens;
  const isPlain =
    open?.type === "paragraph_open" && !inline?.children?.some(({ type }) => type === "paragraph_number");
  // A footnote or an anchor stays where it is; a lone paragraph that leads into a list is no opening.
  if (!isPlain || inline?.content.trimEnd().endsWith(":")) return { standfirst: null, rest: blocks };
  const rest = first.tokens.slice(3);
  return {
    standfirst: [open, withStrongFigures(inline as Token), close as Token],
    rest: rest.length > 0 ? [{ ...first, tokens: rest }, ...others] : others,
  };
}

function withStrongFigures(inline: Token): Token {
  const strong = (type: string, nesting: 1 | -1) =>
    Object.assign(Object.create(Object.getPrototypeOf(inline)), inline, {
      type,
      tag: "b",
      nesting,
      attrs: nesting === 1 ? [["class", "figure"]] : null,
      content: "",
      children: null,
      block: false,
    }) as Token;
  return Object.assign(Object.create(Object.getPrototypeOf(inline)), inline, {
    children: (inline.children ?? []).flatMap((token) =>
      token.type === "figure" && /\d/.test(token.content)
        ? [strong("strong_open", 1), token, strong("strong_close", -1)]
        : token,
    ),
  }) as Token;
}
