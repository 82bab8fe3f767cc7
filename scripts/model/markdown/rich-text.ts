import { type FigureContext, resolveFigure } from "../expressions/resolve.ts";
import type { RichText } from "../report/report.ts";
import type { Problem } from "../values/problem.ts";
import { problemAt } from "../values/problem.ts";
import type { Places, YamlSource } from "../yaml/yaml.ts";
import { figureWords } from "./figure-words.ts";
import { slipsInText } from "./mistakes-in-text.ts";
import { parseInlineMarkdown, plainText } from "./parser.ts";

/** Fills in the figures of the texts of one YAML file, and collects what is wrong with them. */
export type RichTextReader = (text: string, path: PropertyKey[]) => RichText;

const markPrintedRaw = /\*\*|\]\(|<\/?[a-z][^<>]*>|<!--|&(?:[a-z]{2,}|#\d+);/;

// Corrections are read for the whole board, before any dataset.
const readElsewhere = new Set(["stated", "accepted", "reconcile"]);

/**
 * Finds the figures and the marks of Markdown and HTML in texts that are printed as they stand: a title, a
 * label, a name.
 *
 * @param value what a file holds, or a part of it
 * @param isRead whether the figures of a text are filled in
 */
export function figuresPrintedRaw(
  yaml: YamlSource,
  isRead: (text: string) => boolean,
  value: unknown = yaml.value,
  path: PropertyKey[] = [],
): Problem[] {
  if (typeof value === "string") {
    if (isRead(value)) return [];
    const mark = markPrintedRaw.exec(value)?.[0];
    if (mark !== undefined)
      return [
        problemAt(
          yaml.placeOfText(path, mark),
          `Markdown is not read here: "${mark}" would be printed`,
          "Write the words alone, and the letter itself in place of an entity",
        ),
      ];
    if (!value.includes("{{")) return [];
    return [
      problemAt(
        yaml.placeOf(path),
        "figures are not filled in here: the braces would be printed",
        "Write the text without a figure, or put the sentence into the summary, a note or the prose",
      ),
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    readElsewhere.has(key)
      ? []
      : figuresPrintedRaw(yaml, isRead, inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/**
 * @param isBroken whether a name stands in a data file that could not be read: it is not called unknown then
 */
export function richTextReader(
  yaml: Places,
  context: FigureContext,
  problems: Problem[],
  isBroken: (name: string) => boolean,
): RichTextReader {
  return (text, path) => {
    const tokens = parseInlineMarkdown(text, {
      lines: text.split("\n"),
      onFigure: (expression) => {
        const resolved = resolveFigure(expression, context);
        if ("text" in resolved) return figureWords(resolved);
        if (resolved.unknownName === null || !isBroken(resolved.unknownName))
          problems.push(
            problemAt(
              yaml.placeOfText(path, `{{ ${expression}`),
              resolved.wrong,
              resolved.todo,
              resolved.slip,
            ),
          );
        return { text: "", meta: null };
      },
    });
    for (const { typed, what, todo } of slipsInText(tokens, context))
      problems.push(problemAt(yaml.placeOfText(path, typed), what, todo));
    context.texts.push({ tokens, year: context.year, placeOf: (words) => yaml.placeOfText(path, words) });
    // Read when it is used: references are filled in later.
    return {
      tokens,
      get text() {
        return plainText(tokens);
      },
    };
  };
}
