import type { PossibleRelation } from "./possible.ts";
import type { Undeclared } from "./undeclared.ts";

/** What nobody declared between hidden values and others: taken as known to readers, or only possible. */
export interface Ties {
  undeclared: Undeclared;
  /** Sought when somebody asks: only lists need them. */
  possible: () => PossibleRelation[];
}

export const noTies: Ties = { undeclared: { relations: [], groups: [] }, possible: () => [] };
