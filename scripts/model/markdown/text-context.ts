import type Token from "markdown-it/lib/token.mjs";
import { fillReferences } from "../cross-references/fill-references.ts";
import type { Pictures } from "../cross-references/pictures.ts";
import type { Targets } from "../cross-references/targets.ts";
import { type FigureContext, resolveFigure } from "../expressions/resolve.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import type { FigureWords } from "./parser.ts";

/** What the texts of one file are read with. */
export interface TextContext extends FigureContext {
  targets: Targets;
  pictures: Pictures;
  /** Is given what is wrong with a text. */
  problems: Problem[];
  /** Whether a name stands in a data file that could not be read: it is not called unknown then. */
  isBroken: (name: string) => boolean;
}

/** The words of a figure with the value that they stand for; none, and a problem, if it cannot be resolved. */
export function figureWords(expression: string, context: TextContext, placeOf: () => Place): FigureWords {
  const resolved = resolveFigure(expression, context);
  if ("text" in resolved) {
    const { text, figure, entry, part } = resolved;
    return { text, meta: { figure: figure.name, period: entry.period.key, part } };
  }
  if (resolved.unknownName === null || !context.isBroken(resolved.unknownName))
    context.problems.push(problemAt(placeOf(), resolved.wrong, resolved.todo, resolved.cause));
  return { text: "", meta: null };
}

/** Inline tokens with the words of their references and the measures of their pictures. */
export function finishInline(
  tokens: Token[],
  context: TextContext,
  placeOf: (words: string) => Place,
): Token[] {
  context.problems.push(...context.pictures.fill(tokens, placeOf));
  return fillReferences(tokens, context.year, context.targets, placeOf, context.problems);
}
