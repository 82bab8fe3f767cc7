import { asWholeNumber, countsThatGive, notPossible } from "../derive/attainable.ts";
import { type Fraction, sign, subtract } from "../derive/fraction.ts";
import { asAmount } from "../derive/parts.ts";
import type { FigureBook } from "../figures/collect.ts";
import type { Figure, FigureEntry } from "../figures/figure.ts";
import { type Place, type Problem, problemAt } from "../problem.ts";
import type { ProtectedBook } from "../protect/protect.ts";
import { printNumber } from "../publish/publish-value.ts";
import { type AcceptedContradiction, noLongerNeeded } from "./accepted.ts";
import { shownValue } from "./check-claims.ts";

interface Contradiction {
  what: string;
  todo: string;
  /** The data itself is incomplete: no reason of the editor's makes it right. */
  unacceptable?: true;
}

/**
 * Checks each entered value by itself and against its whole or base: no negative count, no half a
 * child, no part larger than its whole, no percentage that its base cannot give.
 *
 * What is worked out is a whole number, and may be below zero, as its parts are.
 *
 * @param book says which values may stand in a message
 */
export function checkFigures(
  figures: FigureBook,
  book: ProtectedBook,
): { problems: Problem[]; accepted: AcceptedContradiction[] } {
  const problems: Problem[] = [];
  const accepted: AcceptedContradiction[] = [];
  for (const figure of figures.values()) {
    const unneeded = new Map<string, Place>();
    const needed = new Set<string>();
    for (const entry of figure.entries) {
      const found = contradictionIn(figure, entry, figures, book);
      const place = entry.accepted && keyOf(entry.accepted.place);
      if (!found && entry.accepted && place) unneeded.set(place, entry.accepted.place);
      if (!found) continue;
      if (!entry.accepted || !place || found.unacceptable)
        problems.push(problemAt(entry.place, found.what, found.todo));
      else {
        needed.add(place);
        accepted.push({
          dataset: { year: entry.year, name: figure.dataset.name },
          where: figure.title,
          printed: found.what,
          published: "As the source prints it",
          reason: entry.accepted.reason,
        });
      }
    }
    for (const [key, place] of unneeded)
      if (!needed.has(key)) problems.push(noLongerNeeded(place, `nothing contradicts "${figure.name}"`));
  }
  return { problems, accepted };
}

function contradictionIn(
  figure: Figure,
  entry: FigureEntry,
  figures: FigureBook,
  book: ProtectedBook,
): Contradiction | null {
  const amount = asAmount(entry.value);
  if (amount === null) return null;
  const mayPrint = shownValue(figure.name, entry.period.key, book);
  const own = mayPrint ? printNumber(amount, figure.unit, figure.decimals) : null;
  const isEntered = figure.derivedFrom === null;
  if (isEntered && figure.unit.kind === "count" && sign(amount) < 0)
    return {
      what:
        own === null
          ? `"${figure.name}" is below zero`
          : `"${figure.name}" is ${own}, and a count cannot be below zero`,
      todo: "Mend the value",
    };
  if (isEntered && isBrokenCount(figure, amount))
    return {
      what: mayPrint
        ? `"${figure.name}" is ${printNumber(amount, figure.unit, 4).replace(/0+$/, "")}, and ${figure.unit.label} are counted in whole numbers`
        : `"${figure.name}" is not a whole number, and ${figure.unit.label} are counted in whole numbers`,
      todo:
        figure.counts === "none"
          ? "Mend the value, or write decimals: where it is a measure or an average"
          : "Mend the value; where it is a measure or an average, write counts: none and decimals:",
    };
  if (figure.whole !== null) return largerThanWhole(figure, entry, amount, figure.whole, figures, own, book);
  if (figure.base !== null) return notGivenByBase(figure, entry, amount, figure.base, figures, own, book);
  return null;
}

// Time and age may be parts of one; people never are.
const measures = ["years", "months", "weeks", "days", "hours", "minutes"];

function isBrokenCount({ unit, counts, decimals }: Figure, amount: Fraction): boolean {
  if (unit.kind !== "count" || amount.denominator === 1n) return false;
  return counts !== "none" || (decimals === 0 && !measures.includes(unit.label));
}

function largerThanWhole(
  figure: Figure,
  entry: FigureEntry,
  amount: Fraction,
  wholeName: string,
  figures: FigureBook,
  own: string | null,
  book: ProtectedBook,
): Contradiction | null {
  const whole = figures.get(wholeName);
  const wholeEntry = whole && sameEntry(whole, entry);
  const wholeAmount = wholeEntry ? asAmount(wholeEntry.value) : null;
  if (!whole || !wholeEntry || wholeAmount === null || figure.unit.kind !== "count") return null;
  if (isRough(entry) || isRough(wholeEntry) || sign(subtract(wholeAmount, amount)) >= 0) return null;
  const mayPrint = own !== null && shownValue(wholeName, entry.period.key, book);
  const base = printNumber(wholeAmount, whole.unit, whole.decimals);
  const attended = wholeName === `${figure.name}.possible`;
  return {
    what: mayPrint
      ? attended
        ? `"${figure.name}" attended ${own} meetings, more than the ${base} that were possible`
        : `"${figure.name}" is ${own}, more than its whole "${wholeName}", ${base}`
      : `"${figure.name}" is more than its whole "${wholeName}" (one of the two is not shown, so the numbers are left out)`,
    todo: 'Mend one of the two, or add accepted: "why the source differs"',
  };
}

function notGivenByBase(
  figure: Figure,
  entry: FigureEntry,
  amount: Fraction,
  baseName: string,
  figures: FigureBook,
  own: string | null,
  book: ProtectedBook,
): Contradiction | null {
  const base = figures.get(baseName);
  if (!base) return null;
  const todo = 'Mend the percentage or its base, or add accepted: "why it is published all the same"';
  if (base.unit.kind !== "count")
    return {
      what: `"${figure.name}" is a percentage of "${baseName}", which is not a count`,
      todo: "Name in of: what was counted",
      unacceptable: true,
    };
  const baseEntry = sameEntry(base, entry);
  if (!baseEntry)
    return {
      what: `"${figure.name}" has a value for ${entry.period.key}, and its base "${baseName}" has none`,
      todo: "Enter the base for the same period, or take of: out",
      unacceptable: true,
    };
  const baseAmount = asAmount(baseEntry.value);
  const count = baseAmount && asWholeNumber(baseAmount);
  if (count === null || isRough(entry) || isRough(baseEntry) || sign(amount) < 0) return null;
  const given = countsThatGive(amount, figure.decimals, count);
  if (given && given.from <= count) return null;
  return {
    what:
      own !== null && shownValue(baseName, entry.period.key, book)
        ? notPossible(amount, figure.decimals, count)
        : `"${figure.name}" is a percentage that no whole number of "${baseName}" gives (one of the two is not shown, so the numbers are left out)`,
    todo,
  };
}

function sameEntry(figure: Figure, { period }: FigureEntry): FigureEntry | undefined {
  return figure.entries.find((candidate) => candidate.period.key === period.key);
}

function isRough({ value }: FigureEntry): boolean {
  return value.state === "number" && value.qualifier !== null;
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
