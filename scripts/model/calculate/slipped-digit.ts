import type { ProtectedBook } from "../figures/protected-value.ts";
import { toNumber } from "../values/fraction.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { previousEntry } from "./changes-and-shares.ts";

/** Smaller numbers leap by themselves. */
const leastJudged = 20;

/**
 * A question for each value that is about ten times, or a tenth of, the one before it, and near to it with one digit
 * fewer: 7670 after 668 is most likely 767 with a digit too many. Nothing is stopped: it may be right.
 *
 * Works on protected figures: a value that is not shown is not looked at.
 */
export function slippedDigits(book: ProtectedBook): Problem[] {
  return [...book.values()].flatMap((figure) =>
    figure.derivedFrom !== null
      ? []
      : figure.entries.flatMap((entry): Problem[] => {
          const before = previousEntry(figure, entry)?.value;
          if (entry.value.state !== "number" || before?.state !== "number") return [];
          const [now, then] = [toNumber(entry.value.amount), toNumber(before.amount)];
          if (!isSlip(now, then)) return [];
          const digit = now > then ? "a digit too many" : "a digit too few";
          return [
            {
              ...problemAt(
                entry.place,
                `${now.toLocaleString("en-GB")} after ${then.toLocaleString("en-GB")} a period before: "${figure.name}" may have ${digit}`,
                "Look at the number once more; if it is right, leave it as it is",
              ),
              severity: "warning",
            },
          ];
        }),
  );
}

function isSlip(now: number, then: number): boolean {
  const [small, large] = now < then ? [now, then] : [then, now];
  if (small < leastJudged || large < 6 * small) return false;
  const digits = String(large);
  const withOneFewer = [...digits].flatMap((digit, at) =>
    /\d/.test(digit) ? [Number(digits.slice(0, at) + digits.slice(at + 1))] : [],
  );
  return withOneFewer.some((number) => Math.abs(number - small) <= 0.25 * small);
}
