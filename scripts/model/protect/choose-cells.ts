import { rangesToKeep } from "./must-stay-possible.ts";
import { type Cut, type Reader, withReader } from "./reader.ts";
import { type Row, SolverLimit, withProgram } from "./solver.ts";
import type { Cell, Component } from "./system.ts";

/** Which cells of a component are hidden, or the cell that nothing can hide. */
export type Choice =
  | {
      hidden: Set<string>;
      /** For every chosen cell, the one that could be worked out if it were shown. */
      protects: Map<string, Cell>;
    }
  | { exposed: Cell };

const mostRounds = 400;

/**
 * Chooses the fewest cells, and among equals the least harmful, that have to be hidden so that no
 * reader can narrow a protected cell.
 *
 * The exact method of Fischetti and Salazar-González (Models and Algorithms for Optimizing Cell
 * Suppression in Tabular Data with Linear Constraints, JASA 95, 2000): a choice is made, a reader's
 * best guess at every protected cell is worked out, and each guess that is too good forbids all the
 * choices that allow it, until none is. See docs/disclosure.md.
 *
 * @throws SolverLimit when the component is too large for the limits
 * @throws Contradiction when the cells' values do not satisfy their equations
 */
export function chooseCells(component: Component): Choice {
  const { cells } = component;
  const kept = rangesToKeep(component);
  const protectedCells = [...kept.keys()];
  const free = cells.flatMap(({ fate }, at) => (fate === "choice" ? [at] : []));
  return withReader(component, kept, false, (roughly) =>
    withReader(component, kept, true, (exactly) => {
      const everything = new Set(free);
      const exposed = protectedCells.find((at) => exactly.narrows(at, everything));
      if (exposed !== undefined) return { exposed: cells[exposed] as Cell };
      const cuts: Cut[] = [];
      let chosen = new Set<number>();
      for (let round = 0; round < mostRounds; round++) {
        const before = cuts.length;
        for (const at of protectedCells) cuts.push(...roughly.cuts(at, chosen));
        if (cuts.length === before)
          for (const at of protectedCells)
            if (exactly.narrows(at, chosen)) cuts.push(widerThan(chosen, at, free, cells, exactly));
        if (cuts.length === before) return described(chosen, protectedCells, cells, exactly);
        chosen = cheapest(free, cells, cuts);
      }
      throw new SolverLimit();
    }),
  );
}

// Readers who reckon with whole numbers can know more than the linear guess: at least one more cell
// is needed than in the largest choice around this one that still gives the value away.
function widerThan(chosen: Set<number>, at: number, free: number[], cells: Cell[], exactly: Reader): Cut {
  const largest = new Set(chosen);
  const byHarm = [...free].sort((a, b) => (cells[b]?.harm ?? 0) - (cells[a]?.harm ?? 0) || a - b);
  for (const candidate of byHarm) {
    if (largest.has(candidate)) continue;
    largest.add(candidate);
    if (!exactly.narrows(at, largest)) largest.delete(candidate);
  }
  return {
    weights: new Map(free.filter((candidate) => !largest.has(candidate)).map((one) => [one, 1])),
    atLeast: 1,
  };
}

/** The fewest cells that satisfy the cuts; among equals, those with the least harm; then the first. */
function cheapest(free: number[], cells: Cell[], cuts: Cut[]): Set<number> {
  const place = new Map(free.map((at, index) => [at, index]));
  // Earlier cells come first among equals, so that the choice stays the same from one build to the next.
  const order = (index: number) => index / (free.length * (free.length + 1));
  const harms = free.map((at, index) => (cells[at]?.harm ?? 0) + order(index));
  const oneMore = Math.ceil(harms.reduce((sum, harm) => sum + harm, 1));
  const rows = cuts.map(
    ({ weights, atLeast }): Row => ({
      // In parts of what is needed, so that large and small amounts weigh alike for the solver.
      terms: [...weights].map(([at, weight]) => ({
        unknown: place.get(at) as number,
        coefficient: weight / atLeast,
      })),
      lower: 1 - 1e-6,
      upper: Number.POSITIVE_INFINITY,
    }),
  );
  const best = withProgram(
    { unknowns: free.map(() => ({ lower: 0, upper: 1, isWhole: true })), rows },
    (open) => open.optimum("smallest", new Map(harms.map((harm, index) => [index, oneMore + harm]))),
  );
  if (typeof best === "string") throw new Error("No choice of cells satisfies the conditions.");
  return new Set(free.filter((_, index) => (best.values[index] ?? 0) > 0.5));
}

function described(chosen: Set<number>, protectedCells: number[], cells: Cell[], exactly: Reader): Choice {
  const protects = new Map<string, Cell>();
  for (const at of chosen) {
    const without = new Set(chosen);
    without.delete(at);
    const exposed = protectedCells.find((one) => exactly.narrows(one, without));
    const { key } = cells[at] as Cell;
    if (exposed !== undefined) protects.set(key, cells[exposed] as Cell);
  }
  return { hidden: new Set([...chosen].map((at) => (cells[at] as Cell).key)), protects };
}
