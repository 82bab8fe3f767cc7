import type { Range } from "../values/range.ts";
import { Contradiction, type OpenProgram, type Optimum, withProgram } from "./solver.ts";
import type { Cell, Component } from "./system.ts";

const tolerance = 1e-6;

/** At least `atLeast` of the weights has to be hidden. */
export interface Cut {
  weights: Map<number, number>;
  atLeast: number;
}

/** What a reader can work out of the cells that are shown, without whole numbers. */
export interface Intruder {
  /** What has to be hidden besides, for each side on which a cell is known too well. */
  cuts(at: number, chosen: Set<number>): Cut[];
  steps(): number;
}

/** Opens a component for a reader. */
export function withIntruder<Result>(
  { cells, rows }: Component,
  kept: ReadonlyMap<number, Range>,
  work: (reader: Intruder) => Result,
): Result {
  const unknowns = cells.map(({ hidden }) => ({ lower: hidden.from, upper: hidden.to, isWhole: false }));
  return withProgram({ unknowns, rows }, (open) => {
    const boundsOf = (at: number, chosen: Set<number>) => {
      const cell = cells[at] as Cell;
      return isHidden(cell, at, chosen) ? cell.hidden : cell.shown;
    };
    return work({
      steps: open.steps,
      cuts: (at, chosen) => {
        cells.forEach((_, each) => {
          const { from, to } = boundsOf(each, chosen);
          open.setBounds(each, from, to);
        });
        const { from, to } = kept.get(at) as Range;
        const own = boundsOf(at, chosen);
        open.setBounds(at, own.from, Math.min(own.to, to));
        const most = optimumOf(open, "largest", at);
        open.setBounds(at, Math.max(own.from, from), own.to);
        const least = optimumOf(open, "smallest", at);
        return [
          ...(most.value < to - tolerance ? [cutOf(most, 1, to - most.value, cells, chosen)] : []),
          ...(least.value > from + tolerance ? [cutOf(least, -1, least.value - from, cells, chosen)] : []),
        ];
      },
    });
  });
}

function optimumOf(open: OpenProgram, sense: "smallest" | "largest", at: number): Optimum {
  const best = open.optimum(sense, new Map([[at, 1]]));
  if (best === "none") throw new Contradiction();
  if (best === "unbounded") throw new Error("An unknown between bounds has no optimum.");
  return best;
}

function isHidden({ fate }: Cell, at: number, chosen: Set<number>): boolean {
  return fate === "hidden" || (fate === "choice" && chosen.has(at));
}

/**
 * The reader's guess is as good as the bounds of the shown cells make it. Hiding a cell moves its
 * bounds; the reduced cost says by how much the guess gets worse for each step that a bound moves.
 */
function cutOf(guess: Optimum, side: 1 | -1, missing: number, cells: Cell[], chosen: Set<number>): Cut {
  let atLeast = missing;
  const gains = new Map<number, number>();
  cells.forEach(({ fate, shown, hidden }, at) => {
    const cost = side * (guess.reducedCosts[at] ?? 0);
    if (fate !== "choice" || Math.abs(cost) < 1e-9) return;
    const gain = cost > 0 ? cost * (hidden.to - shown.to) : -cost * (shown.from - hidden.from);
    // A hidden cell without a limit limits nothing: what stands there is the solver's own inexactness.
    if (gain <= 0 || (chosen.has(at) && gain === Number.POSITIVE_INFINITY)) return;
    gains.set(at, gain);
    // What is hidden already has given its share to the guess.
    if (chosen.has(at)) atLeast += gain;
  });
  return {
    weights: new Map([...gains].map(([at, gain]) => [at, Math.min(gain, atLeast)])),
    atLeast,
  };
}
