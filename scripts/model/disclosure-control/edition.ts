import type { EnteredBook } from "../figures/figure.ts";
import type { CellRef, Relation } from "../figures/relation.ts";

/** A part of a whole, or several that do not overlap: all are counts. */
export interface PartsOfWhole {
  parts: CellRef[];
  whole: CellRef;
}

/** The values and relations of a year's edition and of those before it. */
export interface Edition {
  figures: EnteredBook;
  relations: Relation[];
  /** Parts of wholes, in addition to those that `of:` names. */
  partsOfWholes?: PartsOfWhole[];
}
