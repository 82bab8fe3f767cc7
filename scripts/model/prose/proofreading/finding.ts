import type { ProseText, Span } from "../../markdown/prose-text.ts";

/** Something that is wrong with the words of a text, whatever its numbers are. */
export interface Finding extends Span {
  text: ProseText;
  what: string;
  todo: string;
  /** Whether it may be right all the same: it stops nothing. */
  isWarning?: true;
}
