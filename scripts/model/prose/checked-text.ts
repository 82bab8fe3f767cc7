import type { ProseText, Span } from "../markdown/prose-text.ts";
import type { Judgement } from "./claims/judgement.ts";

/** A text with what the checks of prose found out about it. */
export interface CheckedText {
  text: ProseText;
  /** Words that the data could decide. */
  judged: Judgement[];
  /** Numbers that stand there because the editor accepted them. */
  accepted: Span[];
  /** Whether its mistakes are warnings. */
  isDraft: boolean;
}
