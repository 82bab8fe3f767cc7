import { asAmount, type EnteredValue } from "../schema/value.ts";
import type { Fraction } from "../values/fraction.ts";
import type { Figure, FigureBook, FigureEntry } from "./figure.ts";

declare const isProtected: unique symbol;

/**
 * A value that may be published. Only `protect` makes one, so that the type checker
 * keeps entered values away from pages, print, messages and files.
 */
export type ProtectedValue = EnteredValue & { readonly [isProtected]: true };

export type ProtectedFigure = Figure<ProtectedValue>;

export type ProtectedBook = FigureBook<ProtectedValue>;

export type ProtectedEntry = FigureEntry<ProtectedValue>;

export const suppressed = { state: "suppressed" } as ProtectedValue;
export const notAvailable = { state: "not-available" } as ProtectedValue;
const notApplicable = { state: "not-applicable" } as ProtectedValue;

/**
 * Works a value out from protected ones: suppressed if one of them is, not available if one is not a number (nil
 * counts as 0), provisional if one is.
 *
 * @param rule from the exact amounts to the exact result; null for "not applicable"
 * @param keepsQualifier whether the result is "about" when a part is "over", "almost" and the like
 */
export function workOut<const Parts extends readonly ProtectedValue[]>(
  parts: Parts,
  rule: (...amounts: { [Index in keyof Parts]: Fraction }) => Fraction | null,
  keepsQualifier = false,
): ProtectedValue {
  if (parts.some(({ state }) => state === "suppressed")) return suppressed;
  const amounts = parts.flatMap((part) => asAmount(part) ?? []);
  if (amounts.length < parts.length) return notAvailable;
  const amount = rule(...(amounts as { [Index in keyof Parts]: Fraction }));
  if (amount === null) return notApplicable;
  const numbers = parts.filter((part) => part.state === "number");
  const isRough = keepsQualifier && numbers.some(({ qualifier }) => qualifier !== null);
  return {
    state: "number",
    amount,
    qualifier: isRough ? "about" : null,
    provisional: numbers.some(({ provisional }) => provisional),
    revised: null,
  } as ProtectedValue;
}
