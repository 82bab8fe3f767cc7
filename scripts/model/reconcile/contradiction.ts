import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { printNumber } from "../figures/value-in-words.ts";
import { asAmount } from "../schema/value.ts";
import { asWholeNumber, countsThatGive, notPossible } from "../values/attainable.ts";
import { type Fraction, fractionOfNumber, sign, subtract } from "../values/fraction.ts";

/** Why an entered value cannot be true. */
interface Contradiction {
  /** The figures whose values it concerns, all for the period of the entry. */
  of: string[];
  /** With the arithmetic; only for messages in which all of them are published as they were entered. */
  inNumbers: string;
  withoutNumbers: string;
  todo: string;
  /** The data itself is incomplete: no reason from the editor makes it right. */
  unacceptable?: true;
}

const leftOut = "(one of the two is not shown as it was entered, so the numbers are left out)";

/** What is wrong with a value by itself, or compared with its whole or base; null if nothing. */
export function contradictionIn(
  figure: EnteredFigure,
  entry: EnteredEntry,
  figures: EnteredBook,
): Contradiction | null {
  const amount = asAmount(entry.value);
  if (amount === null) return null;
  // A difference may be below zero, and a derived value is as whole as its parts.
  const byItself = figure.derivedFrom === null ? (noCount(figure, amount) ?? noShare(figure, amount)) : null;
  if (byItself) return byItself;
  const other = figures.get(figure.whole ?? figure.base ?? "");
  if (!other) return null;
  const beside = other.entries.find(({ period }) => period.key === entry.period.key);
  if (figure.base !== null) return notOfBase(figure, entry, amount, other, beside);
  return beside && figure.unit.kind === "count" ? moreThanWhole(figure, entry, amount, other, beside) : null;
}

// Time and age may have fractions; people never do.
const measures = ["years", "months", "weeks", "days", "hours", "minutes"];

function noCount({ name, unit, counts, decimals }: EnteredFigure, amount: Fraction): Contradiction | null {
  if (unit.kind !== "count") return null;
  if (sign(amount) < 0)
    return {
      of: [name],
      inNumbers: `"${name}" is ${printNumber(amount, unit, decimals)}, and a count cannot be below zero`,
      withoutNumbers: `"${name}" is below zero`,
      todo: "Mend the value",
    };
  if (amount.denominator === 1n) return null;
  if (counts === "none" && (decimals > 0 || measures.includes(unit.label))) return null;
  const rule = `${unit.label} are counted in whole numbers`;
  return {
    of: [name],
    inNumbers: `"${name}" is ${printNumber(amount, unit, 4).replace(/0+$/, "")}, and ${rule}`,
    withoutNumbers: `"${name}" is not a whole number, and ${rule}`,
    todo:
      counts === "none"
        ? "Mend the value, or write decimals: where it is a measure or an average"
        : "Mend the value; where it is a measure or an average, write counts: none and decimals:",
  };
}

/** What may be more than all, or less than nothing: changes, and what is measured against something else. */
const mayExceed =
  /\b(?:rise|fall|rose|fell|risen|fallen|increas\w*|decreas\w*|reduc\w*|growth|grew|grown|drop\w*|declin\w*|chang\w*|differ\w*|varia\w*|more|fewer|less|higher|lower|up|down|than|against|compared|relative|target|budget|capacity|expected|planned|commissioned|times|ratio|index|inflation)\b/i;

const ofChanges = /\b(?:chang|ris|fall|increas|decreas|differ|varia|compar)/i;

