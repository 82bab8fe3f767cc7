import type { EnteredValue } from "../schema/value.ts";
import { type Fraction, sum, zero } from "../values/fraction.ts";

type NumberValue = EnteredValue & { state: "number" };

/**
 * The total of a column. Nil counts as none; a total is "not available" when one of its
 * parts is not a number, unless `textIsNothing` (an amount such as "included in training"), and
 * suppressed when one of them is.
 *
 * A total of numbers that are all "over" is "over"; where parts differ, it is "about".
 */
export function totalOf(values: EnteredValue[], textIsNothing = false): EnteredValue {
  if (values.some(({ state }) => state === "suppressed")) return { state: "suppressed" };
  const amounts: Fraction[] = [];
  const numbers: NumberValue[] = [];
  for (const value of values) {
    if (value.state === "number") {
      amounts.push(value.amount);
      numbers.push(value);
    } else if (value.state === "nil" || (value.state === "text" && textIsNothing)) amounts.push(zero);
    else return { state: "not-available" };
  }
  return {
    state: "number",
    amount: sum(amounts),
    qualifier: qualifierOfTotal(numbers),
    provisional: numbers.some(({ provisional }) => provisional),
    // A total is revised with its part, and says why in the part's words.
    revised: numbers.find(({ revised }) => revised !== null)?.revised ?? null,
  };
}

/** One value less another, nil as none; not available unless both are numbers. */
export function differenceOf(a: EnteredValue, b: EnteredValue): EnteredValue {
  if (b.state !== "number") return totalOf([a, b]);
  const { numerator, denominator } = b.amount;
  // Taking away "over 100" leaves less than the difference: only "about" is true of it.
  return totalOf([
    a,
    { ...b, amount: { numerator: -numerator, denominator }, qualifier: b.qualifier && "about" },
  ]);
}

// Exact parts leave "over 100" what it is: over 100 and 50 are over 150.
function qualifierOfTotal(numbers: NumberValue[]): NumberValue["qualifier"] {
  const [first = null, ...others] = new Set(numbers.flatMap(({ qualifier }) => qualifier ?? []));
  return others.length > 0 ? "about" : first;
}
