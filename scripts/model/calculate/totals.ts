import type { EnteredValue } from "../schema/value.ts";
import { type Fraction, sum, zero } from "../values/fraction.ts";

type NumberValue = EnteredValue & { state: "number" };

/**
 * The total of a column. Nil counts as 0, and so does what is left blank; a total is "not available" if one of its parts
 * is no number and its state `addsNothing` (a text such as "included in training"), and suppressed if one of them is.
 *
 * A total of numbers that are all "over" is "over"; if parts differ, it is "about".
 */
export function totalOf(values: EnteredValue[], addsNothing: EnteredValue["state"][] = []): EnteredValue {
  if (values.some(({ state }) => state === "suppressed")) return { state: "suppressed" };
  const isNothing = values.length > 0 && values.every(({ state }) => state === "not-applicable");
  if (isNothing && addsNothing.includes("not-applicable")) return { state: "not-applicable" };
  const amounts: Fraction[] = [];
  const numbers: NumberValue[] = [];
  for (const value of values) {
    if (value.state === "number") {
      amounts.push(value.amount);
      numbers.push(value);
    } else if (value.state === "nil" || value.state === "blank" || addsNothing.includes(value.state))
      amounts.push(zero);
    else return { state: "not-available" };
  }
  return {
    state: "number",
    amount: sum(amounts),
    qualifier: qualifierOfTotal(numbers),
    provisional: numbers.some(({ provisional }) => provisional),
    // A total is revised with its part, for the same reason.
    revised: numbers.find(({ revised }) => revised !== null)?.revised ?? null,
  };
}

/** One value less another, where nil counts as 0; not available unless both are numbers. */
export function differenceOf(a: EnteredValue, b: EnteredValue): EnteredValue {
  if (b.state !== "number") return totalOf([a, b]);
  const { numerator, denominator } = b.amount;
  // Subtracting "over 100" leaves less than the difference: only "about" is true.
  return totalOf([
    a,
    { ...b, amount: { numerator: -numerator, denominator }, qualifier: b.qualifier && "about" },
  ]);
}

// Exact parts leave "over 100" as it is: over 100 and 50 are over 150.
function qualifierOfTotal(numbers: NumberValue[]): NumberValue["qualifier"] {
  const [first = null, ...others] = new Set(numbers.flatMap(({ qualifier }) => qualifier ?? []));
  return others.length > 0 ? "about" : first;
}
