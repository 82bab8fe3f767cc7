import type { FractionSaid } from "./fraction-words.ts";
import type { NearTimes } from "./multiples.ts";

/** What words in a clause say about a figure. */
export type Claim =
  | {
      kind: "direction";
      direction: "rose" | "fell" | "stayed the same";
      again: boolean;
      /** The year it is compared with; null for the period before. */
      since: string | null;
    }
  | { kind: "run"; direction: "rose" | "fell"; length: number }
  | { kind: "stable" }
  | { kind: "times"; times: number; how: NearTimes }
  | { kind: "amount"; direction: "rose" | "fell"; fraction: FractionSaid }
  | { kind: "extreme"; which: "lowest" | "highest"; since: string | null };

/** Words that say something about a figure. */
export interface ClaimPattern {
  /**
   * With a group "said", and a group "figure" for the figure that it is said of. Without "figure" it is the value of
   * the latest period in the clause.
   */
  pattern: RegExp;
  /** The parts of the figure to which it applies; others are not judged. */
  parts: ("value" | "share" | "rate" | "change" | "relative-change" | "difference" | "previous")[];
  claim: (match: RegExpMatchArray) => Claim | null;
  /** Every match holds one of these words: asked first, because most clauses hold words of one direction. */
  words?: RegExp;
  /** The clause has to name the figure, because the words do not touch it. */
  named?: true;
}
