import { cellKey } from "../figures/cell-key.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure, Figure, FigureBook } from "../figures/figure.ts";
import { numbersInWords } from "../figures/value-range.ts";
import { asAmount, type EnteredValue } from "../schema/value.ts";
import { countsThatGive } from "../values/attainable.ts";
import { divide, fraction, sign, toNumber, zero } from "../values/fraction.ts";
import type { Range } from "../values/range.ts";
import { type DisclosureRules, smallCounts, tellsASmallCount } from "./disclosure-rules.ts";

/** Why a value is hidden for its own sake. */
export interface PrimaryReason {
  why:
    | "small count"
    | "small count in words"
    | "small share"
    | "entered as suppressed"
    | "of suppressed parts";
  /** The base of a percentage or a rate. */
  of: string | null;
  /** The numbers that a reader must not be able to rule out; null if the value is not a number. */
  protectionInterval: Range | null;
  /** Whether `npm run protect` has chosen what else is hidden to protect it. */
  isSettled: boolean;
}

/** Whether the board's rules protect what a figure counts. */
export function isUnderRules(
  figure: Pick<EnteredFigure, "counts" | "notDisclosive" | "publishedElsewhere">,
  rules: DisclosureRules,
): boolean {
  return figure.counts !== "none" && !isExempt(figure, rules);
}

/** Whether a figure is shown rounded. */
export function isRounded(
  figure: Pick<EnteredFigure, "unit" | "counts" | "notDisclosive" | "publishedElsewhere">,
  rules: DisclosureRules,
): boolean {
  return rules.roundTo > 0 && figure.unit.kind === "count" && isUnderRules(figure, rules);
}

/** Whether the data says that its small numbers may be shown, or are published elsewhere. */
export function isExempt(
  figure: Pick<EnteredFigure, "notDisclosive" | "publishedElsewhere">,
  rules: DisclosureRules,
): boolean {
  return figure.notDisclosive !== null || isKnownToTheWorld(figure, rules);
}

export function isKnownToTheWorld(
  { publishedElsewhere }: Pick<EnteredFigure, "publishedElsewhere">,
  { appliesToPublished }: DisclosureRules,
): boolean {
  return publishedElsewhere !== null && !appliesToPublished;
}

/**
 * Primary suppression: why a value must be hidden, independently of other values, or null.
 *
 * Counts of children and people, staff included, from 1 up to one below the threshold; and a percentage or a rate of
 * such a count that only a small count, or all but a small count, can give. A value that comes into the folder as
 * suppressed stays so: it counts as a small count, unless `npm run protect` recorded how closely it may be known.
 */
export function primaryReason(
  figure: EnteredFigure,
  entry: EnteredEntry,
  book: EnteredBook,
  rules: DisclosureRules,
  known: ReadonlyMap<string, Range> = new Map(),
): PrimaryReason | null {
  const small = smallCounts(rules);
  if (entry.value.state === "suppressed") {
    const range = known.get(cellKey({ figure: figure.name, period: entry.period.key })) ?? null;
    // A total of suppressed parts may well be known to be large.
    const isEntered = figure.derivedFrom === null;
    const isCount = isEntered && figure.unit.kind === "count" && isUnderRules(figure, rules);
    return {
      why: isEntered ? "entered as suppressed" : "of suppressed parts",
      of: null,
      protectionInterval: range ?? (isCount ? small : null),
      isSettled: range !== null,
    };
  }
  if (!small || isExempt(figure, rules)) return null;
  if (figure.unit.kind === "count") return isUnderRules(figure, rules) ? ofCount(entry.value, small) : null;
  const base = baseOf(figure, entry, book);
  if (!base || !isUnderRules(base.figure, rules)) return null;
  const possible = possibleCounts(figure, entry.value, base.amount);
  if (!possible) return null;
  const complement = { from: base.amount - possible.to, to: base.amount - possible.from };
  const isPercent = figure.unit.kind === "percent";
  // The percentage itself is rounded, and may be slightly outside the range that the counts give.
  const printed = toNumber(asAmount(entry.value) ?? zero);
  const around = (one: number, other: number): Range => ({
    from: Math.min(one, other, printed),
    to: Math.max(one, other, printed),
  });
  const percent = (count: number) => (100 * count) / base.amount;
  if (tellsASmallCount(possible, rules))
    return {
      why: "small share",
      of: base.figure.name,
      protectionInterval: isPercent ? around(percent(small.from), percent(small.to)) : null,
      isSettled: false,
    };
  return isPercent && tellsASmallCount(complement, rules)
    ? {
        why: "small share",
        of: base.figure.name,
        protectionInterval: around(100 - percent(small.to), 100 - percent(small.from)),
        isSettled: false,
      }
    : null;
}

/** The name of the figure that is the base of a percentage or a rate. */
export function baseNameOf({
  unit,
  base,
  population,
}: Pick<EnteredFigure, "unit" | "base" | "population">): string | null {
  return unit.kind === "percent" ? base : unit.kind === "rate" ? population : null;
}

/** The base of a percentage or a rate in the same period, if it is a whole number. */
export function baseOf<Value extends EnteredValue>(
  figure: Pick<EnteredFigure, "unit" | "base" | "population">,
  entry: Pick<EnteredEntry, "period">,
  book: FigureBook<Value>,
): { figure: Figure<Value>; amount: number } | null {
  const name = baseNameOf(figure);
  const base = name === null ? undefined : book.get(name);
  const value = base?.entries.find(({ period }) => period.key === entry.period.key)?.value;
  return base?.unit.kind === "count" && value?.state === "number" && value.amount.denominator === 1n
    ? { figure: base, amount: toNumber(value.amount) }
    : null;
}

/**
 * The counts that print as this percentage or rate of a base; null if no whole number is known.
 *
 * @param base what it is a percentage or a rate of, a whole number
 */
export function possibleCounts(
  { unit, decimals }: Pick<EnteredFigure, "unit" | "decimals">,
  value: EnteredValue,
  base: number,
): Range | null {
  if (value.state === "nil") return { from: 0, to: 0 };
  if (value.state !== "number" || sign(value.amount) < 0) return null;
  // 12.5 per 10,000 is 0.125%: one more decimal for each zero that the base has beyond those of 100.
  const zeros =
    unit.kind === "percent" ? 2 : (/^per 1([0,]+) /.exec(unit.label)?.[1] ?? "").replaceAll(",", "").length;
  if (zeros < 2) return null;
  const percentage = divide(value.amount, fraction(10n ** BigInt(zeros - 2)));
  const counts = countsThatGive(percentage, decimals + zeros - 2, BigInt(base));
  return counts && { from: Number(counts.from), to: Math.min(Number(counts.to), base) };
}

function ofCount(value: EnteredValue, small: Range): PrimaryReason | null {
  const smallCount: PrimaryReason = {
    why: "small count",
    of: null,
    protectionInterval: small,
    isSettled: false,
  };
  switch (value.state) {
    case "number":
      return isSmall(toNumber(value.amount), small) ? smallCount : null;
    case "nil":
      return isSmall(0, small) ? smallCount : null;
    case "text":
      return numbersInWords(value.text).some((number) => isSmall(number, small))
        ? { ...smallCount, why: "small count in words" }
        : null;
    default:
      return null;
  }
}

/** Whether a count is one of the small ones; a fraction, such as 0.5, is. */
export function isSmall(count: number, { from, to }: Range): boolean {
  return count < to + 1 && (from === 0 ? count >= 0 : count > 0);
}
