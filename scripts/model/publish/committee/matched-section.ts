import type { Part } from "../../report/block.ts";
import type { Place } from "../../values/problem.ts";

/** A ## heading of a cover report, with the text under it. */
export interface WrittenSection {
  part: Part;
  place: Place;
}

/** With its place among the sections of the form. */
export interface MatchedSection {
  index: number;
  section: WrittenSection;
}
