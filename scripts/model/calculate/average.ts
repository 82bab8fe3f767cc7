import { derivedFromProtected, type ProtectedValue } from "../figures/protected-value.ts";
import { asAmount } from "../schema/value.ts";
import { divide, type Fraction, fraction, isZero, multiply, sum } from "../values/fraction.ts";

/** A row of an average: its value, and what it weighs where the average is weighted. */
export interface Member {
  value: ProtectedValue;
  weight: ProtectedValue;
}

/**
 * The mean of the members' exact values, plain or by their weights; not yet rounded.
 *
 * A member that is "not applicable" is left out. One suppressed value or weight suppresses the
 * average; one that is not a number makes it "not available"; no members or no weight at all
 * makes it "not applicable".
 */
export function averageOf(members: Member[], weighted: boolean): ProtectedValue {
  const counted = members.filter(({ value }) => value.state !== "not-applicable");
  const used = counted.flatMap(({ value, weight }) => (weighted ? [value, weight] : [value]));
  if (used.some(({ state }) => state === "suppressed")) return derivedFromProtected({ state: "suppressed" });
  const values: Fraction[] = [];
  const weights: Fraction[] = [];
  for (const { value, weight } of counted) {
    const amount = asAmount(value);
    const share = weighted ? asAmount(weight) : fraction(1n);
    if (amount === null || share === null) return derivedFromProtected({ state: "not-available" });
    values.push(multiply(amount, share));
    weights.push(share);
  }
  const all = sum(weights);
  if (isZero(all)) return derivedFromProtected({ state: "not-applicable" });
  return derivedFromProtected({
    state: "number",
    amount: divide(sum(values), all),
    qualifier: used.some((value) => value.state === "number" && value.qualifier !== null) ? "about" : null,
    provisional: used.some((value) => value.state === "number" && value.provisional),
    revised: null,
  });
}
