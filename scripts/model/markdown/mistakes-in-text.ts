import type Token from "markdown-it/lib/token.mjs";
import { type FigureContext, resolveFigure } from "../expressions/resolve.ts";
import { strayBraces } from "./stray-braces.ts";
import { strayHtml } from "./stray-html.ts";
import { strayLinks } from "./stray-links.ts";
import { strayMarks } from "./stray-marks.ts";
import type { TextMistake } from "./text-mistake.ts";

/** Everything in parsed inline Markdown that was meant for something else than to be printed. */
export function mistakesInText(inline: Token[], context: FigureContext): TextMistake[] {
  const resolve = (expression: string) => {
    const resolved = resolveFigure(expression, context);
    return "text" in resolved ? null : resolved;
  };
  return firstOfPlace([
    ...strayBraces(inline, resolve),
    ...strayHtml(inline),
    ...strayLinks(inline),
    ...strayMarks(inline),
  ]);
}

// A link that cannot be read has brackets that belong to none: it has been told.
function firstOfPlace(mistakes: TextMistake[]): TextMistake[] {
  return mistakes.filter(
    ({ typed }, index) => !mistakes.slice(0, index).some((before) => before.typed.includes(typed)),
  );
}
