import type { EnteredBook } from "../figures/figure.ts";
import type { CellRef, Relation } from "../figures/relation.ts";

/** A part of a whole: both are counts. */
export interface PartOfWhole {
  part: CellRef;
  whole: CellRef;
}
/** The values and relations of a year's edition and of those before it. */
export interface Edition {
  figures: EnteredBook;
  relations: Relation[];
  /** Parts of wholes, besides those that `of:` names. */
  partsOfWholes?: PartOfWhole[];
}
