import { fraction, isEqual, sign, subtract } from "../derive/fraction.ts";
import type { FigureBook } from "../figures/collect.ts";
import type { Figure } from "../figures/figure.ts";
import type { EnteredValue } from "../schema/value.ts";

declare const isProtected: unique symbol;

/**
 * A value that may be published. Only `protect` makes one, so that the type checker
 * keeps entered values away from pages, print, messages and files.
 */
export type ProtectedValue = (EnteredValue | { state: "suppressed" }) & { readonly [isProtected]: true };
export type ProtectedFigure = Figure<ProtectedValue>;
export type ProtectedBook = FigureBook<ProtectedValue>;

export interface DisclosureRules {
  /** Counts of children or people from 1 up to one below it are suppressed; 0 switches that off. */
  threshold: number;
}

/**
 * Primary suppression: takes small counts of children and people out of every figure.
 *
 * Whatever is derived afterwards is derived from protected values, so that a share, a change
 * or a rate of a suppressed count is suppressed with it.
 * The rule of thumb, with a threshold of the body's own choice, is the one that the Office for
 * National Statistics and the Department for Education describe for tables of counts.
 */
export function protect(figures: FigureBook, rules: DisclosureRules): ProtectedBook {
  return new Map(
    [...figures].map(([name, figure]) => [
      name,
      {
        ...figure,
        entries: figure.entries.map((entry) => ({
          ...entry,
          value: isSmallCount(figure, entry.value, rules) ? suppressed() : safe(entry.value),
        })),
      },
    ]),
  );
}

/** A value worked out from protected ones alone. */
export function derivedFromProtected(value: EnteredValue | { state: "suppressed" }): ProtectedValue {
  return value as ProtectedValue;
}

function isSmallCount(figure: Figure, value: EnteredValue, { threshold }: DisclosureRules): boolean {
  if (figure.counts === "none" || figure.notDisclosive !== null) return false;
  if (figure.unit.kind !== "count" || value.state !== "number") return false;
  const limit = fraction(BigInt(threshold));
  return sign(value.amount) > 0 && !isEqual(value.amount, limit) && sign(subtract(limit, value.amount)) > 0;
}

function suppressed(): ProtectedValue {
  return { state: "suppressed" } as ProtectedValue;
}

function safe(value: EnteredValue): ProtectedValue {
  return value as ProtectedValue;
}
