import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, fraction, fractionOfNumber, round, sum, toNumber } from "./fraction.ts";

describe("an exact fraction", () => {
  it("keeps the decimal that a person wrote", () => {
    expect(fractionOfNumber(113.5)).toEqual({ numerator: 227n, denominator: 2n });
    expect(fractionOfNumber(0.1)).toEqual({ numerator: 1n, denominator: 10n });
    expect(fractionOfNumber(-17930)).toEqual({ numerator: -17930n, denominator: 1n });
  });

  it("adds tenths without the error of binary numbers", () => {
    expect(sum([0.1, 0.2].map(fractionOfNumber))).toEqual(fractionOfNumber(0.3));
  });

  it("cannot have the denominator zero", () => {
    expect(() => fraction(1n, 0n)).toThrow("A fraction cannot have the denominator zero.");
    expect(() => divide(fraction(1n), fraction(0n))).toThrow("A fraction cannot have the denominator zero.");
  });
});

describe("rounding, half away from zero", () => {
  it("rounds a half away from zero on both sides", () => {
    expect(round(fraction(5n, 2n), 0)).toBe("3");
    expect(round(fraction(-5n, 2n), 0)).toBe("-3");
    expect(round(fraction(1n, 2n), 0)).toBe("1");
  });

  it("rounds to decimals and keeps their zeros", () => {
    expect(round(fraction(34n * 100n, 112n), 1)).toBe("30.4");
    expect(round(fraction(1n, 20n), 1)).toBe("0.1");
    expect(round(fractionOfNumber(5), 2)).toBe("5.00");
  });

  it("has no minus before zero", () => {
    expect(round(fraction(-1n, 100n), 1)).toBe("0.0");
  });

  it("is never more than half a step from the number", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.integer({ min: 0, max: 4 }),
        (numerator, denominator, decimals) => {
          const exact = fraction(numerator, denominator);
          const rounded = fractionOfNumber(Number(round(exact, decimals)));
          const gap = add(exact, { numerator: -rounded.numerator, denominator: rounded.denominator });
          return Math.abs(toNumber(gap)) <= 0.5 / 10 ** decimals;
        },
      ),
      { seed: 2017 },
    );
  });
});
