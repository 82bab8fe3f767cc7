import type { SignOffMatter } from "../schema/sign-off.ts";
import type { ReportId } from "../values/report-id.ts";

/** One thing that somebody has to know before he or she signs. */
export interface SignOffPoint {
  /** "Children looked after: Girls, 2016/17" */
  where: string;
  what: string;
  /** The editor's reason, or null if none is needed. */
  reason: string | null;
  /**
   * What an agreement is bound to: without line numbers, which change when a paragraph moves. Null if it is bound to
   * nothing here, see `disclosurePart`.
   */
  bound: string | null;
}

/** The points of one kind. */
export interface SignOffSection {
  /** For its id: "hidden". */
  name: string;
  title: string;
  /** What these points are, and what the reader has to judge, in plain words. */
  meaning: string;
  points: SignOffPoint[];
}

/** What is agreed to by the same roles. */
export interface SignOffPart {
  matter: SignOffMatter;
  title: string;
  sections: SignOffSection[];
  /** Eight characters that change whenever a point does, and only then. */
  mark: string;
}

/** Who has to agree, and whether he or she has. */
export interface AskedRole {
  role: string;
  matter: SignOffMatter;
  agreed:
    | { kind: "agreed"; on: string; name: string | null }
    /** The points have changed since. */
    | { kind: "changed"; on: string; name: string | null }
    | { kind: "open" };
}

/** All that has to be known before a report is signed. */
export interface SignOffSheet {
  report: ReportId;
  /** Of the report. */
  title: string;
  isFinal: boolean;
  parts: SignOffPart[];
  roles: AskedRole[];
}
