import { divide, type Fraction, fraction, isEqual, isZero, multiply, round, sign } from "./fraction.ts";

const hundred = fraction(100n);

/**
 * The whole numbers that are this percentage of a base, when they are rounded half away from zero.
 *
 * @param percentage as it is printed, zero or more
 * @param decimals the decimals that it is printed with
 * @param base what it is a percentage of: zero or a whole number above it
 * @returns the smallest and the largest of them, or null when there is none
 * @example countsThatGive(fraction(37n), 0, 34n) → null: 12 of 34 is 35.3%, 13 of 34 is 38.2%
 */
export function countsThatGive(
  percentage: Fraction,
  decimals: number,
  base: bigint,
): { from: bigint; to: bigint } | null {
  if (base === 0n) return null;
  // The printed percentage stands for [p - half a step, p + half a step): a half is rounded up.
  const steps = 10n ** BigInt(decimals);
  const printed = BigInt(round(percentage, decimals).replace(".", ""));
  const from = ceiling((2n * printed - 1n) * base, 2n * steps * 100n);
  const to = ceiling((2n * printed + 1n) * base, 2n * steps * 100n) - 1n;
  const smallest = from < 0n ? 0n : from;
  return smallest <= to ? { from: smallest, to } : null;
}

/** The percentage, not rounded, that a count is of a base above zero. */
export function percentageOf(count: bigint, base: bigint): Fraction {
  return multiply(divide(fraction(count), fraction(base)), hundred);
}

/**
 * Why no whole number can be this percentage of the base: the counts on either side of it.
 *
 * @example "37% of 34 is not possible: 12 of 34 is 35.3%, 13 of 34 is 38.2%"
 */
export function notPossible(percentage: Fraction, decimals: number, base: bigint): string {
  const percent = (amount: Fraction, places: number) => `${grouped(round(amount, places))}%`;
  const start = `${percent(percentage, decimals)} of ${grouped(String(base))} is not possible`;
  if (base === 0n) return `${start}: nothing is a share of 0`;
  const below = nearestBelow(percentage, base);
  const sides = [below, below + 1n].filter((count) => count >= 0n && count <= base);
  const shown = sides.length > 0 ? sides : [base];
  const inWords = shown.map((count) => {
    const exact = percentageOf(count, base);
    // One decimal more than is printed shows why it is not the printed percentage.
    return `${grouped(String(count))} of ${grouped(String(base))} is ${percent(exact, isWholeAt(exact, decimals) ? decimals : decimals + 1)}`;
  });
  return `${start}: ${inWords.join(", ")}`;
}

/** @returns the amount as a whole number, or null when it has a fraction or is below zero */
export function asWholeNumber(amount: Fraction): bigint | null {
  return amount.denominator === 1n && sign(amount) >= 0 ? amount.numerator : null;
}

/** Digits with thousands separators, as they are printed. */
export function grouped(digits: string): string {
  return digits.replace("-", "−").replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}

function ceiling(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  return whole * denominator < numerator ? whole + 1n : whole;
}

function nearestBelow(percentage: Fraction, base: bigint): bigint {
  const exact = multiply(divide(percentage, hundred), fraction(base));
  return exact.numerator / exact.denominator;
}

function isWholeAt(exact: Fraction, decimals: number): boolean {
  const scaled = multiply(exact, fraction(10n ** BigInt(decimals)));
  return isZero(scaled) || isEqual(scaled, fraction(scaled.numerator / scaled.denominator));
}
