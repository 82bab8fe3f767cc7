import { type ProtectedValue, workOut } from "../figures/protected-value.ts";
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
  return workOut(
    counted.flatMap(({ value, weight }) => (weighted ? [value, weight] : [value])),
    (...amounts) => {
      const values = weighted ? amounts.filter((_, index) => index % 2 === 0) : amounts;
      const weights = weighted
        ? amounts.filter((_, index) => index % 2 === 1)
        : values.map(() => fraction(1n));
      const all = sum(weights);
      const products = values.map((value, index) => multiply(value, weights[index] as Fraction));
      return isZero(all) ? null : divide(sum(products), all);
    },
    true,
  );
}
