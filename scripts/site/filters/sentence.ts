import type { KeyFigure } from "../../model/report/figure.ts";

/**
 * How a key figure has changed since the period before, in words.
 *
 * @example sentence(childrenLookedAfter) // "Rose by 15% from 668 (31 March 2016)"
 * @example sentence(meetings) // "The same as before: 7 (2015/16)"
 */
export function sentence(figure: KeyFigure): string {
  if (!figure.previous) return "";
  const before = `${figure.previous.value.text} (${figure.previous.period.text})`;
  if (figure.direction === null) return `Before: ${before}`;
  if (figure.direction === "stayed the same") return `The same as before: ${before}`;
  const verb = figure.direction === "rose" ? "Rose" : "Fell";
  return figure.change ? `${verb} by ${figure.change} from ${before}` : `${verb} from ${before}`;
}
