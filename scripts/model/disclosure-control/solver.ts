import type { Highs, ModelData, VariableType } from "highs";
import { loadHighs } from "./load-highs.ts";

/** Unknowns between bounds, and equations or inequalities between them. */
export interface Program {
  unknowns: { lower: number; upper: number; isWhole: boolean }[];
  rows: Row[];
}

export interface Row {
  /** Which unknowns, counted from 0, with their coefficients. */
  terms: { unknown: number; coefficient: number }[];
  lower: number;
  upper: number;
}

export interface Optimum {
  value: number;
  /** The value of every unknown. */
  values: number[];
  /** How much the optimum moves with the bound of each unknown; only for programs without whole numbers. */
  reducedCosts: number[];
}

/** A question about a program was too large for the limits, so there is no safe answer. */
export class SolverLimit extends Error {}

/** The known facts contradict each other, so that every answer would be wrong. */
export class InfeasibleProgram extends Error {}

/** Counted in steps, never in seconds: a slow machine gives the same answer. */
const mostNodes = 20_000;
const mostIterations = 200_000;

/** A program for many questions: bounds may be changed between them. */
export interface OpenProgram {
  setBounds(unknown: number, lower: number, upper: number): void;
  /**
   * The smallest or largest value of a weighted sum.
   *
   * @returns "none" if no values satisfy the program, "unbounded" if there is no limit
   * @throws SolverLimit
   */
  optimum(
    sense: "smallest" | "largest",
    weights: ReadonlyMap<number, number>,
  ): Optimum | "none" | "unbounded";
  /**
   * The best value found in some steps, and a bound that no value can beat; for a program with whole numbers.
   *
   * @param nodes the largest number of nodes of the search tree
   * @returns null if nothing was found
   */
  nearly(
    sense: "smallest" | "largest",
    weights: ReadonlyMap<number, number>,
    nodes: number,
  ): { values: number[]; bound: number } | null;
  /** The steps of the simplex method used by all questions so far. */
  steps(): number;
}

/**
 * Opens a program for the questions of `work`, and frees its memory. HiGHS runs in one thread and from a fixed seed:
 * the same question has the same answer on every machine.
 */
export function withProgram<Result>(program: Program, work: (open: OpenProgram) => Result): Result {
  const highs = loadHighs();
  const { modelStatus, objectiveSense, solutionStatus } = highs.constants;
  const model = highs.createModel(modelOf(program, highs.constants));
  try {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_max_nodes: mostNodes,
      simplex_iteration_limit: mostIterations,
    });
    let weighted: number[] = [];
    let steps = 0;
    const run = (sense: "smallest" | "largest", weights: ReadonlyMap<number, number>) => {
      for (const unknown of weighted) model.changeColCost(unknown, 0);
      for (const [unknown, weight] of weights) model.changeColCost(unknown, weight);
      weighted = [...weights.keys()];
      model.changeObjectiveSense(sense === "smallest" ? objectiveSense.minimize : objectiveSense.maximize);
      model.run();
      steps += Math.max(0, Number(model.info.get("simplex_iteration_count")));
    };
    return work({
      setBounds: (unknown, lower, upper) => void model.changeColBounds(unknown, lower, upper),
      steps: () => steps,
      nearly: (sense, weights, nodes) => {
        model.options.set({ mip_max_nodes: nodes });
        run(sense, weights);
        model.options.set({ mip_max_nodes: mostNodes });
        if (model.info.get("primal_solution_status") !== solutionStatus.feasible) return null;
        const bound = Number(model.info.get("mip_dual_bound"));
        return { values: [...model.getSolution().colValue], bound };
      },
      optimum: (sense, weights) => {
        run(sense, weights);
        if (model.getModelStatus() === modelStatus.unboundedOrInfeasible) {
          // What presolve cannot distinguish, the solver itself can.
          model.options.set({ presolve: "off" });
          model.run();
          model.options.set({ presolve: "choose" });
        }
        switch (model.getModelStatus()) {
          case modelStatus.optimal: {
            const { colValue, colDual } = model.getSolution();
            return { value: model.getObjectiveValue(), values: [...colValue], reducedCosts: [...colDual] };
          }
          case modelStatus.infeasible:
            return "none";
          case modelStatus.unbounded:
            return "unbounded";
          default:
            throw new SolverLimit();
        }
      },
    });
  } finally {
    model.dispose();
  }
}

/**
 * The values that a solver gave, with whole numbers made exact; null if they are not whole, or do not satisfy the rows.
 */
export function exactly({ unknowns, rows }: Program, values: number[]): number[] | null {
  const exact = values.map((value, at) => (unknowns[at]?.isWhole ? Math.round(value) : value));
  const isNear = exact.every((value, at) => Math.abs(value - (values[at] ?? 0)) < 1e-5);
  const fits = rows.every(({ terms, lower, upper }) => {
    const sum = terms.reduce((all, { unknown, coefficient }) => all + coefficient * (exact[unknown] ?? 0), 0);
    return sum > lower - 1e-4 && sum < upper + 1e-4;
  });
  return isNear && fits ? exact : null;
}

function modelOf({ unknowns, rows }: Program, { variableType }: Highs["constants"]): ModelData {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const terms = rows.flatMap((row) => row.terms);
  return {
    numCols: unknowns.length,
    numRows: rows.length,
    colCost: unknowns.map(() => 0),
    colLower: unknowns.map(({ lower }) => lower),
    colUpper: unknowns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: unknowns.length,
      starts,
      indices: terms.map(({ unknown }) => unknown),
      values: terms.map(({ coefficient }) => coefficient),
    },
    integrality: unknowns.map(
      ({ isWhole }): VariableType => (isWhole ? variableType.integer : variableType.continuous),
    ),
  };
}
