import { describe, expect, it } from "vitest";
import { collectFigures } from "../collect-figures.ts";
import { loadBoard } from "../load/load-board.ts";
import { protectBoard } from "../protect-board.ts";
import { readReconciliations } from "../reconcile/read-reconciliations.ts";
import { formatProblem } from "../values/problem.ts";

describe("the shipped board under attack", () => {
  it.each([5, 10])("gives away nothing at a threshold of %i", { timeout: 120_000 }, (threshold) => {
    const { loaded } = loadBoard(".");
    if (!loaded) throw new Error("The shipped board cannot be read.");
    loaded.board.disclosure.threshold = threshold;
    const collected = collectFigures(
      loaded.datasets,
      () => "",
      () => false,
      [],
    );
    const reconciliations = readReconciliations(loaded.datasets, collected.figures, () => false, []);
    const { hidden, problems } = protectBoard(loaded, collected, reconciliations);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(hidden.length).toBeGreaterThan(0);
  });
});
