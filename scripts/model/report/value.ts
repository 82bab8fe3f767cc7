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
  /** The same as one row of a data file; left out where it is no figure's. */
  observation?: Observation;
}

/** One value of a figure for data files: number, unit, period and remarks each by themselves. */
export interface Observation {
  figure: string;
  measure: Measure;
  /** The key of its period. */
  period: string;
  unit: string;
  /** A plain number, rounded as it is printed; "" if none is shown. */
  value: string;
  /** "about", "over"; "" if it is exact. */
  qualifier: string;
  status: Status;
  note: string;
}

export type Measure = "value" | "share" | "change" | "rate" | "rank" | "target" | "comparator";

export type Status =
  | "final"
  | "provisional"
  | "revised"
  | "corrected"
  | "replaced"
  | "words"
  | "not shown"
  | "not available"
  | "not applicable"
  | "not yet due"
  | "no response"
  | "blank";

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
