import { amountOf, cellKey } from "../figures/cell-key.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { CellRef, Relation } from "../figures/relation.ts";
import { rangeInWords, rangeOfValue } from "../figures/value-range.ts";
import type { EnteredValue } from "../schema/value.ts";
import { fractionOfNumber } from "../values/fraction.ts";
import {
  type Complement,
  complementAsIf,
  complementCell,
  complementEquation,
  complementKey,
  complementsOf,
} from "./complements.ts";
import { beforeRounding, type DisclosureRules } from "./disclosure-rules.ts";
import type { Edition } from "./edition.ts";
import { isWholeNumber, rangeIfHidden } from "./feasible-range.ts";
import { isKnownToTheWorld, isRounded, type PrimaryReason, primaryReason } from "./primary-suppression.ts";
import { equationWithSlack } from "./slack.ts";
import type { Cell, Equation } from "./system.ts";

/** The cells of a board and the equations between them, for the choice of what to hide. */
export interface Network {
  cells: Map<string, Cell>;
  equations: Equation[];
  complements: Complement[];
  /** By the keys of the cells: the cell as it would be with another amount. */
  asIf: Map<string, (amount: number) => Cell>;
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
  const asIf: Network["asIf"] = new Map();
  const addCell = (ref: CellRef): boolean => {
    const figure = book.get(ref.figure);
    const entry = figure?.entries.find(({ period }) => period.key === ref.period);
    if (!figure || !entry) return false;
    const key = cellKey(ref);
    cells.set(key, cellOf(key, figure, entry, own.get(key), rules, informationLoss));
    if (isWholeNumber(figure) && entry.value.state === "number")
      asIf.set(key, (amount) => {
        const other = withAmount(entry, amount);
        const reason = primaryReason(figure, other, book, rules) ?? undefined;
        return cellOf(key, figure, other, reason, rules, informationLoss);
      });
    return true;
  };
  const equations: Equation[] = [];
  for (const relation of relations) {
    const { terms } = relation;
    // A relation that does not hold, or that mentions a value nobody entered, reveals nothing.
    if (!terms.map(({ cell }) => addCell(cell)).every(Boolean) || !relationHolds(relation, book)) continue;
    equations.push(
      equationWithSlack(relation, (cell) => (own.has(cellKey(cell)) ? null : valueAt(cell, book)), cells),
    );
  }
  const complements = complementsOf(book, edition, rules);
  for (const complement of complements) {
    for (const part of complement.parts) addCell(part);
    addCell(complement.whole);
    const key = complementKey(complement);
    cells.set(key, complementCell(complement));
    asIf.set(key, (amount) => complementCell(complementAsIf(complement, amount, book, rules)));
    equations.push(complementEquation(complement));
  }
  return { cells, equations, complements, asIf };
}

function withAmount(entry: EnteredEntry, amount: number): EnteredEntry {
  return entry.value.state === "number"
    ? { ...entry, value: { ...entry.value, amount: fractionOfNumber(amount) } }
    : entry;
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
  const isNumber = amount !== null || reason !== undefined;
  const base: Omit<Cell, "fate" | "shown" | "protectionInterval"> = {
    key,
    name: `"${figure.name}" for ${entry.period.key}`,
    place: entry.place,
    hidden:
      (reason ? null : rangeInWords(entry.value)) ??
      rangeIfHidden(figure, isNumber ? "hidden" : "not a number", rules),
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

/** Whether a relation holds, or can hold, for the values as they were entered: "up to 4" can be 3. */
export function relationHolds({ terms }: Relation, book: EnteredBook): boolean {
  const sum = { from: 0, to: 0 };
  for (const { cell, coefficient } of terms) {
    const value = valueAt(cell, book);
    const range = value ? rangeOfValue(value) : null;
    // With a value that is not available, it cannot be shown not to hold.
    if (range === null) return true;
    sum.from += coefficient * (coefficient === 1 ? range.from : range.to);
    sum.to += coefficient * (coefficient === 1 ? range.to : range.from);
  }
  return sum.from < 1e-6 && sum.to > -1e-6;
}

function valueAt({ figure, period }: CellRef, book: EnteredBook): EnteredValue | null {
  return book.get(figure)?.entries.find((entry) => entry.period.key === period)?.value ?? null;
}
