import { toNumber } from "../derive/fraction.ts";
import { asAmount } from "../derive/parts.ts";
import type { CellRef, Relation } from "../derive/relation.ts";
import type { FigureEntry } from "../figures/figure.ts";
import { type Place, type Problem, problemAt } from "../problem.ts";
import { furthest } from "./furthest.ts";
import type { HiddenCell } from "./hidden-cell.ts";
import { isWholeNumber, rangeUnseen } from "./known-range.ts";
import { rangesToKeep } from "./must-stay-possible.ts";
import { cellKey, equationOf, type Rest, restKey } from "./network.ts";
import { baseOf, isExempt, isRounded, isUnderRules, possibleCounts } from "./primary.ts";
import type { ProtectedBook, ProtectedFigure, ProtectedValue } from "./protect.ts";
import { beforeRounding, type DisclosureRules, smallCounts, tellsASmallCount } from "./rules.ts";
import { Contradiction, SolverLimit, withProgram } from "./solver.ts";
import { type Cell, type Component, componentsOf, type Equation, type Range } from "./system.ts";

/** What the attack is given: the values that are published, and what has to stay unknown. */
export interface Published {
  book: ProtectedBook;
  relations: Relation[];
  hidden: HiddenCell[];
  smallRests: Rest[];
  rules: DisclosureRules;
}

/**
 * Attacks a protected book as a reader would, who knows every value that is shown, the equations
 * between the values, the board's rules and threshold, and that people are counted in whole numbers.
 *
 * Nothing here sees a value that is hidden, or how the choice of what to hide was made.
 *
 * @returns a problem for each value that a reader can narrow further than the rules allow; the
 *   messages have no values in them
 */
export function attack({ book, relations, hidden, smallRests, rules }: Published): Problem[] {
  const small = smallCounts(rules);
  if (!small) return [];
  const cells = new Map<string, Cell>();
  const see = (ref: CellRef, mustStayPossible: Range | null = null): boolean => {
    const figure = book.get(ref.figure);
    const entry = figure?.entries.find(({ period }) => period.key === ref.period);
    const known = cells.get(cellKey(ref));
    if (!figure || !entry || (known && mustStayPossible === null)) return known !== undefined;
    cells.set(cellKey(ref), seenCell(figure, entry, mustStayPossible, rules));
    return true;
  };
  for (const cell of hidden) see(cell, cell.mustStayPossible);
  const equations = relations
    .filter(({ terms }) => terms.map(({ cell }) => see(cell)).every(Boolean))
    .map(({ terms }): Equation => ({ terms: terms.map((term) => ({ ...term, cell: cellKey(term.cell) })) }))
    .filter((equation) => !isContradicted(equation, cells));
  for (const rest of smallRests) {
    see(rest.part);
    see(rest.whole);
    cells.set(restKey(rest), restCell(rest, (cells.get(cellKey(rest.part)) as Cell).place, small));
    equations.push(equationOf(rest));
  }
  return [
    ...[...book.values()].flatMap((figure) =>
      figure.entries
        .filter((entry) => tellsByItself(figure, entry, book, rules))
        .map((entry) => givenAway(nameOf(figure, entry), entry.place)),
    ),
    ...componentsOf(cells, equations, ({ fate }) => fate === "hidden").flatMap(attackComponent),
  ];
}

function attackComponent(component: Component): Problem[] {
  const { cells, rows } = component;
  const toKeep = rangesToKeep(component);
  const bounds = cells.map(({ fate, hidden, shown }) => (fate === "hidden" ? hidden : shown));
  const unknowns = cells.map(({ isWhole }, at) => ({
    lower: bounds[at]?.from ?? 0,
    upper: bounds[at]?.to ?? 0,
    isWhole,
  }));
  return withProgram({ unknowns, rows }, (open) =>
    cells.flatMap((cell, at): Problem[] => {
      if (cell.fate !== "hidden") return [];
      const own = bounds[at] as Range;
      try {
        const kept = toKeep.get(at);
        if (kept) {
          const isPossible =
            furthest(open, at, "largest", own, kept.to) >= kept.to &&
            furthest(open, at, "smallest", own, kept.from) <= kept.from;
          return isPossible ? [] : [givenAway(cell.name, cell.place)];
        }
        // What is hidden to protect another must not be known exactly, or it would protect nothing.
        const least = furthest(open, at, "smallest", own, Number.NEGATIVE_INFINITY);
        const isExact = furthest(open, at, "largest", own, least + 1) < least + (cell.isWhole ? 1 : 0.001);
        return isExact ? [givenAway(cell.name, cell.place)] : [];
      } catch (error) {
        if (error instanceof SolverLimit || error instanceof Contradiction) return [notAttacked(cell)];
        throw error;
      }
    }),
  );
}

