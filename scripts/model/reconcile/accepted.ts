import { type Place, type Problem, problemAt } from "../values/problem.ts";

/** A contradiction that is published with its reason, for the corrections page. */
export interface AcceptedContradiction {
  dataset: { year: string; name: string };
  /** The title of the figure. */
  where: string;
  /** What the source printed, with the arithmetic. */
  printed: string;
  published: string;
  /** Why, in the editor's words. */
  reason: string;
}

/** The problem of an `accepted:` or `correction:` that nothing contradicts any more. */
export function noLongerNeeded(
  place: Place,
  why: string,
  key: "accepted" | "correction" = "accepted",
): Problem {
  return problemAt(place, `${key}: is no longer needed: ${why}`, `Take ${key}: out`);
}
