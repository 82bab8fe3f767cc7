import { amountOf, cellKey } from "../figures/cell-key.ts";
import type { EnteredBook } from "../figures/figure.ts";
import type { Place } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import { type DisclosureRules, smallCounts } from "./disclosure-rules.ts";
import type { Edition, PartOfWhole } from "./edition.ts";
import { isSmall, isUnderRules } from "./primary-suppression.ts";
import type { Cell, Equation } from "./system.ts";

/**
 * The whole less one of its parts: nobody publishes it, and anybody can work it out. It is never below zero, so that
 * the part reveals something about the whole and the whole about the part.
 */
export interface Complement extends PartOfWhole {
  place: Place;
  /** The small counts if the complement is one of them; null if it is not small. */
  protectionInterval: Range | null;
}

/** The complement of every part that `of:` or a reconciliation names. */
export function complementsOf(book: EnteredBook, edition: Edition, rules: DisclosureRules): Complement[] {
  const tied = tiedByTotals(edition);
  const named = [...book.values()].flatMap((figure) =>
    figure.whole === null
      ? []
      : figure.entries.map(({ period: { key: period } }) => ({
          part: { figure: figure.name, period },
          whole: { figure: figure.whole as string, period },
        })),
  );
  const complements = new Map<string, Complement>();
  for (const pair of [...named, ...(edition.partsOfWholes ?? [])]) {
    const complement = tied.has(complementKey(pair)) ? null : complementOf(pair, book, rules);
    if (complement) complements.set(complementKey(pair), complement);
  }
  return [...complements.values()];
}

export function complementKey({ part, whole }: PartOfWhole): string {
  return `${cellKey(whole)} − ${cellKey(part)}`;
}

/** The part and its complement add up to the whole. */
export function complementEquation(pair: PartOfWhole): Equation {
  return {
    terms: [
      { cell: cellKey(pair.part), coefficient: 1 },
      { cell: complementKey(pair), coefficient: 1 },
      { cell: cellKey(pair.whole), coefficient: -1 },
    ],
  };
}

/** The complement as a cell: hidden, since it is published nowhere. */
export function complementCell(complement: Complement): Cell {
  const range = { from: 0, to: Number.POSITIVE_INFINITY };
  return {
    key: complementKey(complement),
    name: `what is left of "${complement.whole.figure}" beside "${complement.part.figure}" for ${complement.part.period}`,
    place: complement.place,
    shown: range,
    hidden: range,
    isWhole: true,
    fate: "hidden",
    protectionInterval: complement.protectionInterval,
    informationLoss: 0,
  };
}

function complementOf(
  { part, whole }: PartOfWhole,
  book: EnteredBook,
  rules: DisclosureRules,
): Complement | null {
  // Nothing is left of a value beside itself.
  if (cellKey(part) === cellKey(whole)) return null;
  const [one, all] = [part, whole].map((ref) => {
    const figure = book.get(ref.figure);
    const entry = figure?.entries.find(({ period }) => period.key === ref.period);
    const amount = entry ? amountOf(entry) : null;
    const isNumber = Number.isInteger(amount) || entry?.value.state === "suppressed";
    return figure?.unit.kind === "count" && entry && isNumber ? { figure, entry, amount } : null;
  });
  if (!one || !all) return null;
  // The complement of an unknown value is unknown; we only know that it is not negative.
  if (one.amount === null || all.amount === null)
    return { part, whole, place: one.entry.place, protectionInterval: null };
  // A part that is larger than its whole is a mistake, and has a problem of its own.
  if (all.amount < one.amount) return null;
  const small = smallCounts(rules);
  const isProtected = isUnderRules(one.figure, rules) || isUnderRules(all.figure, rules);
  const isOpen = small !== null && isProtected && isSmall(all.amount - one.amount, small);
  return { part, whole, place: one.entry.place, protectionInterval: isOpen ? small : null };
}

// The rows of a total and other parts that add up: their own relation says more.
function tiedByTotals({ relations }: Edition): Set<string> {
  return new Set(
    relations.flatMap(({ terms }) => {
      const [total, ...others] = terms.filter(({ coefficient }) => coefficient === -1);
      return total && others.length === 0
        ? terms.map(({ cell }) => complementKey({ part: cell, whole: total.cell }))
        : [];
    }),
  );
}
