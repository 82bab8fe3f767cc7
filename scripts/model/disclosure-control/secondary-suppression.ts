import type { Range } from "../values/range.ts";
import { type Cut, type Intruder, withIntruder } from "./intruder.ts";
import { type Tables, withTables } from "./nearest-table.ts";
import { protectionIntervals } from "./protection-interval.ts";
import { replaySafeChoice } from "./replay.ts";
import { type SafeCells, safeChoice, weightsOf } from "./safe-choice.ts";
import { type Row, SolverLimit, withProgram } from "./solver.ts";
import type { AsIf, Cell, Component } from "./system.ts";

/** Every chosen cell, with one that could be worked out if it were shown; or the cell that nothing can hide. */
type Choice = { protects: Map<string, Cell> } | { exposed: Cell };

/** How long to look for fewer cells in one component, in steps of the solver; a safe choice exists before. */
const mostSteps = 12_000;
const nodesOfOneChoice = 500;

/**
 * Chooses the fewest cells, and among equals those with the least information loss, that have to be hidden so that no
 * reader can narrow a protected cell: in a small component not by replaying the choice either, see replay.ts; in one
 * too large for a proof, the fewest that were found.
 *
 * @throws SolverLimit if the component is too large for the limits
 * @throws InfeasibleProgram if the cells' values do not satisfy their equations
 */
export function chooseSecondaryCells(component: Component, asIf: AsIf): Choice {
  const kept = protectionIntervals(component);
  const choice = replaySafeChoice(component, kept, asIf) ?? chooseBySolver(component, kept);
  const cellAt = (at: number) => component.cells[at] as Cell;
  return "exposed" in choice
    ? { exposed: cellAt(choice.exposed) }
    : { protects: new Map([...choice.needed].map(([at, other]) => [cellAt(at).key, cellAt(other)])) };
}

/**
 * The fewest cells that no reader of what is shown needs more of, in a component of any size.
 *
 * The method of Fischetti and Salazar-González (Models and Algorithms for Optimizing Cell Suppression in Tabular Data
 * with Linear Constraints, JASA 95, 2000): a choice is made, a reader's best guess at every protected cell is worked
 * out, and each guess that is too good forbids all the choices that allow it. Each choice is made safe by further
 * cells, and the best of these is kept until no choice can be better. See docs/disclosure.md.
 *
 * @param kept what must stay possible, by the place of the cell
 * @returns the cells, or one that nothing can hide
 */
export function chooseBySolver(
  component: Component,
  kept: ReadonlyMap<number, Range>,
): SafeCells | { exposed: number } {
  const { cells } = component;
  return withTables(component, (tables) => {
    const safe = (start?: Set<number>) => safeChoice(cells, tables, kept, start);
    const first = safe();
    // Nothing is fewer than none.
    if ("exposed" in first || first.chosen.size === 0) return first;
    return withIntruder(component, kept, (reader) => fewer(first, safe, { cells, kept, tables, reader }));
  });
}

interface Search {
  cells: Cell[];
  kept: ReadonlyMap<number, Range>;
  tables: Tables;
  reader: Intruder;
}

function fewer(
  first: SafeCells,
  safe: (start: Set<number>) => SafeCells | { exposed: number },
  { cells, kept, tables, reader }: Search,
): SafeCells {
  const free = cells.flatMap(({ fate }, at) => (fate === "choice" ? [at] : []));
  const weights = weightsOf(cells);
  const weightOf = (chosen: Set<number>) => [...chosen].reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  let best = first;
  const cuts: Cut[] = [];
  let chosen = new Set<number>();
  let steps = 0;
  try {
    while (steps + tables.steps() + reader.steps() < mostSteps) {
      const before = cuts.length;
      for (const at of kept.keys()) cuts.push(...reader.cuts(at, chosen));
      const around = safe(chosen);
      if ("exposed" in around) return best;
      if (weightOf(around.chosen) < weightOf(best.chosen)) best = around;
      if (cuts.length === before) {
        // Readers who use that numbers are whole can know more than the guesses show.
        const cut = moreThan(chosen, around, free, cells, kept, tables);
        if (cut === null) return best;
        cuts.push(cut);
      }
      const next = lightest(free, weights, cuts);
      steps += next.steps;
      if (next.bound > weightOf(best.chosen) - 1 + 1e-6) return best;
      chosen = next.chosen;
    }
  } catch (error) {
    if (!(error instanceof SolverLimit)) throw error;
  }
  return best;
}

/**
 * The cut for a choice that is not enough: at least one cell is needed besides the largest insufficient choice around
 * it. Null if the choice is enough.
 */
function moreThan(
  chosen: Set<number>,
  around: SafeCells,
  free: number[],
  cells: Cell[],
  kept: ReadonlyMap<number, Range>,
  tables: Tables,
): Cut | null {
  const isPossible = (at: number, within: Set<number>) => {
    const { from, to } = kept.get(at) as Range;
    const costs = (each: number) => (within.has(each) ? 1 : null);
    return [from, to].every((value) => tables.nearest({ at, value }, costs) !== null);
  };
  if ([...around.chosen].every((at) => chosen.has(at))) return null;
  const narrowed = [...kept.keys()].find((at) => !isPossible(at, chosen));
  if (narrowed === undefined) return null;
  const largest = new Set(chosen);
  const byHarm = [...free].sort(
    (a, b) => (cells[b]?.informationLoss ?? 0) - (cells[a]?.informationLoss ?? 0) || a - b,
  );
  for (const candidate of byHarm) {
    if (largest.has(candidate)) continue;
    largest.add(candidate);
    if (isPossible(narrowed, largest)) largest.delete(candidate);
  }
  return {
    weights: new Map(free.filter((candidate) => !largest.has(candidate)).map((one) => [one, 1])),
    atLeast: 1,
  };
}

/** The lightest cells that satisfy the cuts, as far as they are found, and a lower bound on their weight. */
function lightest(
  free: number[],
  weights: number[],
  cuts: Cut[],
): { chosen: Set<number>; bound: number; steps: number } {
  const place = new Map(free.map((at, index) => [at, index]));
  const rows = cuts.map(
    ({ weights: parts, atLeast }): Row => ({
      // As parts of what is needed, so that the solver treats large and small amounts alike.
      terms: [...parts].map(([at, weight]) => ({
        unknown: place.get(at) as number,
        coefficient: weight / atLeast,
      })),
      lower: 1 - 1e-6,
      upper: Number.POSITIVE_INFINITY,
    }),
  );
  return withProgram({ unknowns: free.map(() => ({ lower: 0, upper: 1, isWhole: true })), rows }, (open) => {
    const costs = new Map(free.map((at, index) => [index, weights[at] ?? 0]));
    const found = open.nearly("smallest", costs, nodesOfOneChoice);
    if (!found) throw new SolverLimit();
    return {
      chosen: new Set(free.filter((_, index) => (found.values[index] ?? 0) > 0.5)),
      bound: found.bound,
      steps: open.steps(),
    };
  });
}
