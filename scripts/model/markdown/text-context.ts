import type Token from "markdown-it/lib/token.mjs";
import { fillReferences } from "../cross-references/fill-references.ts";
import type { Pictures } from "../cross-references/pictures.ts";
import type { Targets, TextPlace } from "../cross-references/targets.ts";
import { type FigureContext, resolveFigure } from "../expressions/resolve.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import type { FigureWords } from "./parser.ts";

/** The context in which the texts of one file are read. */
export interface TextContext extends FigureContext, TextPlace {
  targets: Targets;
  pictures: Pictures;
  /** Whether drawings of the set may stand in its sentences: `![](drawing:house-line)`. */
  mayDraw?: boolean;
  /** Receives the problems of a text. */
  problems: Problem[];
  /** Whether a name is in a data file that could not be read: it is not reported as unknown then. */
  isBroken: (name: string) => boolean;
}

/** The printed words of a figure with their value; null, and a problem, if it cannot be resolved. */
export function figureWords(expression: string, context: TextContext, placeOf: () => Place): FigureWords {
  const resolved = resolveFigure(expression, context);
  if ("text" in resolved) {
    const { text, figure, entry, part } = resolved;
    const since = entry.comparedWith;
    const meta = { figure: figure.name, period: entry.period.key, part };
    return { text, meta: since === undefined ? meta : { ...meta, since } };
  }
  if (resolved.unknownName === null || !context.isBroken(resolved.unknownName))
    context.problems.push(problemAt(placeOf(), resolved.wrong, resolved.todo, resolved.cause));
  return { text: "", meta: null };
}

/** Inline tokens with the words of their references and the sizes of their pictures. */
export function finishInline(
  tokens: Token[],
  context: TextContext,
  placeOf: (words: string) => Place,
): Token[] {
  context.problems.push(...context.pictures.fill(tokens, placeOf, context.mayDraw));
  return fillReferences(tokens, context, context.targets, placeOf, context.problems);
}
