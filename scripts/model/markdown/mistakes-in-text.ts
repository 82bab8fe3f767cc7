import type Token from "markdown-it/lib/token.mjs";
import { type FigureContext, resolveFigure } from "../expressions/resolve.ts";
import { looseBraces } from "./stray-braces.ts";
import { looseHtml } from "./stray-html.ts";
import { looseLinks } from "./stray-links.ts";
import { looseMarks } from "./stray-marks.ts";
import type { TextSlip } from "./text-mistake.ts";

/** Everything in parsed inline Markdown that was meant for something else than to be printed. */
export function slipsInText(inline: Token[], context: FigureContext): TextSlip[] {
  const resolve = (expression: string) => {
    const resolved = resolveFigure(expression, context);
    return "text" in resolved ? null : resolved;
  };
  return firstOfPlace([
    ...looseBraces(inline, resolve),
    ...looseHtml(inline),
    ...looseLinks(inline),
    ...looseMarks(inline),
  ]);
}

// A link that cannot be read has brackets that belong to none: it has been told.
function firstOfPlace(slips: TextSlip[]): TextSlip[] {
  return slips.filter(
    ({ typed }, index) => !slips.slice(0, index).some((before) => before.typed.includes(typed)),
  );
}
