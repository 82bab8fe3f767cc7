import { amountOf, cellKey } from "../figures/cell-key.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { CellRef, Relation } from "../figures/relation.ts";
import {
  type Complement,
  complementCell,
  complementEquation,
  complementKey,
  complementsOf,
} from "./complements.ts";
import { beforeRounding, type DisclosureRules } from "./disclosure-rules.ts";
import type { Edition } from "./edition.ts";
import { isWholeNumber, rangeIfHidden } from "./feasible-range.ts";
import { isKnownToTheWorld, isRounded, type PrimaryReason } from "./primary-suppression.ts";
import { type Cell, type Equation, equationOf } from "./system.ts";

/** The cells of a board and the equations between them, for the choice of what to hide. */
export interface Network {
  cells: Map<string, Cell>;
  equations: Equation[];
  complements: Complement[];
}

/** How much a value would be missed: a whole number, 0 if nobody would miss it. */
export type InformationLoss = (figure: EnteredFigure, entry: EnteredEntry) => number;

/**
 * Everything that published values can reveal about one another: totals and their parts, sums, flows, equal cells, and
 * for each part of a whole its complement, which nobody publishes and anybody can work out.
 *
 * @param own the values that are hidden for their own sake, by the key of their cell
 */
export function networkOf(
  edition: Edition,
  own: ReadonlyMap<string, PrimaryReason>,
  rules: DisclosureRules,
  informationLoss: InformationLoss,
): Network {
  const { figures: book, relations } = edition;
  const cells = new Map<string, Cell>();
  const addCell = (ref: CellRef): boolean => {
    const figure = book.get(ref.figure);
    const entry = figure?.entries.find(({ period }) => period.key === ref.period);
    if (!figure || !entry) return false;
    const key = cellKey(ref);
    cells.set(key, cellOf(key, figure, entry, own.get(key), rules, informationLoss));
    return true;
  };
  const equations: Equation[] = [];
  for (const relation of relations) {
    const { terms } = relation;
    // A relation that does not hold, or that mentions a value nobody entered, reveals nothing.
    if (!terms.map(({ cell }) => addCell(cell)).every(Boolean) || !relationHolds(relation, book)) continue;
    equations.push(equationOf(relation));
  }
  const complements = complementsOf(book, edition, rules);
  for (const complement of complements) {
    for (const part of complement.parts) addCell(part);
    addCell(complement.whole);
    cells.set(complementKey(complement), complementCell(complement));
    equations.push(complementEquation(complement));
  }
  return { cells, equations, complements };
}

function cellOf(
  key: string,
  figure: EnteredFigure,
  entry: EnteredEntry,
  reason: PrimaryReason | undefined,
  rules: DisclosureRules,
  informationLoss: InformationLoss,
): Cell {
  const amount = amountOf(entry);
  const isNumber = amount !== null || entry.value.state === "suppressed";
  const base: Omit<Cell, "fate" | "shown" | "protectionInterval"> = {
    key,
    name: `"${figure.name}" for ${entry.period.key}`,
    place: entry.place,
    hidden: rangeIfHidden(figure, isNumber ? "hidden" : "not a number", rules),
    isWhole: isWholeNumber(figure),
    informationLoss: informationLoss(figure, entry),
  };
  const protectionInterval = reason && !reason.isSettled ? reason.protectionInterval : null;
  if (amount === null) return { ...base, fate: "hidden", shown: base.hidden, protectionInterval };
  const shown = isRounded(figure, rules)
    ? beforeRounding(roundedTo(amount, rules.roundTo), rules)
    : { from: amount, to: amount };
  if (reason) return { ...base, fate: "hidden", shown, protectionInterval };
  // Zeros are shown wherever the rules show them: readers rely on that.
  const isChoice = amount !== 0 && !isKnownToTheWorld(figure, rules);
  return { ...base, fate: isChoice ? "choice" : "shown", shown, protectionInterval: null };
}

/** Half away from zero, to a multiple of the base. */
export function roundedTo(amount: number, base: number): number {
  return Math.sign(amount) * Math.floor(Math.abs(amount) / base + 0.5) * base;
}

/** Whether a relation holds for the values as they were entered, as far as they are numbers. */
export function relationHolds({ terms }: Relation, book: EnteredBook): boolean {
  let sum = 0;
  for (const { cell, coefficient } of terms) {
    const entry = book.get(cell.figure)?.entries.find(({ period }) => period.key === cell.period);
    const amount = entry ? amountOf(entry) : null;
    // With a value in words or not available, it cannot be shown not to hold.
    if (amount === null) return true;
    sum += coefficient * amount;
  }
  return Math.abs(sum) < 1e-6;
}
