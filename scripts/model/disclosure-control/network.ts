import { amountOf, cellKey } from "../figures/cell-key.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { CellRef, Relation } from "../figures/relation.ts";
import { type Rest, restCell, restEquation, restKey, restsOf } from "./complements.ts";
import { beforeRounding, type DisclosureRules } from "./disclosure-rules.ts";
import type { Edition } from "./edition.ts";
import { isWholeNumber, rangeUnseen } from "./feasible-range.ts";
import { isKnownToTheWorld, isRounded, type OwnReason } from "./primary-suppression.ts";
import type { Cell, Equation } from "./system.ts";

/** The cells of a board and the equations between them, for the choice of what to hide. */
export interface Network {
  cells: Map<string, Cell>;
  equations: Equation[];
  rests: Rest[];
}

/** How much a value would be missed: a whole number, 0 for one that nobody would miss. */
export type Harm = (figure: EnteredFigure, entry: EnteredEntry) => number;

/**
 * Everything that published values can tell of one another: totals and their parts, sums, flows,
 * equal cells, and for each part of a whole, the rest of it, which nobody publishes and anybody
 * can work out.
 *
 * @param own the values that are hidden for their own sake, by the key of their cell
 */
export function networkOf(
  edition: Edition,
  own: ReadonlyMap<string, OwnReason>,
  rules: DisclosureRules,
  harm: Harm,
): Network {
  const { figures: book, relations } = edition;
  const cells = new Map<string, Cell>();
  const addCell = (ref: CellRef): boolean => {
    const figure = book.get(ref.figure);
    const entry = figure?.entries.find(({ period }) => period.key === ref.period);
    if (!figure || !entry) return false;
    const key = cellKey(ref);
    if (!cells.has(key)) cells.set(key, cellOf(key, figure, entry, own.get(key), rules, harm));
    return true;
  };
  const equations: Equation[] = [];
  for (const relation of relations) {
    const { terms } = relation;
    // A relation that does not hold, or that speaks of a value nobody entered, tells nothing.
    if (!terms.map(({ cell }) => addCell(cell)).every(Boolean) || !holds(relation, book)) continue;
    equations.push({ terms: terms.map(({ cell, coefficient }) => ({ cell: cellKey(cell), coefficient })) });
  }
  const rests = restsOf(book, edition, rules);
  for (const rest of rests) {
    addCell(rest.part);
    addCell(rest.whole);
    cells.set(restKey(rest), restCell(rest));
    equations.push(restEquation(rest));
  }
  return { cells, equations, rests };
}

function cellOf(
  key: string,
  figure: EnteredFigure,
  entry: EnteredEntry,
  reason: OwnReason | undefined,
  rules: DisclosureRules,
  harm: Harm,
): Cell {
  const amount = amountOf(entry);
  const isNumber = amount !== null || entry.value.state === "suppressed";
  const base: Omit<Cell, "fate" | "shown" | "mustStayPossible"> = {
    key,
    name: `"${figure.name}" for ${entry.period.key}`,
    place: entry.place,
    hidden: rangeUnseen(figure, isNumber ? "hidden" : "not a number", rules),
    isWhole: isWholeNumber(figure),
    harm: harm(figure, entry),
  };
  const mustStayPossible = reason && !reason.isSettled ? reason.mustStayPossible : null;
  if (amount === null) return { ...base, fate: "hidden", shown: base.hidden, mustStayPossible };
  const shown = isRounded(figure, rules)
    ? beforeRounding(roundedTo(amount, rules.roundTo), rules)
    : { from: amount, to: amount };
  if (reason) return { ...base, fate: "hidden", shown, mustStayPossible };
  // Zeros are shown wherever the rules show them: a reader relies on that.
  const isChoice = amount !== 0 && !isKnownToTheWorld(figure, rules);
  return { ...base, fate: isChoice ? "choice" : "shown", shown, mustStayPossible: null };
}

/** Half away from zero, to a multiple of the base. */
export function roundedTo(amount: number, base: number): number {
  return Math.sign(amount) * Math.floor(Math.abs(amount) / base + 0.5) * base;
}

/** Whether a relation holds for the values as they were entered, as far as they are numbers. */
export function holds({ terms }: Relation, book: EnteredBook): boolean {
  let sum = 0;
  for (const { cell, coefficient } of terms) {
    const entry = book.get(cell.figure)?.entries.find(({ period }) => period.key === cell.period);
    const amount = entry ? amountOf(entry) : null;
    // A value in words or not available: nobody can say that it does not hold.
    if (amount === null) return true;
    sum += coefficient * amount;
  }
  return Math.abs(sum) < 1e-6;
}
