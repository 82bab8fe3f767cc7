import type Token from "markdown-it/lib/token.mjs";

/** A slip in braces, which would be printed as it stands. */
export interface LooseBrace {
  /** As it is typed, to find its place. */
  typed: string;
  what: string;
  todo: string;
}

/**
 * Finds braces that were meant for a figure and that the parser has left as text: `{{` without its
 * end, and a known figure between single braces. Code is left alone.
 *
 * @param isFigure whether the words between single braces name a figure of the board
 */
export function looseBraces(inline: Token[], isFigure: (expression: string) => boolean): LooseBrace[] {
  return inline
    .filter(({ type }) => type === "text")
    .flatMap(({ content }) => [
      ...[...content.matchAll(/\{\{/g)].map(() => ({
        typed: "{{",
        what: 'the braces "{{" are not closed',
        todo: "Write }} behind the name of the figure",
      })),
      ...[...content.matchAll(/(?<!\{)\{\s*([^{}\s][^{}]*?)\s*\}(?!\})/g)]
        .filter(([, expression = ""]) => isFigure(expression))
        .map(([typed]) => ({
          typed,
          what: `the figure "${typed}" stands between single braces`,
          todo: "Write two braces on each side",
        })),
    ]);
}
