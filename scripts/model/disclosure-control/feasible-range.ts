import type { EnteredFigure } from "../figures/figure.ts";
import type { Range } from "../values/range.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";

/** What a reader knows about a single value. */
type Knowledge = "hidden" | "not a number";

/**
 * The numbers that a value can be, for a reader who is not shown it: a number of people is not negative, and if zeros
 * are shown, a hidden count is not zero.
 */
export function rangeIfHidden(
  figure: Pick<EnteredFigure, "unit" | "base" | "decimals" | "derivedFrom">,
  knowledge: Knowledge,
  { hidesZero }: DisclosureRules,
): Range {
  // A percentage of a count is a share; any other may be a rise of more than 100%.
  if (figure.unit.kind === "percent" && figure.base !== null) return { from: 0, to: 100 };
  // A difference, such as a balance, may be below zero.
  if (figure.unit.kind !== "count" || figure.derivedFrom?.rule === "difference")
    return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const zeroIsShown = knowledge === "hidden" && !hidesZero && figure.decimals === 0;
  return { from: zeroIsShown ? 1 : 0, to: Number.POSITIVE_INFINITY };
}

/** Whether readers assume that the value is a whole number. */
export function isWholeNumber({ unit, decimals }: Pick<EnteredFigure, "unit" | "decimals">): boolean {
  return unit.kind === "count" && decimals === 0;
}
