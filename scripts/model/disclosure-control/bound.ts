import type { Range } from "../values/range.ts";
import { InfeasibleProgram, type OpenProgram } from "./solver.ts";

/**
 * The least or greatest value of an unknown; looked for only up to a limit, so that it always exists.
 *
 * @param own the unknown's own bounds, which are restored afterwards
 * @throws InfeasibleProgram if no value satisfies the equations
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
  if (best === "none") throw new InfeasibleProgram();
  if (best === "unbounded") return sense === "largest" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  // The solver's answers are accurate to about a millionth.
  return Math.round(best.value * 1e5) / 1e5;
}
