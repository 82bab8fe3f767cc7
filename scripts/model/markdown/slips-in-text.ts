import type Token from "markdown-it/lib/token.mjs";
import { type FigureContext, resolveFigure } from "../figures/resolve.ts";
import { looseBraces } from "./loose-braces.ts";
import { looseHtml } from "./loose-html.ts";
import { looseLinks } from "./loose-links.ts";
import type { TextSlip } from "./text-slip.ts";

/** Everything in parsed inline Markdown that was meant for something else than to be printed. */
export function slipsInText(inline: Token[], context: FigureContext): TextSlip[] {
  const resolve = (expression: string) => {
    const resolved = resolveFigure(expression, context);
    return "text" in resolved ? null : resolved;
  };
  return [...looseBraces(inline, resolve), ...looseHtml(inline), ...looseLinks(inline)];
}
