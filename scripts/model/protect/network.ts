import { toNumber } from "../derive/fraction.ts";
import type { CellRef, Relation } from "../derive/relation.ts";
import type { FigureBook } from "../figures/collect.ts";
import type { Figure, FigureEntry } from "../figures/figure.ts";
import { isWholeNumber, rangeUnseen } from "./known-range.ts";
import { isKnownToTheWorld, isRounded, isSmall, isUnderRules, type OwnReason } from "./primary.ts";
import { beforeRounding, type DisclosureRules, smallCounts } from "./rules.ts";
import type { Cell, Equation } from "./system.ts";

/** The cells of a board and the equations between them, for the choice of what to hide. */
export interface Network {
  cells: Map<string, Cell>;
  equations: Equation[];
  /** What is left of a whole beside a part, where that is a small count. */
  smallRests: Rest[];
}

/** What is left of a whole beside a part of it, in one period: nobody publishes it, anybody can work it out. */
export interface Rest {
  part: CellRef;
  whole: CellRef;
}

/** How much a value would be missed: a whole number, 0 for one that nobody would miss. */
export type Harm = (figure: Figure, entry: FigureEntry) => number;

export function cellKey({ figure, period }: CellRef): string {
  return `${figure}@${period}`;
}

export function restKey({ part, whole }: Rest): string {
  return `${cellKey(whole)} − ${cellKey(part)}`;
}

/** The part and what is left are the whole. */
export function equationOf(rest: Rest): Equation {
  return {
    terms: [
      { cell: cellKey(rest.part), coefficient: 1 },
      { cell: restKey(rest), coefficient: 1 },
      { cell: cellKey(rest.whole), coefficient: -1 },
    ],
  };
}

/**
 * Everything that published values can tell of one another: totals and their parts, sums, flows,
 * equal cells, and for each part of a whole, the rest of it, which nobody publishes and anybody
 * can work out.
 *
 * @param own the values that are hidden for their own sake, by the key of their cell
 */
export function networkOf(
  book: FigureBook,
  relations: Relation[],
  own: ReadonlyMap<string, OwnReason>,
  rules: DisclosureRules,
  harm: Harm,
): Network {
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
  for (const { terms } of relations) {
    // A relation that does not hold, or that speaks of a value nobody entered, tells nothing.
    if (!terms.map(({ cell }) => addCell(cell)).every(Boolean) || !holds(terms, book)) continue;
    equations.push({ terms: terms.map(({ cell, coefficient }) => ({ cell: cellKey(cell), coefficient })) });
  }
  const rests = restsOf(book, relations, rules);
  for (const { part, whole, cell } of rests) {
    addCell(part);
    addCell(whole);
    cells.set(cell.key, cell);
    equations.push(equationOf({ part, whole }));
  }
  return { cells, equations, smallRests: rests.filter(({ cell }) => cell.mustStayPossible !== null) };
}

function cellOf(
  key: string,
  figure: Figure,
  entry: FigureEntry,
  reason: OwnReason | undefined,
  rules: DisclosureRules,
  harm: Harm,
): Cell {
  const amount = amountOf(entry);
  const base: Omit<Cell, "fate" | "shown" | "mustStayPossible"> = {
    key,
    name: `"${figure.name}" for ${entry.period.key}`,
    place: entry.place,
    hidden: rangeUnseen(figure, amount === null ? "not a number" : "hidden", rules),
    isWhole: isWholeNumber(figure),
    harm: harm(figure, entry),
  };
  if (amount === null) return { ...base, fate: "hidden", shown: base.hidden, mustStayPossible: null };
  const shown = isRounded(figure, rules)
    ? beforeRounding(roundedTo(amount, rules.roundTo), rules)
    : { from: amount, to: amount };
  if (reason)
    return {
      ...base,
      fate: "hidden",
      shown,
      mustStayPossible: reason.mustStayPossible,
    };
  // Zeros are shown wherever the rules show them: a reader relies on that.
  const isChoice = amount !== 0 && !isKnownToTheWorld(figure, rules);
  return { ...base, fate: isChoice ? "choice" : "shown", shown, mustStayPossible: null };
}

/** Half away from zero, to a multiple of the base. */
export function roundedTo(amount: number, base: number): number {
  return Math.sign(amount) * Math.floor(Math.abs(amount) / base + 0.5) * base;
}

// What is left of a whole beside a part that `of:` names. A row of a table is left out: the
// total's relation says more.
function restsOf(book: FigureBook, relations: Relation[], rules: DisclosureRules): (Rest & { cell: Cell })[] {
  const small = smallCounts(rules);
  const tied = new Set(
    relations.flatMap(({ terms }) => {
      const totals = terms.filter(({ coefficient }) => coefficient === -1);
      return terms.flatMap(({ cell }) =>
        totals.length === 1 ? totals.map((total) => `${cellKey(cell)} of ${cellKey(total.cell)}`) : [],
      );
    }),
  );
  return [...book.values()].flatMap((figure) => {
    const whole = figure.whole === null ? undefined : book.get(figure.whole);
    if (!whole || !small || figure.unit.kind !== "count" || whole.unit.kind !== "count") return [];
    if (!isUnderRules(figure, rules) && !isUnderRules(whole, rules)) return [];
    return figure.entries.flatMap((entry): (Rest & { cell: Cell })[] => {
      const period = entry.period.key;
      const wholeEntry = whole.entries.find((other) => other.period.key === period);
      const part = { figure: figure.name, period };
      const of = { figure: whole.name, period };
      const [amount, all] = [amountOf(entry), wholeEntry ? amountOf(wholeEntry) : null];
      if (amount === null || all === null || all < amount || tied.has(`${cellKey(part)} of ${cellKey(of)}`))
        return [];
      const rest = all - amount;
      return [
        {
          part,
          whole: of,
          cell: {
            key: restKey({ part, whole: of }),
            name: `what is left of "${whole.name}" beside "${figure.name}" for ${period}`,
            place: entry.place,
            shown: { from: rest, to: rest },
            hidden: { from: 0, to: Number.POSITIVE_INFINITY },
            isWhole: Number.isInteger(rest),
            fate: "hidden",
            mustStayPossible: isSmall(rest, small) ? small : null,
            harm: 0,
          },
        },
      ];
    });
  });
}

function holds(terms: Relation["terms"], book: FigureBook): boolean {
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

function amountOf({ value }: FigureEntry): number | null {
  if (value.state === "number") return toNumber(value.amount);
  return value.state === "nil" ? 0 : null;
}
