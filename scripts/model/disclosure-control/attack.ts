import { cellKey } from "../figures/cell-key.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { CellRef, Relation } from "../figures/relation.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import { type Complement, complementCell, complementEquation, complementKey } from "./complements.ts";
import { type DisclosureRules, smallCounts } from "./disclosure-rules.ts";
import { type Ledger, noLedger } from "./editions.ts";
import type { HiddenCell } from "./hidden-cell.ts";
import { knownExactly, notPossible } from "./not-possible.ts";
import { protectionIntervals } from "./protection-interval.ts";
import { nameOf, publishedCell, tellsByItself } from "./published-cell.ts";
import { equationWithSlack } from "./slack.ts";
import { InfeasibleProgram, SolverLimit, withProgram } from "./solver.ts";
import { type Cell, type Component, componentsOf, type Equation, knowledgeOf } from "./system.ts";

/** The input of the attack: the published values, and what has to stay unknown. */
export interface Published {
  book: ProtectedBook;
  relations: Relation[];
  hidden: HiddenCell[];
  /** Which values are parts of which, and which complements have to stay unknown as well. */
  complements: Complement[];
  rules: DisclosureRules;
  /** What has been published before, and is recorded. */
  ledger?: Ledger;
}

/**
 * Attacks a protected book as a reader would, who knows every value that is shown, the equations between the values,
 * the board's rules and threshold, and that people are counted in whole numbers.
 *
 * It sees no hidden value, nor how the choice of what to hide was made.
 *
 * @returns a problem for each value that a reader can narrow further than the rules allow; the messages contain no
 *   values
 */
export function attack(published: Published): Problem[] {
  const { book, rules } = published;
  if (!smallCounts(rules)) return [];
  return [
    ...[...book.values()].flatMap((figure) =>
      figure.entries
        .filter((entry) => tellsByItself(figure, entry, book, rules))
        .map((entry) => givenAway(nameOf(figure, entry), entry.place)),
    ),
    ...attackSystem(publishedSystem(published), published),
  ];
}

/**
 * What a reader can narrow too far in a system of cells and equations.
 *
 * @param matters whether a cell's component is looked at; all with a hidden cell if omitted
 */
export function attackSystem(
  { cells, equations }: { cells: Map<string, Cell>; equations: Equation[] },
  { hidden, complements }: Pick<Published, "hidden" | "complements">,
  matters: (cell: Cell) => boolean = ({ fate }) => fate === "hidden",
): Problem[] {
  // A complement, and what only its suppressed parts keep unknown, is not a secret by itself.
  const isNoSecret = new Set([
    ...complements.map(complementKey),
    ...hidden.filter(({ why }) => why.kind === "of suppressed parts").map(cellKey),
  ]);
  return componentsOf(cells, equations, matters).flatMap((component) =>
    attackComponent(component, isNoSecret),
  );
}

/** The cells and equations of a published book as a reader has them, by the keys of the cells. */
export function publishedSystem({
  book,
  relations,
  hidden,
  complements,
  rules,
  ledger = noLedger,
}: Published): {
  cells: Map<string, Cell>;
  equations: Equation[];
} {
  const cells = new Map<string, Cell>();
  const see = (ref: CellRef, protectionInterval: Range | null = null): boolean => {
    if (cells.has(cellKey(ref))) return true;
    const figure = book.get(ref.figure);
    const entry = figure?.entries.find(({ period }) => period.key === ref.period);
    if (!figure || !entry) return false;
    cells.set(cellKey(ref), publishedCell(figure, entry, protectionInterval, rules));
    return true;
  };
  const valueAt = ({ figure, period }: CellRef) =>
    book.get(figure)?.entries.find((entry) => entry.period.key === period)?.value ?? null;
  for (const cell of hidden) see(cell, cell.protectionInterval);
  const equations = relations
    .filter(({ terms }) => terms.map(({ cell }) => see(cell)).every(Boolean))
    .map((relation) => equationWithSlack(relation, valueAt, cells))
    .filter((equation) => !isContradicted(equation, cells));
  for (const complement of complements) {
    for (const part of complement.parts) see(part);
    see(complement.whole);
    cells.set(complementKey(complement), complementCell(complement));
    equations.push(complementEquation(complement));
  }
  return withKnown({ cells, equations }, ledger);
}

// A number that was shown once is known, whether it is shown now or not.
function withKnown(
  { cells, equations }: { cells: Map<string, Cell>; equations: Equation[] },
  { cells: old, equations: then, values }: Ledger,
): { cells: Map<string, Cell>; equations: Equation[] } {
  const all = new Map([...old, ...cells]);
  for (const [key, shown] of values) {
    const cell = all.get(key);
    if (cell?.fate === "hidden") all.set(key, { ...cell, fate: "shown", shown, protectionInterval: null });
  }
  const isKnown = ({ terms }: Equation) => terms.every(({ cell }) => all.has(cell));
  return { cells: all, equations: [...equations, ...then.filter(isKnown)] };
}

function attackComponent(component: Component, isNoSecret: ReadonlySet<string>): Problem[] {
  const { cells } = component;
  const toKeep = protectionIntervals(component);
  const program = knowledgeOf(component);
  return withProgram(program, (open) => {
    const narrowed = notPossible(program, open, toKeep);
    const known = knownExactly(program, open);
    return cells.flatMap((cell, at): Problem[] => {
      if (cell.fate !== "hidden" || cell.isSlack || (isNoSecret.has(cell.key) && !cell.protectionInterval))
        return [];
      try {
        // A cell hidden to protect another must not be known exactly, or it would protect nothing.
        return (toKeep.has(at) ? narrowed(at) : known(at)) ? [givenAway(cell.name, cell.place)] : [];
      } catch (error) {
        if (error instanceof SolverLimit || error instanceof InfeasibleProgram) return [notAttacked(cell)];
        throw error;
      }
    });
  });
}

// Shown values that do not add up are two kinds of numbers under one name: they reveal nothing about each other.
function isContradicted({ terms }: Equation, cells: Map<string, Cell>): boolean {
  const ranges = terms.map(({ cell, coefficient }) => ({ ...(cells.get(cell) as Cell), coefficient }));
  if (ranges.some(({ shown }) => shown.from !== shown.to)) return false;
  return Math.abs(ranges.reduce((sum, { shown, coefficient }) => sum + coefficient * shown.from, 0)) > 1e-6;
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
