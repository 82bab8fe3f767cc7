import type { Span } from "../markdown/prose-text.ts";

/** The rules by which words are judged: see "What the words around a figure say" in docs/numbers-in-prose.md. */
export type ClaimRule =
  | "movement"
  | "multiple"
  | "amount"
  | "share"
  | "extreme"
  | "rank"
  | "order"
  | "comparison"
  | "parts"
  | "period"
  | "unit"
  | "sign"
  | "subject"
  | "nothing"
  | "every";

/** Words of a text that the data could decide, and whether they hold. */
export interface Judgement extends Span {
  rule: ClaimRule;
  holds: boolean;
  /** The names of the figures on whose values the words were judged. */
  figures: string[];
}
