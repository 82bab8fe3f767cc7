/** What words in a clause say about a figure. */
export type Claim =
  | { kind: "direction"; direction: "rose" | "fell" | "stayed the same"; again: boolean }
  | { kind: "times"; times: number; how: "about" | "more" | "almost" }
  | { kind: "majority"; side: "more" | "less" }
  | { kind: "extreme"; which: "lowest" | "highest"; since: string | null };

/** Words that say something about a figure. */
export interface ClaimPattern {
  pattern: RegExp;
  /** The parts of the figure to which it applies; others are not judged. */
  parts: ("value" | "share" | "rate" | "change" | "difference" | "previous")[];
  claim: (match: RegExpMatchArray) => Claim;
}