/** A value as a reader sees it. */
function seenCell(
  figure: ProtectedFigure,
  entry: FigureEntry<ProtectedValue>,
  mustStayPossible: Range | null,
  rules: DisclosureRules,
): Cell {
  const amount = asAmount(entry.value);
  const isHidden = entry.value.state === "suppressed";
  const number = amount === null ? null : toNumber(amount);
  const unseen = rangeUnseen(figure, isHidden ? "hidden" : "not a number", rules);
  return {
    key: cellKey({ figure: figure.name, period: entry.period.key }),
    name: nameOf(figure, entry),
    place: entry.place,
    shown: number === null ? unseen : seenRange(number, figure, rules),
    hidden: unseen,
    isWhole: isWholeNumber(figure),
    fate: isHidden ? "hidden" : "shown",
    mustStayPossible,
    harm: 0,
  };
}

function seenRange(number: number, figure: ProtectedFigure, rules: DisclosureRules): Range {
  return isRounded(figure, rules) ? beforeRounding(number, rules) : { from: number, to: number };
}

function restCell(rest: Rest, place: Place, small: Range): Cell {
  const range = { from: 0, to: Number.POSITIVE_INFINITY };
  return {
    key: restKey(rest),
    name: `what is left of "${rest.whole.figure}" beside "${rest.part.figure}" for ${rest.part.period}`,
    place,
    shown: range,
    hidden: range,
    isWhole: true,
    fate: "hidden",
    mustStayPossible: small,
    harm: 0,
  };
}

/** Whether a shown count is small, or a shown percentage or rate can only be that of a small count. */
function tellsByItself(
  figure: ProtectedFigure,
  entry: FigureEntry<ProtectedValue>,
  book: ProtectedBook,
  rules: DisclosureRules,
): boolean {
  const amount = asAmount(entry.value);
  if (amount === null || isExempt(figure, rules)) return false;
  if (figure.unit.kind === "count")
    return isUnderRules(figure, rules) && tellsASmallCount(seenRange(toNumber(amount), figure, rules), rules);
  const base = baseOf(figure, entry, book);
  const possible =
    base && isUnderRules(base.figure, rules) ? possibleCounts(figure, entry.value, base.amount) : null;
  if (!base || !possible) return false;
  const rest = { from: base.amount - possible.to, to: base.amount - possible.from };
  return (
    tellsASmallCount(possible, rules) || (figure.unit.kind === "percent" && tellsASmallCount(rest, rules))
  );
}

// Shown values that do not add up are two kinds of numbers under one name: they tell nothing of each other.
function isContradicted({ terms }: Equation, cells: Map<string, Cell>): boolean {
  const ranges = terms.map(({ cell, coefficient }) => ({ ...(cells.get(cell) as Cell), coefficient }));
  if (ranges.some(({ fate, shown }) => fate === "hidden" || shown.from !== shown.to)) return false;
  return Math.abs(ranges.reduce((sum, { shown, coefficient }) => sum + coefficient * shown.from, 0)) > 1e-6;
}

function nameOf(figure: ProtectedFigure, entry: FigureEntry<ProtectedValue>): string {
  return `"${figure.name}" for ${entry.period.key}`;
}

function givenAway(name: string, place: Place): Problem {
  return problemAt(
    place,
    `${name} could be worked out from what is published around it, closer than the disclosure rules allow`,
    "Leave a total or a neighbouring value out, and report it: the choice of what to hide should have seen it",
  );
}

function notAttacked({ name, place }: Cell): Problem {
  return problemAt(
    place,
    `nobody can say how closely ${name} could be worked out from what is published around it`,
    "Make smaller tables, or take out totals that tie tables together",
  );
}
