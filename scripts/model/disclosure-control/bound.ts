import type { Range } from "../values/range.ts";
import { Contradiction, type OpenProgram } from "./solver.ts";

/**
 * How small or large an unknown can be; asked no further than a limit, so that it always has an answer.
 *
 * @param own the unknown's own bounds, which it has again afterwards
 * @throws Contradiction when no value satisfies the equations
 */
export function bound(
  open: OpenProgram,
  unknown: number,
  sense: "smallest" | "largest",
  own: Range,
  limit: number,
): number {
  if (sense === "largest") open.setBounds(unknown, own.from, Math.min(own.to, limit));
  else open.setBounds(unknown, Math.max(own.from, limit), own.to);
  const best = open.optimum(sense, new Map([[unknown, 1]]));
  open.setBounds(unknown, own.from, own.to);
  if (best === "none") throw new Contradiction();
  if (best === "unbounded") return sense === "largest" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  // The solver's answers are right to about a millionth.
  return Math.round(best.value * 1e5) / 1e5;
}
