import type { Range } from "../values/range.ts";
import { bound } from "./bound.ts";
import { withProgram } from "./solver.ts";
import type { Component } from "./system.ts";

/**
 * What must stay possible for each protected cell, except what no choice of hidden cells can keep from a reader: a
 * total of three non-empty groups is at least 3, even if everything else is hidden.
 *
 * @returns for the protected cells, by their place in the component; always at least two numbers, so that no value is
 *   known exactly
 */
export function protectionIntervals({ cells, rows }: Component): Map<number, Range> {
  const unknowns = cells.map(({ hidden }) => ({ lower: hidden.from, upper: hidden.to, isWhole: false }));
  return withProgram({ unknowns, rows }, (open) => {
    const ranges = new Map<number, Range>();
    cells.forEach(({ protectionInterval: wanted, hidden, isWhole }, at) => {
      if (!wanted) return;
      const least = bound(open, at, "smallest", hidden, wanted.from);
      const from = isWhole ? Math.ceil(least) : least;
      ranges.set(at, { from, to: isWhole ? Math.max(wanted.to, from + 1) : wanted.to });
    });
    return ranges;
  });
}
