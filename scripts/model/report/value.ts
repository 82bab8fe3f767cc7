/** A value as the public may read it. */
export interface PublishedValue {
  /** In words, for a sentence: "767", "over 1,100", "not shown, to protect children". */
  text: string;
  /** For a table cell: "767", "767 [p]", "[c]". */
  cell: string;
  /** For CSV: a plain number, or the same shorthand as in the cell. */
  csv: string;
  state: ValueState;
  /** For charts and sorting: the number that `text` prints (unrounded for charts), null if none is shown. */
  number: number | null;
}

export type ValueState =
  | "number"
  | "text"
  | "nil"
  | "not-available"
  | "not-applicable"
  | "not-yet-due"
  | "no-response"
  /** Left empty on purpose. */
  | "blank"
  | "suppressed";

export interface PublishedPeriod {
  /** As entered: "2016-17", "2017-03-31". */
  key: string;
  /** In words: "2016/17", "31 March 2017". */
  text: string;
}
