/**
 * Exact fractions. A ratio stays exact until it is printed, and is rounded once.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Always greater than zero. */
  readonly denominator: bigint;
}

/** @throws RangeError when the denominator is zero */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError("A fraction cannot have the denominator zero.");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(absolute(numerator), absolute(denominator)) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** The decimal that a person wrote: 113.5 is 227/2, not the nearest binary number. */
export function fractionOfNumber(value: number): Fraction {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = digits.split(".");
  const power = Number(exponent) - decimals.length;
  const numerator = BigInt(whole + decimals);
  return power >= 0 ? fraction(numerator * 10n ** BigInt(power)) : fraction(numerator, 10n ** BigInt(-power));
}

export const zero = fraction(0n);

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when `b` is zero */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function sum(parts: Fraction[]): Fraction {
  return parts.reduce(add, zero);
}

/** -1, 0 or 1. */
export function sign(a: Fraction): -1 | 0 | 1 {
  return a.numerator > 0n ? 1 : a.numerator < 0n ? -1 : 0;
}

export function isZero(a: Fraction): boolean {
  return a.numerator === 0n;
}

export function isEqual(a: Fraction, b: Fraction): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function toNumber(a: Fraction): number {
  return Number(a.numerator) / Number(a.denominator);
}

/**
 * The one rounding rule of the system: half away from zero.
 *
 * @returns the rounded number as a decimal text without a thousands separator
 * @example round(fraction(5n, 2n), 0) → "3"; round(fraction(-5n, 2n), 0) → "-3"
 */
export function round(value: Fraction, decimals: number): string {
  const scaled = absolute(value.numerator) * 10n ** BigInt(decimals);
  const whole = scaled / value.denominator;
  const rounded = 2n * (scaled % value.denominator) >= value.denominator ? whole + 1n : whole;
  const digits = String(rounded).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return value.numerator < 0n && rounded !== 0n ? `-${text}` : text;
}

function absolute(a: bigint): bigint {
  return a < 0n ? -a : a;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
