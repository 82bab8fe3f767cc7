import { amountOf, cellKey } from "../figures/cell-key.ts";
import type { EnteredBook, EnteredFigure } from "../figures/figure.ts";
import { listInWords } from "../values/list-in-words.ts";
import type { Place } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import { type DisclosureRules, smallCounts } from "./disclosure-rules.ts";
import type { Edition, PartsOfWhole } from "./edition.ts";
import { isSmall, isUnderRules } from "./primary-suppression.ts";
import type { Cell, Equation } from "./system.ts";

/**
 * The whole less one of its parts, or less several: nobody publishes it, and anybody can work it out. It is never below zero, so that
 * the part reveals something about the whole and the whole about the part.
 */
export interface Complement extends PartsOfWhole {
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
          parts: [{ figure: figure.name, period }],
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

export function complementKey({ parts, whole }: PartsOfWhole): string {
  return [whole, ...parts].map(cellKey).join(" − ");
}

/** The parts and their complement add up to the whole. */
export function complementEquation(pair: PartsOfWhole): Equation {
  return {
    terms: [
      ...pair.parts.map((part) => ({ cell: cellKey(part), coefficient: 1 })),
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
    name: `what is left of "${complement.whole.figure}" beside ${listInWords(
      complement.parts.map(({ figure }) => `"${figure}"`),
      "and",
    )} for ${complement.whole.period}`,
    place: complement.place,
    shown: range,
    hidden: range,
    isWhole: true,
    fate: "hidden",
    protectionInterval: complement.protectionInterval,
    informationLoss: 0,
  };
}

/** The complement as it would be with another amount. */
export function complementAsIf(
  complement: Complement,
  amount: number,
  book: EnteredBook,
  rules: DisclosureRules,
): Complement {
  const figures = [complement.whole, ...complement.parts].flatMap(({ figure }) => book.get(figure) ?? []);
  return { ...complement, protectionInterval: protectionOf(figures, amount, rules) };
}

function complementOf(
  { parts, whole }: PartsOfWhole,
  book: EnteredBook,
  rules: DisclosureRules,
): Complement | null {
  // Nothing is left of a value beside itself.
  if (parts.some((part) => cellKey(part) === cellKey(whole))) return null;
  const [all, ...each] = [whole, ...parts].map((ref) => {
    const figure = book.get(ref.figure);
    const entry = figure?.entries.find(({ period }) => period.key === ref.period);
    const amount = entry ? amountOf(entry) : null;
    const isNumber = Number.isInteger(amount) || entry?.value.state === "suppressed";
    return figure?.unit.kind === "count" && entry && isNumber ? { figure, entry, amount } : null;
  });
  const [one] = each;
  if (!all || !one || !each.every((part) => part !== null)) return null;
  // The complement of an unknown value is unknown; we only know that it is not negative.
  const amounts = each.map(({ amount }) => amount);
  if (all.amount === null || !amounts.every((amount) => amount !== null))
    return { parts, whole, place: one.entry.place, protectionInterval: null };
  const left = amounts.reduce((rest, amount) => rest - amount, all.amount);
  // A part that is larger than its whole is a mistake, and has a problem of its own.
  if (left < 0) return null;
  const figures = [all, ...each].map(({ figure }) => figure);
  return { parts, whole, place: one.entry.place, protectionInterval: protectionOf(figures, left, rules) };
}

/** The small counts, if what is left of these figures is one of them. */
function protectionOf(figures: EnteredFigure[], left: number, rules: DisclosureRules): Range | null {
  const small = smallCounts(rules);
  const isProtected = figures.some((figure) => isUnderRules(figure, rules));
  return small !== null && isProtected && isSmall(left, small) ? small : null;
}

// The rows of a total and other parts that add up: their own relation says more.
function tiedByTotals({ relations }: Edition): Set<string> {
  return new Set(
    relations.flatMap(({ terms }) => {
      const [total, ...others] = terms.filter(({ coefficient }) => coefficient === -1);
      return total && others.length === 0
        ? terms.map(({ cell }) => complementKey({ parts: [cell], whole: total.cell }))
        : [];
    }),
  );
}
