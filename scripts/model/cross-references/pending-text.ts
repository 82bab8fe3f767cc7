import type Token from "markdown-it/lib/token.mjs";
import type { Place } from "../values/problem.ts";

/** A parsed text whose references are filled in when everything has been parsed and numbered. */
export interface PendingText {
  /** The inline tokens; they are changed in place. */
  tokens: Token[];
  /** The report's year, or null outside a report. */
  year: string | null;
  /** Where some of its words stand, to say what is wrong with them. */
  placeOf: (words: string) => Place;
}
