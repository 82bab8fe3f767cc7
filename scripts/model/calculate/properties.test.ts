import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectedByHand } from "../../test/protected-by-hand.ts";
import type { EnteredFigure, Figure } from "../figures/figure.ts";
import type { ProtectedBook, ProtectedValue } from "../figures/protected-value.ts";
import { printNumber } from "../figures/value-in-words.ts";
import type { EnteredValue } from "../schema/value.ts";
import { type Fraction, fraction, fractionOfNumber, round } from "../values/fraction.ts";
import { parsePeriod } from "../values/period.ts";
import { parseUnit } from "../values/unit.ts";
import { averageOf } from "./average.ts";
import { ratePer10000, shareOfWhole } from "./changes-and-shares.ts";
import { differenceOf, totalOf } from "./totals.ts";

const seed = { seed: 2017, numRuns: 300 };
const count = fc.bigInt({ min: 0n, max: 10n ** 9n });
const base = fc.bigInt({ min: 1n, max: 10n ** 9n });
const counts = fc.array(count, { minLength: 1, maxLength: 12 });

const number = (amount: Fraction): ProtectedValue =>
  protectedByHand({ state: "number", amount, qualifier: null, provisional: false, revised: null });
const whole = (amount: bigint) => number(fraction(amount)) as EnteredValue;
const amountOf = (value: EnteredValue) => (value.state === "number" ? value.amount : null);

/** Whether a text of decimals is the number rounded half away from zero, by integers alone. */
function isRounded(text: string, { numerator, denominator }: Fraction, decimals: number): boolean {
  const scaled = BigInt(text.replace(".", ""));
  const steps = numerator * 10n ** BigInt(decimals);
  // |exact - rounded| ≤ half a step; at exactly half, the rounded one is further from zero.
  const gap = 2n * (steps - scaled * denominator);
  const size = gap < 0n ? -gap : gap;
  return size < denominator || (size === denominator && (numerator < 0n ? gap > 0n : gap < 0n));
}

function figure(name: string, amount: bigint, links: Partial<EnteredFigure> = {}): Figure<ProtectedValue> {
  const period = parsePeriod("2016-17");
  if (!period) throw new Error("no period");
  return {
    name,
    meaning: null,
    subject: name,
    standsAlone: null,
    title: name,
    unit: parseUnit("people"),
    counts: "none",
    notDisclosive: null,
    publishedElsewhere: null,
    decimals: 0,
    shareDecimals: 1,
    whole: null,
    base: null,
    population: null,
    dataset: { year: "2016-17", name: "test", title: "Test" },
    isRounded: false,
    source: "",
    derivedFrom: null,
    ...links,
    entries: [
      {
        period,
        value: number(fraction(amount)),
        place: { file: "", line: 1, column: 1 },
        year: "2016-17",
        stated: {},
        path: null,
        accepted: null,
      },
    ],
  };
}

const bookOf = (...figures: Figure<ProtectedValue>[]): ProtectedBook =>
  new Map(figures.map((one) => [one.name, one]));