/** A share of more than everything, or a rate of more than everybody. */
function noShare(figure: EnteredFigure, amount: Fraction): Contradiction | null {
  const { name, unit, decimals, subject, meaning, standsAlone, base, dataset } = figure;
  if (standsAlone !== null || base !== null) return null;
  const all = wholeOf(figure);
  const isOver = all !== null && sign(subtract(fractionOfNumber(all), amount)) < 0;
  if (all === null || (!isOver && sign(amount) >= 0)) return null;
  const words = `${name.replaceAll("-", " ")} ${subject} ${meaning ?? ""}`;
  if (unit.kind === "percent" && (mayExceed.test(words) || ofChanges.test(dataset.title))) return null;
  const value = unit.kind === "count" ? printNumber(amount, unit, decimals) : inItsUnit(figure, amount);
  const rule = isOver
    ? unit.kind === "percent"
      ? "a share cannot be more than 100%"
      : `it cannot be more than ${printNumber(fractionOfNumber(all), unit, 0).replace(/ .*/, "")}`
    : `${unit.kind === "rate" ? "a rate" : "a share"} cannot be below zero`;
  return {
    of: [name],
    inNumbers: `"${name}" is ${value}, and ${rule}`,
    withoutNumbers: `"${name}" cannot be true: ${rule}`,
    todo:
      unit.kind === "percent"
        ? 'Mend the value; if it is a change, or of a target, say so in its title, or write stands-alone: "why it may be"'
        : 'Mend the value, or write stands-alone: "why it may be"',
  };
}

/** 100 for percentages and "of 100 children", 10,000 for "per 10,000 children"; null for what has no whole. */
function wholeOf({ unit }: EnteredFigure): number | null {
  if (unit.kind === "percent") return 100;
  const [, words] = (unit.kind === "rate" ? /^per ([\d,]+) / : /^of ([\d,]+) /).exec(unit.label) ?? [];
  return words === undefined ? null : Number(words.replaceAll(",", ""));
}

function inItsUnit({ unit, decimals }: EnteredFigure, amount: Fraction): string {
  const number = printNumber(amount, unit, decimals);
  return unit.kind === "percent" || number.includes(unit.label) ? number : `${number} ${unit.label}`;
}

function moreThanWhole(
  figure: EnteredFigure,
  entry: EnteredEntry,
  amount: Fraction,
  whole: EnteredFigure,
  beside: EnteredEntry,
): Contradiction | null {
  const all = asAmount(beside.value);
  if (all === null || isRough(entry) || isRough(beside) || sign(subtract(all, amount)) >= 0) return null;
  const [own, base] = [
    printNumber(amount, figure.unit, figure.decimals),
    printNumber(all, whole.unit, whole.decimals),
  ];
  return {
    of: [figure.name, whole.name],
    inNumbers:
      whole.name === `${figure.name}.possible`
        ? `"${figure.name}" attended ${own} meetings, more than the ${base} that were possible`
        : `"${figure.name}" is ${own}, more than its whole "${whole.name}", ${base}`,
    withoutNumbers: `"${figure.name}" is more than its whole "${whole.name}" ${leftOut}`,
    todo: 'Mend one of the two, or add accepted: "why the source differs"',
  };
}

function notOfBase(
  figure: EnteredFigure,
  entry: EnteredEntry,
  amount: Fraction,
  base: EnteredFigure,
  beside: EnteredEntry | undefined,
): Contradiction | null {
  if (base.unit.kind !== "count")
    return incomplete(
      `"${figure.name}" is a percentage of "${base.name}", which is not a count`,
      "Name in of: what was counted",
    );
  if (!beside)
    return incomplete(
      `"${figure.name}" has a value for ${entry.period.key}, and its base "${base.name}" has none`,
      "Enter the base for the same period, or take of: out",
    );
  const all = asAmount(beside.value);
  const count = all && asWholeNumber(all);
  if (count === null || isRough(entry) || isRough(beside) || sign(amount) < 0) return null;
  const given = countsThatGive(amount, figure.decimals, count);
  if (given && given.from <= count) return null;
  return {
    of: [figure.name, base.name],
    inNumbers: notPossible(amount, figure.decimals, count),
    withoutNumbers: `"${figure.name}" is a percentage that no whole number of "${base.name}" gives ${leftOut}`,
    todo: 'Mend the percentage or its base, or add accepted: "why it is published all the same"',
  };
}

function incomplete(what: string, todo: string): Contradiction {
  return { of: [], inNumbers: what, withoutNumbers: what, todo, unacceptable: true };
}

function isRough({ value }: EnteredEntry): boolean {
  return value.state === "number" && value.qualifier !== null;
}
