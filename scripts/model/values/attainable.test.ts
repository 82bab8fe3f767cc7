import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsThatGive, notPossible, percentageOf } from "./attainable.ts";
import { fraction, fractionOfNumber, round } from "./fraction.ts";

describe("the counts that give a printed percentage", () => {
  it("are every whole number that rounds to it", () => {
    expect(countsThatGive(fraction(14n), 0, 668n)).toEqual({ from: 91n, to: 96n });
    expect(countsThatGive(fraction(31n), 0, 112n)).toEqual({ from: 35n, to: 35n });
    expect(countsThatGive(fractionOfNumber(30.4), 1, 112n)).toEqual({ from: 34n, to: 34n });
    expect(countsThatGive(fraction(0n), 0, 34n)).toEqual({ from: 0n, to: 0n });
  });

  it("take a half upwards, once", () => {
    // 1 of 8 is 12.5%, which prints as 13% and never as 12%.
    expect(countsThatGive(fraction(13n), 0, 8n)).toEqual({ from: 1n, to: 1n });
    expect(countsThatGive(fraction(12n), 0, 8n)).toBeNull();
  });

  it("do not exist if the base cannot give it", () => {
    expect(countsThatGive(fraction(37n), 0, 34n)).toBeNull();
    expect(countsThatGive(fraction(5n), 0, 0n)).toBeNull();
  });

  it("are those that rounding finds, for any percentage and base", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 2 }),
        fc.bigInt({ min: 1n, max: 400n }),
        (scaled, decimals, base) => {
          const printed = fraction(BigInt(scaled), 10n ** BigInt(decimals));
          const counts = Array.from({ length: Number(base) * 11 }, (_, count) => BigInt(count)).filter(
            (count) => round(percentageOf(count, base), decimals) === round(printed, decimals),
          );
          const found = countsThatGive(printed, decimals, base);
          return found?.from === counts[0] && found?.to === counts.at(-1);
        },
      ),
      { seed: 2017 },
    );
  });
});

describe("a percentage that its base cannot give", () => {
  it("is said with the counts on either side", () => {
    expect(notPossible(fraction(37n), 0, 34n)).toBe(
      "37% of 34 is not possible: 12 of 34 is 35.3%, 13 of 34 is 38.2%",
    );
    expect(notPossible(fractionOfNumber(33.4), 1, 1200n)).toBe(
      "33.4% of 1,200 is not possible: 400 of 1,200 is 33.33%, 401 of 1,200 is 33.42%",
    );
  });

  it("is said with whole percentages as they are", () => {
    expect(notPossible(fraction(26n), 0, 4n)).toBe("26% of 4 is not possible: 1 of 4 is 25%, 2 of 4 is 50%");
  });

  it("may be more than all, or of none", () => {
    expect(notPossible(fraction(120n), 0, 34n)).toBe("120% of 34 is not possible: 34 of 34 is 100%");
    expect(notPossible(fraction(5n), 0, 0n)).toBe("5% of 0 is not possible: nothing is a share of 0");
  });
});
