import type { ClaimRule } from "../prose/claims/judgement.ts";
import type { Place } from "../values/problem.ts";

/** Why a sentence is a statement. */
export type StatementReason =
  /** It prints a figure. */
  | "figure"
  /** It names what a figure counts, with a word of quantity, comparison or movement. */
  | "subject"
  /** An editor accepted a number in it. */
  | "accepted"
  /** An agency supplied it, and nobody has verified it. */
  | "supplied"
  /** It has a number in a quotation or in inline code, which no check reads. */
  | "exempt";

/** By what the program proves a statement: rules about words, and that a figure's own words stand around it. */
export type ProofRule = ClaimRule | "own words";

/** What a statement rests on. */
export interface StatementValue {
  /** The name of a figure, or of a dataset whose rows are compared: "referrals", "attendance". */
  name: string;
  title: string;
  /** What it is, as printed: "2015-16 3,243, 2016-17 4,519", or "police 5, housing 4". */
  values: string;
  /** The newest of them beside the one before, which is mostly last year's: one of a figure, each row of a dataset. */
  rows: ValueRow[];
  isDataset: boolean;
  source: string;
}

/** A value with the one before, as printed. */
export interface ValueRow {
  title: string;
  /** With its period, if it is of a figure: "2016/17: 4,519". */
  latest: string;
  /** Null if there is none. */
  before: string | null;
}

/** Whether a statement can be relied on. */
export type StatementState =
  | { kind: "proved"; rules: ProofRule[] }
  | { kind: "read"; by: string; on: string }
  /** `changes` says what has changed since it was read, in words; empty if it was never read. */
  | { kind: "to read"; changes: string[] };

/** A sentence that says something which the data could make false. */
export interface Statement {
  /** As readers see it. */
  words: string;
  /**
   * The same with the names of its figures, which a reading is bound to: "Referrals rose to {{ referrals@2016-17 }}."
   * A changed value does not change it.
   */
  typed: string;
  file: string;
  place: Place;
  /** The title of the chapter, briefing, dataset … that it stands in. */
  title: string;
  /** The report's year, or null outside a report. */
  year: string | null;
  /** The agencies that it names, or from which its values come, by their ids. */
  agencies: string[];
  reasons: StatementReason[];
  values: StatementValue[];
  /** Whether its text is a draft. */
  isDraft: boolean;
  state: StatementState;
}
