import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { type Fraction, sign, subtract, sum } from "../values/fraction.ts";
import type { Period } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { type FiguresAtHand, print } from "./figures-at-hand.ts";

/** What happens at one time, and is counted in one shorter period alone. */
const events =
  /^(?:contacts?|referrals?|episodes?|incidents?|meetings?|visits?|events?|courses?|sessions?|calls?|conferences?|notifications?|deaths?|allegations?|discussions?|consultations?|enquir(?:y|ies)|arrests?|detentions?|audits?|workshops?|briefings?|pounds)$/i;
/** What is counted on a day, or is no count: quarters of it do not add up. */
const noSum =
  /\b(?:open|active|current|caseload|on the (?:list|register)|at any (?:one )?time|at the (?:end|start)|snapshot|average|mean|median|longest|highest|target|capacity|staff|posts?|rank|places available|subject to|looked after|with a plan|waiting)\b/i;
const measures = /^(?:years|months|weeks|days|hours|minutes|times|rank|grade|score|of \d+ .*)$/;

/**
 * Counts of a year, or of a quarter, that its quarters or months cannot give. The shorter periods have to be complete.
 *
 * Of people and cases the shorter periods may add up to more, because one child may be in two of them, and never to
 * less. Of events and money they add up exactly.
 */
export function shorterPeriods(at: FiguresAtHand): Problem[] {
  return at.all.flatMap(({ figure }) =>
    addsUp(figure) ? figure.entries.flatMap((entry) => checked(figure, entry, at)) : [],
  );
}

function addsUp({ unit, title, meaning, decimals, standsAlone, derivedFrom }: EnteredFigure): boolean {
  return (
    (unit.kind === "count" || unit.kind === "pounds") &&
    (decimals === 0 || unit.kind === "pounds") &&
    standsAlone === null &&
    derivedFrom === null &&
    !measures.test(unit.label) &&
    !noSum.test(`${title} ${meaning ?? ""}`)
  );
}

function checked(figure: EnteredFigure, entry: EnteredEntry, at: FiguresAtHand): Problem[] {
  if (entry.accepted) return [];
  const whole = at.amountOf(figure, entry);
  if (whole === null) return [];
  return partsOf(entry.period).flatMap(({ keys, called }): Problem[] => {
    const amounts = keys.map((key) =>
      at.amountOf(
        figure,
        figure.entries.find(({ period }) => period.key === key),
      ),
    );
    if (!amounts.every((amount): amount is Fraction => amount !== null)) return [];
    const all = sum(amounts);
    const more = sign(subtract(all, whole));
    if (more === 0 || (more > 0 && !events.test(figure.unit.label))) return [];
    return [
      problemAt(
        entry.place,
        `"${figure.name}" is ${print(whole, figure)} for ${entry.period.key}, and its ${called} add up to ${print(all, figure)}`,
        `Mend the number that is wrong, or say why the ${called} do not add up, with stands-alone: "…"`,
      ),
    ];
  });
}

function partsOf(period: Period): { keys: string[]; called: string }[] {
  if (period.kind === "financial-year")
    return [
      { keys: [1, 2, 3, 4].map((quarter) => `${period.key} Q${quarter}`), called: "quarters" },
      { keys: monthsFrom(period.firstYear, 4, 12), called: "months" },
    ];
  if (period.kind === "calendar-year")
    return [{ keys: monthsFrom(period.firstYear, 1, 12), called: "months" }];
  if (period.kind === "academic-year")
    return [{ keys: monthsFrom(period.firstYear, 9, 12), called: "months" }];
  if (period.kind === "quarter")
    return [{ keys: monthsFrom(period.firstYear, 1 + 3 * period.quarter, 3), called: "months" }];
  return [];
}

function monthsFrom(year: number, month: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const months = month - 1 + index;
    return `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  });
}
