import type { ProtectedBook, ProtectedFigure } from "../figures/protected-value.ts";
import { toNumber } from "../values/fraction.ts";
import { type Problem, warningAt } from "../values/problem.ts";

/** Income and expenditure this far apart are asked about. */
const farApart = 2.5;

/**
 * A question for an amount that may have been entered in thousands: income and expenditure are far apart, and with this
 * amount a thousand times as large they would be near to one another.
 *
 * Works on protected figures, like the others.
 */
export function lostThousands(book: ProtectedBook): Problem[] {
  return [...book.values()].flatMap((balance) => {
    const parts = balance.derivedFrom?.rule === "difference" ? balance.derivedFrom.parts : [];
    const sides = parts.flatMap((name) => book.get(name) ?? []);
    if (
      balance.unit.kind !== "pounds" ||
      sides.length !== 2 ||
      sides.some(({ derivedFrom }) => derivedFrom === null)
    )
      return [];
    return balance.entries.flatMap(({ period }) => {
      const amounts = sides.map((side) => numberAt(side, period.key));
      const [low, high] = [...amounts].sort((a, b) => (a ?? 0) - (b ?? 0));
      if (low == null || high == null || low <= 0 || high < farApart * low) return [];
      const lower = sides[amounts.indexOf(low)];
      return (lower?.derivedFrom?.parts ?? []).flatMap((name): Problem[] => {
        const item = book.get(name);
        const entry = item?.entries.find((one) => one.period.key === period.key);
        const amount = item ? numberAt(item, period.key) : null;
        if (!entry || amount === null || amount <= 0 || Math.abs(low + 999 * amount - high) > 0.25 * high)
          return [];
        return [
          warningAt(
            entry.place,
            `"${name}" is £${amount.toLocaleString("en-GB")}, and "${sides[0]?.name}" and "${sides[1]?.name}" are far apart: £${amounts.map((sum) => sum?.toLocaleString("en-GB")).join(" and £")}. The amount may have been entered in thousands`,
            "Look at the number once more; if it is right, leave it as it is",
          ),
        ];
      });
    });
  });
}

function numberAt({ entries }: ProtectedFigure, key: string): number | null {
  const value = entries.find(({ period }) => period.key === key)?.value;
  return value?.state === "number" && value.qualifier === null ? toNumber(value.amount) : null;
}
