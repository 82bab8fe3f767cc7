import type Token from "markdown-it/lib/token.mjs";
import type { Unresolved } from "../expressions/resolve.ts";
import type { TextMistake } from "./text-mistake.ts";
import { typedText } from "./typed-text.ts";

const otherBrackets = /(?<!\[)\[\[\s*([\w.@-]+)\s*\]\](?!\])|(?<!\()\(\(\s*([\w.@-]+)\s*\)\)(?!\))/g;
const single = /(?<!\{)\{\s*([^{}\s][^{}]*?)\s*\}(?!\})/g;

/**
 * Finds braces that were meant for a figure and that the parser left as text: `{{` without its end, `}}` without its
 * beginning, and a figure, or nearly one, between single braces or other brackets. Code is ignored.
 *
 * @param resolve what is wrong with a figure; null if it is one of the board's
 */
export function strayBraces(
  inline: Token[],
  resolve: (expression: string) => Unresolved | null,
): TextMistake[] {
  return inline.map(typedText).flatMap((content) => [
    ...[...content.matchAll(/\{\{/g)].map(() => ({
      typed: "{{",
      what: 'the braces "{{" are not closed',
      todo: "Write }} behind the name of the figure",
    })),
    ...[...content.replaceAll("{{", "  ").matchAll(/\}\}/g)].map(() => ({
      typed: "}}",
      what: 'the braces "}}" close nothing',
      todo: "Write {{ before the name of the figure",
    })),
    ...[...content.matchAll(single)].flatMap(([typed, expression = ""]) =>
      meant(typed, expression, "between single braces", resolve),
    ),
    ...[...content.matchAll(otherBrackets)].flatMap(([typed, square, round = ""]) =>
      meant(typed, square ?? round, `between ${square ? "square" : "round"} brackets`, resolve),
    ),
  ]);
}

// Words in braces that are not a figure, and not nearly one, are only words.
function meant(
  typed: string,
  expression: string,
  where: string,
  resolve: (expression: string) => Unresolved | null,
): TextMistake[] {
  const wrong = resolve(expression);
  if (wrong === null || wrong.unknownName === null)
    return [{ typed, what: `the figure "${typed}" is ${where}`, todo: "Write two braces on each side" }];
  const isNear = wrong.todo.endsWith("?");
  if (!isNear && !/^[a-z0-9]+(?:-[a-z0-9]+)+(?:[.@][a-z0-9.-]+)?$/.test(expression)) return [];
  const name = isNear ? `. ${wrong.todo}` : ", and the name of a figure";
  return [
    {
      typed,
      what: `"${typed}" is ${where}, and is the name of no figure`,
      todo: `Write two braces on each side${name}`,
    },
  ];
}
