import type { Place } from "../values/problem.ts";

/** One value of a figure: its name and the key of its period. */
export interface CellRef {
  figure: string;
  period: string;
}

/**
 * What a reader can know of several values without seeing them: the terms add up to nothing.
 * A total is `parts - total = 0`.
 */
export interface Relation {
  terms: { cell: CellRef; coefficient: 1 | -1 }[];
  /** In words, for messages: "the total of allegations-by-employer". */
  what: string;
  place: Place;
}

/** The relation of a total to its parts. */
export function totalRelation(total: CellRef, parts: CellRef[], what: string, place: Place): Relation {
  return {
    terms: [
      ...parts.map((cell) => ({ cell, coefficient: 1 as const })),
      { cell: total, coefficient: -1 as const },
    ],
    what,
    place,
  };
}
