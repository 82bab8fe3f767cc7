import type { EnteredValue } from "../schema/value.ts";
import { type Fraction, sum, zero } from "./fraction.ts";

/**
 * The total of a column. Nil counts as none; a total is "not available" when one of its
 * parts is not a number, unless `textIsNothing` (an amount such as "included in training").
 */
export function totalOf(values: EnteredValue[], textIsNothing = false): EnteredValue {
  const amounts: Fraction[] = [];
  let provisional = false;
  for (const value of values) {
    if (value.state === "number") {
      amounts.push(value.amount);
      provisional ||= value.provisional;
    } else if (value.state === "nil" || (value.state === "text" && textIsNothing)) amounts.push(zero);
    else return { state: "not-available" };
  }
  return { state: "number", amount: sum(amounts), qualifier: null, provisional, revised: null };
}

/** One value less another; not available unless both are numbers. */
export function differenceOf(a: EnteredValue, b: EnteredValue): EnteredValue {
  if (a.state !== "number" || b.state !== "number") return { state: "not-available" };
  return totalOf([
    a,
    { ...b, amount: { numerator: -b.amount.numerator, denominator: b.amount.denominator } },
  ]);
}
