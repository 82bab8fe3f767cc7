import type { PublishedPeriod, PublishedValue } from "./value.ts";

/** Where a printed figure comes from. */
export interface Provenance {
  /** As printed: "767", "15%". */
  words: string;
  title: string;
  period: string;
  unit: string;
  /** "" if the data names none. */
  source: string;
  /** "(767 − 668) ÷ 668 = 14.8%"; null for an entered figure. */
  calculation: string | null;
  /** Null for the length of a list that is no dataset. */
  dataset: { year: string; name: string } | null;
  /** What a source printed instead, and where the reason is: on a dataset's page, at an anchor; null if it agrees. */
  corrected: { printed: string; anchor: string; dataset: { year: string; name: string } } | null;
  /** Why it differs from what an earlier report printed; null if it does not. */
  revised: string | null;
}

/** A figure as a large number with its context. */
export interface KeyFigure {
  name: string;
  title: string;
  /** What it counts, in one plain sentence, for the front page. */
  meaning: string | null;
  unit: string;
  value: PublishedValue;
  period: PublishedPeriod;
  previous: { value: PublishedValue; period: PublishedPeriod } | null;
  /** "15%"; null if missing. */
  change: string | null;
  direction: "rose" | "fell" | "stayed the same" | null;
  /** The dataset whose page shows it; null for the length of a list that is none. */
  dataset: { year: string; name: string } | null;
}

/** A figure's values, oldest first, with what was printed before a revision. */
export interface FigureHistory {
  name: string;
  title: string;
  unit: string;
  values: HistoryValue[];
}

export interface HistoryValue {
  period: PublishedPeriod;
  value: PublishedValue;
  /** The year whose folder contains it. */
  enteredIn: string;
  provisional: boolean;
  /** Why it differs from what was printed before; null if it has not been revised. */
  revised: string | null;
  /** What a source printed instead, and the anchor of the reason; null if it agrees. */
  corrected: { printed: string; anchor: string } | null;
  /** What earlier years' reports printed. */
  before: { value: PublishedValue; enteredIn: string }[];
}
