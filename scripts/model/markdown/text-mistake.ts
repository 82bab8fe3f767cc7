/** A typing mistake that the parser left as text, and that would be printed verbatim. */
export interface TextMistake {
  /** As typed, to find its place. */
  typed: string;
  what: string;
  todo: string;
}
