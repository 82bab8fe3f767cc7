import type { Figure } from "../figures/figure.ts";
import {
  type ProtectedBook,
  type ProtectedEntry,
  type ProtectedFigure,
  type ProtectedValue,
  workOut,
} from "../figures/protected-value.ts";
import { divide, fractionOfNumber, isZero, multiply, sign, subtract } from "../values/fraction.ts";
import { previousPeriodKey } from "../values/period.ts";
import { percent, percentagePoints, type Unit } from "../values/unit.ts";
import { english } from "../words/words.ts";

/** A value worked out from a figure, with the unit and decimals that it prints with. */
export interface Derived {
  value: ProtectedValue;
  unit: Unit;
  decimals: number;
}

/** The value that an entry is compared with, one like period earlier unless it says another; null if missing. */
export function previousEntry(figure: ProtectedFigure, entry: ProtectedEntry): ProtectedEntry | null {
  const key = entry.comparedWith ?? previousPeriodKey(entry.period);
  return figure.entries.find(({ period }) => period.key === key) ?? null;
}

/**
 * Change since the previous like period, as a report tells it: of a percentage in percentage points, of anything else
 * in percent of the earlier value.
 */
export function changeSincePrevious(figure: ProtectedFigure, entry: ProtectedEntry): Derived | null {
  return isInPercent(figure)
    ? differenceSincePrevious(figure, entry)
    : relativeChangeSincePrevious(figure, entry);
}

function isInPercent({ unit: { kind } }: ProtectedFigure): boolean {
  return kind === "percent" || kind === "percentage-points";
}

/**
 * Change since the previous like period in percent of the earlier value; not applicable where that is zero, and where
 * one of the two is negative: from −£10 to £5 is no percentage.
 */
export function relativeChangeSincePrevious(figure: ProtectedFigure, entry: ProtectedEntry): Derived | null {
  const earlier = previousEntry(figure, entry);
  if (!earlier) return null;
  const value = workOut([entry.value, earlier.value], (now, then) =>
    sign(then) <= 0 || sign(now) < 0 ? null : multiply(divide(subtract(now, then), then), hundred),
  );
  return { value, unit: percent, decimals: figure.shareDecimals };
}

/** Difference from the previous like period, in the figure's own unit (percentages: percentage points). */
export function differenceSincePrevious(figure: ProtectedFigure, entry: ProtectedEntry): Derived | null {
  const earlier = previousEntry(figure, entry);
  if (!earlier) return null;
  return {
    value: workOut([entry.value, earlier.value], subtract),
    unit: figure.unit.kind === "percent" ? percentagePoints : figure.unit,
    decimals: figure.decimals,
  };
}

/** Percentage of the figure's whole in the same period; not applicable when the whole is zero. */
export function shareOfWhole(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  book: ProtectedBook,
): Derived | null {
  const wholeEntry = samePeriod(figure.whole, entry, book);
  if (!wholeEntry) return null;
  const value =
    entry.value.state === "not-applicable"
      ? entry.value
      : workOut([entry.value, wholeEntry.value], (part, whole) =>
          isZero(whole) ? null : multiply(divide(part, whole), hundred),
        );
  return { value, unit: percent, decimals: figure.shareDecimals };
}

/** Rate per 10,000 of the figure's population in the same period. */
export function ratePer10000(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  book: ProtectedBook,
): Derived | null {
  const population = samePeriod(figure.population, entry, book);
  if (!population) return null;
  const label = book.get(figure.population ?? "")?.unit.label ?? "people";
  const value = workOut([entry.value, population.value], (count, people) =>
    isZero(people) ? null : multiply(divide(count, people), fractionOfNumber(10_000)),
  );
  return { value, unit: { kind: "rate", label: `per 10,000 ${label}` }, decimals: 1 };
}

export type Direction = "rose" | "fell" | "stayed the same";

/** The direction since the previous like period; null if one of the two is not a number. */
export function directionSincePrevious(figure: ProtectedFigure, entry: ProtectedEntry): Direction | null {
  const earlier = previousEntry(figure, entry);
  if (earlier?.value.state !== "number" || entry.value.state !== "number") return null;
  const step = sign(subtract(entry.value.amount, earlier.value.amount));
  return step > 0 ? english("rose") : step < 0 ? english("fell") : english("stayed the same");
}

const hundred = fractionOfNumber(100);

function samePeriod(name: string | null, entry: ProtectedEntry, book: ProtectedBook): ProtectedEntry | null {
  const other: Figure<ProtectedValue> | undefined = name === null ? undefined : book.get(name);
  return other?.entries.find(({ period }) => period.key === entry.period.key) ?? null;
}
