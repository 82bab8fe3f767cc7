import type { KeyFigure } from "../../model/report/figure.ts";
import { parsePeriod } from "../../model/values/period.ts";
import { say } from "../../model/words/words.ts";

/**
 * How a key figure has changed since the period before, in words.
 *
 * @example sentence(childrenLookedAfter) // "Up 15% from 668 on 31 March 2016"
 * @example sentence(meetings) // "No change from 7 in 2015/16"
 */
export function sentence({ previous, change, direction }: KeyFigure): string {
  if (!previous) return "";
  const before = valueThen(previous);
  if (direction === null) return say("Before: {before}", { before });
  if (direction === "stayed the same") return say("No change from {before}", { before });
  if (change === null)
    return direction === "rose" ? say("Up from {before}", { before }) : say("Down from {before}", { before });
  const values = { step: change, before };
  return direction === "rose"
    ? say("Up {step} from {before}", values)
    : say("Down {step} from {before}", values);
}

function valueThen({ value, period }: NonNullable<KeyFigure["previous"]>): string {
  const values = { value: value.text, period: period.text };
  const kind = value.state === "number" ? parsePeriod(period.key)?.kind : undefined;
  if (kind === "date") return say("{value} on {period}", values);
  // "12 in April to June 2016" is no English, nor is "not shown, to protect children in 2015/16".
  return kind === undefined || kind === "quarter" || kind === "range"
    ? `${values.value} (${values.period})`
    : say("{value} in {period}", values);
}
