import type { Range } from "../values/range.ts";
import { bound } from "./bound.ts";
import { exactly, type OpenProgram, type Program } from "./solver.ts";

/** Enough for a table that shows many ends at once; what it does not show is asked for by itself. */
const nodesOfOneTable = 50;

/**
 * Of each unknown whether a reader can rule out one of the two ends of a range.
 *
 * A table that satisfies the program shows many ends to be possible at once, so that few are left to ask for one by
 * one. Each table is made exact, and added up, before it counts.
 *
 * @param program what the reader knows
 * @param open the same program; its bounds are as they were when this is done
 * @param wanted the two ends that have to be possible, by unknown
 * @returns tells of an unknown whether one of its ends is not possible
 * @throws SolverLimit, Contradiction by what is returned
 */
export function notPossible(
  program: Program,
  open: OpenProgram,
  wanted: ReadonlyMap<number, Range>,
): (unknown: number) => boolean {
  const left = { from: new Map<number, number>(), to: new Map<number, number>() };
  for (const [unknown, { from, to }] of wanted) {
    left.from.set(unknown, from);
    left.to.set(unknown, to);
  }
  const isEnd = (a: number, b: number | undefined) => b !== undefined && Math.abs(a - b) < 1e-6;
  const credit = (values: number[]) => {
    for (const ends of [left.from, left.to])
      for (const [unknown, end] of ends) if (isEnd(values[unknown] as number, end)) ends.delete(unknown);
  };
  const own = (unknown: number) => {
    const { lower, upper } = program.unknowns[unknown] as Program["unknowns"][number];
    return { from: lower, to: upper };
  };
  for (const side of ["to", "from"] as const)
    for (let before = -1; left[side].size > 1 && left[side].size !== before; ) {
      before = left[side].size;
      const asked = [...left[side]];
      // No further than the end: a table beyond it shows nothing of the end itself.
      for (const [unknown, end] of asked) {
        const { from, to } = own(unknown);
        if (side === "to") open.setBounds(unknown, from, Math.min(to, end));
        else open.setBounds(unknown, Math.max(from, end), to);
      }
      const found = open.nearly(
        side === "to" ? "largest" : "smallest",
        new Map(asked.map(([unknown]) => [unknown, 1])),
        nodesOfOneTable,
      );
      for (const [unknown] of asked) open.setBounds(unknown, own(unknown).from, own(unknown).to);
      const table = found && exactly(program, found.values);
      if (table) credit(table);
    }
  return (unknown) => {
    const [from, to] = [left.from.get(unknown), left.to.get(unknown)];
    return (
      (to !== undefined && bound(open, unknown, "largest", own(unknown), to) < to) ||
      (from !== undefined && bound(open, unknown, "smallest", own(unknown), from) > from)
    );
  };
}

/**
 * Of each unknown whether a reader knows it exactly: as a whole number, or within a thousandth.
 *
 * Two tables in which it differs show that nobody does; tables that differ in many unknowns are made first.
 *
 * @throws SolverLimit, Contradiction by what is returned
 */
export function knownExactly(program: Program, open: OpenProgram): (unknown: number) => boolean {
  const { unknowns } = program;
  const seen: number[][] = [];
  const isOpen = (unknown: number) =>
    seen.some((table) => Math.abs((table[unknown] ?? 0) - (seen[0]?.[unknown] ?? 0)) > 0.5);
  const room = 5;
  for (const sense of ["smallest", "largest", "smallest", "largest"] as const) {
    const left = unknowns.flatMap(({ lower, upper }, unknown) =>
      lower < upper && !isOpen(unknown) ? [unknown] : [],
    );
    // Not far from the first table, so that there is a largest sum.
    for (const unknown of left) {
      const { lower, upper } = unknowns[unknown] as Program["unknowns"][number];
      const from = seen[0]?.[unknown] ?? Math.max(0, lower);
      open.setBounds(unknown, Math.max(lower, from - room), Math.min(upper, seen[0] ? from + room : upper));
    }
    const found = open.nearly(sense, new Map(left.map((unknown) => [unknown, 1])), nodesOfOneTable);
    for (const unknown of left) {
      const { lower, upper } = unknowns[unknown] as Program["unknowns"][number];
      open.setBounds(unknown, lower, upper);
    }
    const table = found && exactly(program, found.values);
    if (table) seen.push(table);
  }
  return (unknown) => {
    const { lower, upper, isWhole } = unknowns[unknown] as Program["unknowns"][number];
    if (isOpen(unknown)) return false;
    const own = { from: lower, to: upper };
    const least = bound(open, unknown, "smallest", own, Number.NEGATIVE_INFINITY);
    if (least === Number.NEGATIVE_INFINITY) return false;
    return bound(open, unknown, "largest", own, least + 1) < least + (isWhole ? 1 : 0.001);
  };
}
