import type { Range } from "../values/range.ts";
import { bound } from "./bound.ts";
import { withProgram } from "./solver.ts";
import type { Component } from "./system.ts";

/**
 * What must stay possible of each protected cell, less what no choice of hidden cells can keep from a
 * reader: a total of three groups that are not empty is at least 3, even where all else is hidden.
 *
 * @returns for the cells that are protected, by their place in the component; always two numbers
 *   at least, so that no value is known exactly
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
