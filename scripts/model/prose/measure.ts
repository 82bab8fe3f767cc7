import { type Derived, previousEntry, ratePer10000, shareOfWhole } from "../calculate/changes-and-shares.ts";
import type { Part } from "../expressions/resolve.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { publishValue } from "../figures/value-in-words.ts";
import { asAmount } from "../schema/value.ts";

/** What a sentence speaks of: the value of a figure, its share or its rate, which may go different ways. */
export type Measure = "value" | "share" | "rate";

/** The measure that a part of a figure belongs to. */
export function measureOf(part: Part): Measure {
  return part === "share" || part === "rate" ? part : "value";
}

/** How a message names it: "placed-at-home", "placed-at-home.share". */
export function nameOf({ name }: ProtectedFigure, measure: Measure): string {
  return measure === "value" ? name : `${name}.${measure}`;
}

/** A figure's measure for the period of an entry; null where the data does not give it. */
export function measured(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  measure: Measure,
  book: ProtectedBook,
): Derived | null {
  if (measure === "share") return shareOfWhole(figure, entry, book);
  if (measure === "rate") return ratePer10000(figure, entry, book);
  return { value: entry.value, unit: figure.unit, decimals: figure.decimals };
}

/** The entry whose value a sentence prints: `.previous` prints an earlier one. */
export function entryPrinted(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: Part,
): ProtectedEntry | null {
  return part === "previous" ? previousEntry(figure, entry) : entry;
}

export function isHidden({ value }: Derived): boolean {
  return value.state === "suppressed";
}

/** The exact amount; null where there is none to reckon with, as in "over 1,100". */
export function plainAmount({ value }: Derived) {
  return value.state === "number" && value.qualifier !== null ? null : asAmount(value);
}

export function print({ value, unit, decimals }: Derived): string {
  return publishValue(value, unit, decimals, "not shown").text;
}
