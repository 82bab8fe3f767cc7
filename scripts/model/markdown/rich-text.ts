import { type FigureContext, resolveFigure } from "../figures/resolve.ts";
import type { YamlSource } from "../load/yaml.ts";
import type { Problem } from "../problem.ts";
import { problemAt } from "../problem.ts";
import type { RichText } from "../report.ts";
import { parseInlineMarkdown, plainText } from "./parser.ts";

/** Fills in the figures of the texts of one YAML file, and collects what is wrong with them. */
export type RichTextReader = (text: string, path: PropertyKey[]) => RichText;

/**
 * @param isBroken whether a name stands in a data file that could not be read: it is not called unknown then
 */
export function richTextReader(
  yaml: YamlSource,
  context: FigureContext,
  problems: Problem[],
  isBroken: (name: string) => boolean,
): RichTextReader {
  return (text, path) => {
    const tokens = parseInlineMarkdown(text, {
      lines: text.split("\n"),
      onFigure: (expression) => {
        const resolved = resolveFigure(expression, context);
        if ("text" in resolved) return resolved.text;
        if (resolved.unknownName === null || !isBroken(resolved.unknownName))
          problems.push(problemAt(yaml.placeOfText(path, `{{ ${expression}`), resolved.wrong, resolved.todo));
        return "";
      },
    });
    return { tokens, text: plainText(tokens) };
  };
}
