import { amountOf, cellKey } from "../figures/cell-key.ts";
import type { EnteredBook } from "../figures/figure.ts";
import type {} from "../figures/relation.ts";
import type { Place } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import { type DisclosureRules, smallCounts } from "./disclosure-rules.ts";
import type { Edition, PartOfWhole } from "./edition.ts";
import { isSmall, isUnderRules } from "./primary-suppression.ts";
import type { Cell, Equation } from "./system.ts";

/**
 * What is left of a whole beside a part of it: nobody publishes it, and anybody can work it out.
 * It is never below zero, so that the part tells of the whole and the whole of the part.
 */
export interface Rest extends PartOfWhole {
  place: Place;
  /** The small counts where the rest is one of them; null where it is none. */
  mustStayPossible: Range | null;
}

/** What is left beside every part that `of:` or a reconciliation names. */
export function restsOf(book: EnteredBook, edition: Edition, rules: DisclosureRules): Rest[] {
  const tied = tiedByTotals(edition);
  const named = [...book.values()].flatMap((figure) =>
    figure.whole === null
      ? []
      : figure.entries.map(({ period: { key: period } }) => ({
          part: { figure: figure.name, period },
          whole: { figure: figure.whole as string, period },
        })),
  );
  const rests = new Map<string, Rest>();
  for (const pair of [...named, ...(edition.partsOfWholes ?? [])]) {
    const rest = tied.has(restKey(pair)) ? null : restOf(pair, book, rules);
    if (rest) rests.set(restKey(pair), rest);
  }
  return [...rests.values()];
}

export function restKey({ part, whole }: PartOfWhole): string {
  return `${cellKey(whole)} − ${cellKey(part)}`;
}

/** The part and what is left are the whole. */
export function restEquation(pair: PartOfWhole): Equation {
  return {
    terms: [
      { cell: cellKey(pair.part), coefficient: 1 },
      { cell: restKey(pair), coefficient: 1 },
      { cell: cellKey(pair.whole), coefficient: -1 },
    ],
  };
}

/** The rest as a cell: hidden, as it is published nowhere. */
export function restCell(rest: Rest): Cell {
  const range = { from: 0, to: Number.POSITIVE_INFINITY };
  return {
    key: restKey(rest),
    name: `what is left of "${rest.whole.figure}" beside "${rest.part.figure}" for ${rest.part.period}`,
    place: rest.place,
    shown: range,
    hidden: range,
    isWhole: true,
    fate: "hidden",
    mustStayPossible: rest.mustStayPossible,
    harm: 0,
  };
}

function restOf({ part, whole }: PartOfWhole, book: EnteredBook, rules: DisclosureRules): Rest | null {
  const [one, all] = [part, whole].map((ref) => {
    const figure = book.get(ref.figure);
    const entry = figure?.entries.find(({ period }) => period.key === ref.period);
    const amount = entry ? amountOf(entry) : null;
    const isNumber = Number.isInteger(amount) || entry?.value.state === "suppressed";
    return figure?.unit.kind === "count" && entry && isNumber ? { figure, entry, amount } : null;
  });
  if (!one || !all) return null;
  // Of a value that is not in the folder nobody can say what is left: only that it is not below none.
  if (one.amount === null || all.amount === null)
    return { part, whole, place: one.entry.place, mustStayPossible: null };
  // A part that is larger than its whole is a mistake, and has a problem of its own.
  if (all.amount < one.amount) return null;
  const small = smallCounts(rules);
  const isProtected = isUnderRules(one.figure, rules) || isUnderRules(all.figure, rules);
  const isOpen = small !== null && isProtected && isSmall(all.amount - one.amount, small);
  return { part, whole, place: one.entry.place, mustStayPossible: isOpen ? small : null };
}

// The rows of a total and other parts that add up: their own relation says more.
function tiedByTotals({ relations }: Edition): Set<string> {
  return new Set(
    relations.flatMap(({ terms }) => {
      const [total, ...others] = terms.filter(({ coefficient }) => coefficient === -1);
      return total && others.length === 0
        ? terms.map(({ cell }) => restKey({ part: cell, whole: total.cell }))
        : [];
    }),
  );
}
