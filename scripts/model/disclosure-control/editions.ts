import { cellKey } from "../figures/cell-key.ts";
import type { EnteredBook, EnteredEntry } from "../figures/figure.ts";
import type { CellRef } from "../figures/relation.ts";
import { asAmount } from "../schema/value.ts";
import { isEqual } from "../values/fraction.ts";
import type { Range } from "../values/range.ts";
import type { Edition } from "./edition.ts";
import type { Network } from "./network.ts";
import type { Cell, Equation } from "./system.ts";

/** What earlier editions have shown, and the equations that tie it together. */
export interface Past {
  cells: Map<string, Cell>;
  equations: Equation[];
  /** The keys of the cells that anybody may have read. */
  shown: Set<string>;
}

/** What is recorded of earlier editions: also the numbers that they have shown and that stand unchanged. */
export interface Ledger extends Past {
  /** By the keys of the cells in `shown`. */
  values: Map<string, Range>;
}

export const noLedger: Ledger = { cells: new Map(), equations: [], shown: new Set(), values: new Map() };

export const noPast: Past = { cells: new Map(), equations: [], shown: new Set() };

/**
 * An earlier edition together with the newest: a value revised since is a value of its own, which stays in print under
 * its old name.
 */
export function besideNewest({ figures, relations, partsOfWholes = [] }: Edition, newest: Edition): Edition {
  const isRevised = ({ figure, period }: CellRef): boolean => {
    const now = newest.figures.get(figure)?.entries.find((entry) => entry.period.key === period);
    const then = figures.get(figure)?.entries.find((entry) => entry.period.key === period);
    return now !== undefined && then !== undefined && !isSame(then, now);
  };
  const renamed = (cell: CellRef): CellRef =>
    isRevised(cell) ? { ...cell, figure: oldName(cell.figure) } : cell;
  const book: EnteredBook = new Map();
  for (const figure of figures.values()) {
    const revised = figure.entries.filter(({ period }) =>
      isRevised({ figure: figure.name, period: period.key }),
    );
    book.set(figure.name, { ...figure, entries: figure.entries.filter((entry) => !revised.includes(entry)) });
    if (revised.length > 0)
      book.set(oldName(figure.name), { ...figure, name: oldName(figure.name), entries: revised });
  }
  return {
    figures: book,
    relations: relations.map((relation) => ({
      ...relation,
      terms: relation.terms.map((term) => ({ ...term, cell: renamed(term.cell) })),
    })),
    partsOfWholes: partsOfWholes.map(({ parts, whole }) => ({
      parts: parts.map(renamed),
      whole: renamed(whole),
    })),
  };
}

/** The name under which an earlier edition printed a figure's values that have been revised since. */
export function oldName(figure: string): string {
  return `${figure} as first published`;
}

/** The network of an edition with everything that earlier editions have shown. */
export function withPast(
  { cells, equations }: Pick<Network, "cells" | "equations">,
  past: Past,
): Pick<Network, "cells" | "equations"> {
  const all = new Map([...past.cells, ...cells]);
  for (const [key, cell] of all)
    if (past.shown.has(key)) all.set(key, { ...cell, fate: "shown", protectionInterval: null });
  const each = new Map(
    [...past.equations, ...equations].map((equation) => [JSON.stringify(equation), equation]),
  );
  const isKnown = ({ terms }: Equation) => terms.every(({ cell }) => all.has(cell));
  return { cells: all, equations: [...each.values()].filter(isKnown) };
}

/** The past for the next edition. */
export function pastAfter(
  { figures }: Edition,
  { cells, equations }: Pick<Network, "cells" | "equations">,
  hidden: ReadonlySet<string>,
  past: Past,
): Past {
  const shown = new Set(past.shown);
  for (const figure of figures.values())
    for (const { period } of figure.entries) {
      const key = cellKey({ figure: figure.name, period: period.key });
      if (!hidden.has(key)) shown.add(key);
    }
  const settled = new Map(
    [...cells].map(([key, cell]): [string, Cell] => [
      key,
      hidden.has(key) ? { ...cell, fate: "hidden" } : cell,
    ]),
  );
  return { cells: settled, equations, shown };
}

function isSame(one: EnteredEntry, other: EnteredEntry): boolean {
  const [a, b] = [asAmount(one.value), asAmount(other.value)];
  if (a === null || b === null) return one.value.state === other.value.state;
  return isEqual(a, b);
}
