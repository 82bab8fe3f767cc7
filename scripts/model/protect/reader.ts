import { furthest } from "./furthest.ts";
import { Contradiction, type OpenProgram, type Optimum, withProgram } from "./solver.ts";
import type { Cell, Component, Range } from "./system.ts";

const tolerance = 1e-6;

/** At least `atLeast` of the weights has to be hidden. */
export interface Cut {
  weights: Map<number, number>;
  atLeast: number;
}

/** What a reader can work out of the cells that are shown. */
export interface Reader {
  /** Whether a number that must stay possible for a cell can be ruled out. */
  narrows(at: number, chosen: Set<number>): boolean;
  /** What has to be hidden besides, for each side on which a cell is known too well. */
  cuts(at: number, chosen: Set<number>): Cut[];
}

/** Opens a component for a reader, who may or may not reckon with whole numbers. */
export function withReader<Result>(
  component: Component,
  kept: ReadonlyMap<number, Range>,
  knowsWholeNumbers: boolean,
  work: (reader: Reader) => Result,
): Result {
  const { cells, rows } = component;
  const program = {
    unknowns: cells.map(({ hidden, isWhole }) => ({
      lower: hidden.from,
      upper: hidden.to,
      isWhole: isWhole && knowsWholeNumbers,
    })),
    rows,
  };
  return withProgram(program, (open) => {
    const boundsOf = (at: number, chosen: Set<number>) => {
      const cell = cells[at] as Cell;
      return isHidden(cell, at, chosen) ? cell.hidden : cell.shown;
    };
    const show = (chosen: Set<number>) =>
      cells.forEach((_, at) => {
        const { from, to } = boundsOf(at, chosen);
        open.setBounds(at, from, to);
      });
    return work({
      narrows: (at, chosen) => {
        show(chosen);
        const { from, to } = kept.get(at) as Range;
        const own = boundsOf(at, chosen);
        return (
          furthest(open, at, "largest", own, to) < to || furthest(open, at, "smallest", own, from) > from
        );
      },
      cuts: (at, chosen) => {
        show(chosen);
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