describe("whatever the numbers", () => {
  it("rounding is to the nearest step, halves away from zero, once", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        base,
        fc.integer({ min: 0, max: 4 }),
        (numerator, denominator, decimals) => {
          const exact = fraction(numerator, denominator);
          return isRounded(round(exact, decimals), exact, decimals);
        },
      ),
      seed,
    );
  });

  it("rounding a half is away from zero on both sides", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 0, max: 3 }), (steps, decimals) => {
        const half = fraction(2n * steps + 1n, 2n * 10n ** BigInt(decimals));
        const up = round(fraction(steps + 1n, 10n ** BigInt(decimals)), decimals);
        const minus = { ...half, numerator: -half.numerator };
        return round(half, decimals) === up && round(minus, decimals) === `-${up}`;
      }),
      seed,
    );
  });

  it("a total is exactly its parts, in any order, and a part is the total less the others", () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const total = totalOf(parts.map(whole));
        const backwards = totalOf([...parts].reverse().map(whole));
        const first = differenceOf(total, totalOf(parts.slice(1).map(whole)));
        expect(amountOf(total)).toEqual(fraction(parts.reduce((sum, part) => sum + part, 0n)));
        expect(backwards).toEqual(total);
        expect(amountOf(first)).toEqual(fraction(parts[0] ?? 0n));
      }),
      seed,
    );
  });

  it("a total of decimals has no error of binary numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99999, max: 99999 }), { minLength: 1 }), (cents) => {
        const total = totalOf(cents.map((cent) => number(fractionOfNumber(cent / 100)) as EnteredValue));
        expect(amountOf(total)).toEqual(fraction(BigInt(cents.reduce((sum, cent) => sum + cent, 0)), 100n));
      }),
      seed,
    );
  });

  it("a share is exact until it is printed, and the shares of all parts add up to 100", () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const all = parts.reduce((sum, part) => sum + part, 0n);
        const total = figure("all", all);
        const shares = parts.map((part) => {
          const one = figure("one", part, { whole: "all" });
          const entry = one.entries[0];
          return entry && shareOfWhole(one, entry, bookOf(total, one))?.value;
        });
        if (all === 0n) return shares.every((share) => share?.state === "not-applicable");
        const exact = shares.map((share) => share ?? number(fraction(0n))) as EnteredValue[];
        expect(amountOf(totalOf(exact))).toEqual(fraction(100n));
        const first = fraction(100n * (parts[0] ?? 0n), all);
        expect(amountOf(exact[0] as EnteredValue)).toEqual(first);
        return isRounded(printNumber(first, parseUnit("percent"), 1).replace(/[%,]/g, ""), first, 1);
      }),
      seed,
    );
  });

  it("a rate is exactly the count for 10,000 of its population, and of nobody it is not applicable", () => {
    fc.assert(
      fc.property(count, count, (cases, people) => {
        const one = figure("one", cases, { population: "people" });
        const entry = one.entries[0];
        const rate = entry && ratePer10000(one, entry, bookOf(figure("people", people), one));
        if (people === 0n) return rate?.value.state === "not-applicable";
        const exact = fraction(cases * 10_000n, people);
        expect(rate && amountOf(rate.value)).toEqual(exact);
        return isRounded(round(exact, rate?.decimals ?? 0), exact, 1);
      }),
      seed,
    );
  });

  it("an average times its number is the total, and it is between the smallest and the largest", () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const average = averageOf(
          parts.map((part) => ({ value: number(fraction(part)), weight: number(fraction(1n)) })),
          false,
        );
        const exact = fraction(
          parts.reduce((sum, part) => sum + part, 0n),
          BigInt(parts.length),
        );
        expect(amountOf(average)).toEqual(exact);
        const least = parts.reduce((a, b) => (a < b ? a : b));
        const most = parts.reduce((a, b) => (a > b ? a : b));
        return exact.numerator >= least * exact.denominator && exact.numerator <= most * exact.denominator;
      }),
      seed,
    );
  });

  it("an average of shares, weighted by their wholes, is all parts of all wholes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, base), { minLength: 1, maxLength: 12 }), (pairs) => {
        const average = averageOf(
          pairs.map(([part, of]) => ({
            value: number(fraction(100n * part, of)),
            weight: number(fraction(of)),
          })),
          true,
        );
        const sums = pairs.reduce(([a, b], [part, of]) => [a + part, b + of] as const, [0n, 0n] as const);
        expect(amountOf(average)).toEqual(fraction(100n * sums[0], sums[1]));
      }),
      seed,
    );
  });

  it("one hidden value hides the average, wherever it is", () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.boolean(), (parts, at, weighted) => {
        const hidden = protectedByHand({ state: "suppressed" });
        const members = parts.map((part) => ({
          value: number(fraction(part)),
          weight: number(fraction(part + 1n)),
        }));
        const member = members[at % members.length];
        if (member && weighted) member.weight = hidden;
        else if (member) member.value = hidden;
        return averageOf(members, weighted).state === "suppressed";
      }),
      seed,
    );
  });
});
