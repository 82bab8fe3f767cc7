import type { Span } from "../../markdown/prose-text.ts";

/** The rules by which words are judged: see "What the words around a figure say" in docs/rules-for-words.md. */
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

/** Words of a text that were compared with the data. */
export interface Judgement extends Span {
  rule: ClaimRule;
  /** Whether they hold; null if they stand beside the figure that they are about, and a person has to decide. */
  holds: boolean | null;
  /** The names of the figures on whose values the words were judged. */
  figures: string[];
}
