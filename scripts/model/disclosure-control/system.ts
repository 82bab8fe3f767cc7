import type { Place } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import type { Row } from "./solver.ts";

/** A number that readers see, or would like to know. */
export interface Cell {
  key: string;
  /** In words, for messages: `"referrals.police" for 2016-17`. */
  name: string;
  place: Place;
  /** What is known of it when it is shown: from and to the same number, or a little more where it is rounded. */
  shown: Range;
  /** What is known of it by itself when it is hidden: a count of people is not below zero. */
  hidden: Range;
  isWhole: boolean;
  /** Known to the world, ours to choose, or never published as it is. */
  fate: "shown" | "choice" | "hidden";
  /** Every number in it must stay possible for a reader; null where nothing has to be kept. */
  protectionInterval: Range | null;
  /** How much it would be missed; a whole number. */
  informationLoss: number;
}

/** The cells' amounts, each as often as its coefficient says, add up to nothing. */
export interface Equation {
  terms: { cell: string; coefficient: number }[];
}

/** Cells that can tell of one another, by their place in the list, and the equations between them. */
export interface Component {
  cells: Cell[];
  rows: Row[];
}

/**
 * The cells that equations tie to one that matters, in groups that tell nothing of one another.
 *
 * A zero that everybody sees ties nothing together.
 */
export function componentsOf(
  cells: Map<string, Cell>,
  equations: Equation[],
  matters: (cell: Cell) => boolean,
): Component[] {
  const group = new Map<string, string>();
  const find = (key: string): string => {
    const above = group.get(key);
    if (above === undefined || above === key) return key;
    const top = find(above);
    group.set(key, top);
    return top;
  };
  const open = equations.map(({ terms }) =>
    terms.filter(({ cell }) => cells.has(cell) && !isZero(cells.get(cell) as Cell)),
  );
  for (const terms of open)
    for (const { cell } of terms.slice(1)) group.set(find(cell), find(terms[0]?.cell ?? cell));
  const members = new Map<string, Set<string>>();
  for (const { cell } of open.flat()) {
    const top = find(cell);
    members.set(top, (members.get(top) ?? new Set()).add(cell));
  }
  return [...members].flatMap(([top, keys]) => {
    const list = [...keys].map((key) => cells.get(key) as Cell);
    if (!list.some(matters)) return [];
    const place = new Map(list.map(({ key }, index) => [key, index]));
    const rows = equations.flatMap((_, index): Row[] => {
      const [first] = open[index] ?? [];
      if (!first || find(first.cell) !== top) return [];
      return [
        {
          terms: (open[index] ?? []).map(({ cell, coefficient }) => ({
            unknown: place.get(cell) as number,
            coefficient,
          })),
          lower: 0,
          upper: 0,
        },
      ];
    });
    return [{ cells: list, rows }];
  });
}

function isZero({ fate, shown }: Cell): boolean {
  return fate === "shown" && shown.from === 0 && shown.to === 0;
}
