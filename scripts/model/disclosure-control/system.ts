import { cellKey } from "../figures/cell-key.ts";
import type { Relation } from "../figures/relation.ts";
import type { Place } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import type { Program, Row } from "./solver.ts";

/** A number that readers see, or would like to know. */
export interface Cell {
  key: string;
  /** In words, for messages: `"referrals.police" for 2016-17`. */
  name: string;
  place: Place;
  /** What is known about it when it is shown: from and to are equal, or a little apart if it is rounded. */
  shown: Range;
  /** What is known about it by itself when it is hidden: a count of people is not below zero. */
  hidden: Range;
  isWhole: boolean;
  /** Published elsewhere, ours to choose, or never published as it is. */
  fate: "shown" | "choice" | "hidden";
  /** Every number in it must stay possible for a reader; null if nothing has to be kept. */
  protectionInterval: Range | null;
  /** How much it would be missed; a whole number. */
  informationLoss: number;
  /** It only makes an inequality of an equation: nothing is told by it. */
  isSlack?: true;
}

/** A cell as it would be with another amount; null if that would change nothing but the amount. */
export type AsIf = (cell: Cell, amount: number) => Cell | null;

/** The cells' amounts, each multiplied by its coefficient, add up to 0. */
export interface Equation {
  terms: { cell: string; coefficient: number }[];
}

/** A relation as an equation in which each cell is once: two terms of one cell, named with and without its period, are added. */
export function equationOf({ terms }: Pick<Relation, "terms">): Equation {
  const coefficients = new Map<string, number>();
  for (const { cell, coefficient } of terms)
    coefficients.set(cellKey(cell), (coefficients.get(cellKey(cell)) ?? 0) + coefficient);
  return {
    terms: [...coefficients].flatMap(([cell, coefficient]) =>
      coefficient === 0 ? [] : [{ cell, coefficient }],
    ),
  };
}

/** Cells that can reveal one another, by their place in the list, and the equations between them. */
export interface Component {
  cells: Cell[];
  rows: Row[];
}

/**
 * The cells that equations tie to one that matters, in groups that reveal nothing about one another.
 *
 * A zero that everybody sees ties nothing together.
 */
export function componentsOf(
  cells: Map<string, Cell>,
  equations: Equation[],
  matters: (cell: Cell) => boolean,
): Component[] {
  const open = equations.map(({ terms }) => terms.filter(({ cell }) => !isZero(cells.get(cell) as Cell)));
  // In the order in which the equations name the cells.
  const groups = new Map<string, Set<string>>();
  for (const terms of open) {
    const together = new Set(terms.flatMap(({ cell }) => [...(groups.get(cell) ?? [cell])]));
    for (const key of together) groups.set(key, together);
  }
  return [...new Set(groups.values())].flatMap((group) => {
    if (![...group].some((key) => matters(cells.get(key) as Cell))) return [];
    const keys = [...groups.keys()].filter((key) => group.has(key));
    const place = new Map(keys.map((key, index) => [key, index]));
    const rows = open
      .filter((terms) => terms.some(({ cell }) => group.has(cell)))
      .map((terms) => ({
        terms: terms.map(({ cell, coefficient }) => ({ unknown: place.get(cell) as number, coefficient })),
        lower: 0,
        upper: 0,
      }));
    return [{ cells: keys.map((key) => cells.get(key) as Cell), rows }];
  });
}

/** What a reader knows of a component: the cells as they are shown, and what a hidden one can be by itself. */
export function knowledgeOf({ cells, rows }: Component): Program {
  const unknowns = cells.map(({ fate, hidden, shown, isWhole }) => {
    const { from: lower, to: upper } = fate === "hidden" ? hidden : shown;
    return { lower, upper, isWhole };
  });
  return { unknowns, rows };
}

function isZero({ fate, shown }: Cell): boolean {
  return fate === "shown" && shown.from === 0 && shown.to === 0;
}
