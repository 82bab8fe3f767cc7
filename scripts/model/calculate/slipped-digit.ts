import type { ProtectedBook } from "../figures/protected-value.ts";
import { toNumber } from "../values/fraction.ts";
import { type Problem, warningAt } from "../values/problem.ts";
import { previousEntry } from "./changes-and-shares.ts";

/** Smaller numbers jump naturally. */
const leastJudged = 20;

/**
 * A question for each value that is about ten times the one before it, or a tenth, and is near to it with one digit
 * fewer: 7670 after 668 is most likely 767 with an extra digit. It stops nothing, because it may be right.
 *
 * Works on protected figures: a hidden value is not examined.
 */
export function slippedDigits(book: ProtectedBook): Problem[] {
  return [...book.values()].flatMap((figure) =>
    figure.derivedFrom !== null
      ? []
      : figure.entries.flatMap((entry): Problem[] => {
          const before = previousEntry(figure, entry)?.value;
          if (entry.value.state !== "number" || before?.state !== "number") return [];
          const [now, then] = [toNumber(entry.value.amount), toNumber(before.amount)];
          const isThousands = figure.unit.kind === "pounds" && isInThousands(now, then);
          if (!isThousands && !hasSlippedDigit(now, then)) return [];
          const digit = isThousands
            ? "been entered in thousands, now or then"
            : now > then
              ? "a digit too many"
              : "a digit too few";
          return [
            warningAt(
              entry.place,
              `${now.toLocaleString("en-GB")} after ${then.toLocaleString("en-GB")} a period before: "${figure.name}" may have ${digit}`,
              "Look at the number once more; if it is right, leave it as it is",
            ),
          ];
        }),
  );
}

/** Smaller amounts are not written in thousands. */
const leastThousand = 10_000;

/** Whether one amount is near to the other in thousands: 246 after 240,000. */
function isInThousands(now: number, then: number): boolean {
  const [small, large] = now < then ? [now, then] : [then, now];
  return large >= leastThousand && Math.abs(small * 1000 - large) <= 0.25 * large;
}

function hasSlippedDigit(now: number, then: number): boolean {
  const [small, large] = now < then ? [now, then] : [then, now];
  if (small < leastJudged || large < 6 * small) return false;
  const digits = String(large);
  const withOneFewer = [...digits].flatMap((digit, at) =>
    /\d/.test(digit) ? [Number(digits.slice(0, at) + digits.slice(at + 1))] : [],
  );
  return withOneFewer.some((number) => Math.abs(number - small) <= 0.25 * small);
}
