import { cellKey } from "../figures/cell-key.ts";
import type { FigureEntry } from "../figures/figure.ts";
import type { ProtectedBook, ProtectedFigure, ProtectedValue } from "../figures/protected-value.ts";
import { rangeInWords } from "../figures/value-range.ts";
import { asAmount } from "../schema/value.ts";
import { toNumber } from "../values/fraction.ts";
import type { Range } from "../values/range.ts";
import { beforeRounding, type DisclosureRules, tellsASmallCount } from "./disclosure-rules.ts";
import { isWholeNumber, rangeIfHidden } from "./feasible-range.ts";
import { baseOf, isExempt, isRounded, isUnderRules, possibleCounts } from "./primary-suppression.ts";
import type { Cell } from "./system.ts";

/** A value as a reader sees it. */
export function publishedCell(
  figure: ProtectedFigure,
  entry: FigureEntry<ProtectedValue>,
  protectionInterval: Range | null,
  rules: DisclosureRules,
): Cell {
  const amount = asAmount(entry.value);
  const isHidden = entry.value.state === "suppressed";
  const number = amount === null ? null : toNumber(amount);
  const unseen =
    rangeInWords(entry.value) ?? rangeIfHidden(figure, isHidden ? "hidden" : "not a number", rules);
  return {
    key: cellKey({ figure: figure.name, period: entry.period.key }),
    name: nameOf(figure, entry),
    place: entry.place,
    shown: number === null ? unseen : publishedRange(number, figure, rules),
    hidden: unseen,
    isWhole: isWholeNumber(figure),
    fate: isHidden ? "hidden" : "shown",
    protectionInterval,
    informationLoss: 0,
  };
}

function publishedRange(number: number, figure: ProtectedFigure, rules: DisclosureRules): Range {
  return isRounded(figure, rules) ? beforeRounding(number, rules) : { from: number, to: number };
}

/** Whether a shown count is small, or a shown percentage or rate can only be that of a small count. */
export function tellsByItself(
  figure: ProtectedFigure,
  entry: FigureEntry<ProtectedValue>,
  book: ProtectedBook,
  rules: DisclosureRules,
): boolean {
  const amount = asAmount(entry.value);
  if (amount === null || isExempt(figure, rules)) return false;
  if (figure.unit.kind === "count")
    return (
      isUnderRules(figure, rules) && tellsASmallCount(publishedRange(toNumber(amount), figure, rules), rules)
    );
  const base = baseOf(figure, entry, book);
  if (!base || !isUnderRules(base.figure, rules)) return false;
  const possible = possibleCounts(figure, entry.value, base.amount);
  if (!possible) return false;
  const complement = { from: base.amount - possible.to, to: base.amount - possible.from };
  return (
    tellsASmallCount(possible, rules) ||
    (figure.unit.kind === "percent" && tellsASmallCount(complement, rules))
  );
}

export function nameOf(figure: ProtectedFigure, entry: FigureEntry<ProtectedValue>): string {
  return `"${figure.name}" for ${entry.period.key}`;
}
