/** What words in a clause say of a figure. */
export type Claim =
  | { kind: "direction"; direction: "rose" | "fell" | "stayed the same"; again: boolean }
  | { kind: "times"; times: number; how: "about" | "more" | "almost" }
  | { kind: "majority"; side: "more" | "less" }
  | { kind: "extreme"; which: "lowest" | "highest"; since: string | null };

/** Words that say something of a figure. */
export interface ClaimPattern {
  pattern: RegExp;
  /** The parts that the figure may have; others are not judged. */
  parts: ("value" | "share" | "rate" | "change" | "difference" | "previous")[];
  claim: (match: RegExpMatchArray) => Claim;
}
