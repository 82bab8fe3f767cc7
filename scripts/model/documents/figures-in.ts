import type Token from "markdown-it/lib/token.mjs";
import { boundEntry } from "../expressions/bound-entry.ts";
import { describeFigure } from "../expressions/describe-figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { FigureMeta } from "../markdown/parser.ts";
import type { Block } from "../report/block.ts";
import type { Provenance } from "../report/figure.ts";

/** Every figure that a document prints in its sentences and as a large number, each once, in order. */
export function figuresIn(blocks: Block[], book: ProtectedBook): Provenance[] {
  const seen = new Map<string, Provenance>();
  for (const { meta, words } of printedIn(blocks)) {
    const { figure, entry } = boundEntry(meta, book);
    const key = `${meta.figure}@${meta.period}.${meta.part} ${meta.since ?? ""}`;
    if (figure && entry && !seen.has(key))
      seen.set(key, describeFigure(figure, entry, meta.part, words, book));
  }
  return [...seen.values()];
}

interface Printed {
  meta: FigureMeta;
  words: string;
}

function printedIn(blocks: Block[]): Printed[] {
  return blocks.flatMap((block): Printed[] => {
    if (block.type === "prose") return inTokens(block.tokens);
    if (block.type === "panel") return printedIn(block.body);
    if (block.type === "key-figures")
      return block.figures.map(({ name, value, period }) => ({
        meta: { figure: name, period: period.key, part: "value" },
        words: value.text,
      }));
    return [];
  });
}

function inTokens(tokens: Token[]): Printed[] {
  return tokens.flatMap((token): Printed[] => {
    if (token.children) return inTokens(token.children);
    // A direction word only repeats the change beside it.
    const meta = token.type === "figure" ? (token.meta as FigureMeta | null) : null;
    return meta && meta.part !== "period" && meta.part !== "direction"
      ? [{ meta, words: token.content }]
      : [];
  });
}
