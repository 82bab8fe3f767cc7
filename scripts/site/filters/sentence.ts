import type { KeyFigure } from "../../model/report/figure.ts";
import { say } from "../../model/words/words.ts";

/**
 * How a key figure has changed since the period before, in words.
 *
 * @example sentence(childrenLookedAfter) // "Rose by 15% from 668 (31 March 2016)"
 * @example sentence(meetings) // "The same as before: 7 (2015/16)"
 */
export function sentence(figure: KeyFigure): string {
  if (!figure.previous) return "";
  const before = `${figure.previous.value.text} (${figure.previous.period.text})`;
  const step = figure.change ?? "";
  if (figure.direction === null) return say("Before: {before}", { before });
  if (figure.direction === "stayed the same") return say("The same as before: {before}", { before });
  if (figure.direction === "rose")
    return figure.change
      ? say("Rose by {step} from {before}", { step, before })
      : say("Rose from {before}", { before });
  return figure.change
    ? say("Fell by {step} from {before}", { step, before })
    : say("Fell from {before}", { before });
}
