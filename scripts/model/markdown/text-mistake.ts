/** A slip of the pen that the parser has left as text, and that would be printed as it stands. */
export interface TextMistake {
  /** As it is typed, to find its place. */
  typed: string;
  what: string;
  todo: string;
}
