import type { Release } from "./release.ts";
import type { Rating, Table } from "./table.ts";
import type { RichText } from "./text.ts";
import type { PublishedPeriod } from "./value.ts";

/** Reviews, audits, inspections and challenges, and what became of their recommendations. */
export interface Register {
  /** The newest first. */
  sources: RegisterSource[];
  /** The agencies that lead an action or are addressed by a recommendation, and the states that there are. */
  agencies: RegisterPart[];
  statuses: RegisterPart[];
  /** How many were made, in a sentence, by financial year; the newest first. */
  accounts: { yearText: string; words: string }[];
  /** A row for each action, by the columns that `registerColumns` names. */
  csv: string[][];
  /** The day by which is judged what is overdue. */
  date: PublishedPeriod;
}

/** What one agency leads, or what has one status. */
export interface RegisterPart {
  /** "northern-police", "overdue". */
  slug: string;
  title: string;
  tracker: Table;
}

export interface RegisterSource extends Release {
  /** The file's name. */
  slug: string;
  title: string;
  type: { slug: string; label: string };
  made: PublishedPeriod;
  period: PublishedPeriod | null;
  /** Null if it is not published yet. */
  published: PublishedPeriod | null;
  updated: PublishedPeriod | null;
  topics: string[];
  summary: RichText | null;
  learning: RichText[];
  agencies: { slug: string; name: string }[];
  /** What of this folder belongs to it. */
  documents: { kind: "briefing" | "poster" | "report"; slug: string; title: string }[];
  link: string | null;
  recommendations: RegisterRecommendation[];
  /** "7 recommendations made: 4 done …"; null if none are shown. */
  account: string | null;
  /** Its recommendations with their actions; null if none are shown. */
  tracker: Table | null;
}

export interface RegisterRecommendation {
  number: number;
  text: RichText;
  state: Rating;
  /** The values of the filters that it matches: agencies by their slugs, its state, and "overdue". */
  agencies: string[];
  states: string[];
}
