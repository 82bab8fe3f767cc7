import type { ReportId } from "../values/report-id.ts";
import type { Words } from "../words/words.ts";
import type { Document, Part } from "./block.ts";
import type { Provenance } from "./figure.ts";
import type { DocumentControl, Release, WithContacts } from "./release.ts";
import type { RichText } from "./text.ts";
import type { PublishedPeriod } from "./value.ts";

export interface Chapter extends Document, Release, WithContacts {
  slug: string;
  title: string;
  /** "3", "2.1", "A"; null if it has none. */
  number: string | null;
  /** As it is spoken of: "Chapter 3", "Appendix A"; null if it has no number. */
  label: string | null;
  /** Its title with the number that is printed before it: "3 Training", "Appendix A: Attendance". */
  numberedTitle: string;
  section: string | null;
  orientation: "portrait" | "landscape";
  topics: string[];
  /** Its earlier names. */
  formerly: string[];
}

/** Neighbouring chapters; in print, a section of several chapters with a title has a divider. */
export interface Section {
  title: string | null;
  slug: string | null;
  /** The title as it is printed, with its number; null if its only chapter has the same. */
  heading: string | null;
  /** Which of the board's colours it has, from 1 to 8; null for chapters outside the sections. */
  colour: number | null;
  /** What it found, in a sentence or two; null if its report says nothing. */
  opening: Document | null;
  chapters: Chapter[];
}

export interface Summary extends Release {
  title: string;
  /** Whether it is a chapter of the report, too; its slug is "summary". */
  isChapter: boolean;
  parts: Part[];
  figures: Provenance[];
}

/** A document of chapters: the annual report of a year, or any other report. */
export interface LongReport extends Document, DocumentControl, WithContacts {
  /** "2016-17" of an annual report, "arrangements-2024" of another. */
  id: ReportId;
  isAnnual: boolean;
  /** Its name, "business-plan", and its title, of one and of several. */
  type: { name: string; title: string; plural: string };
  /** The year whose data it is about, "2016-17"; null if it says none. */
  year: string | null;
  /** "2016/17". */
  yearText: string | null;
  title: string;
  strapline: string | null;
  status: "draft" | "final";
  /** As entered, "2026-11-21", and in words. */
  published: PublishedPeriod;
  reviewBy: PublishedPeriod | null;
  /** Whether it is also printed for both sides of the paper. */
  duplex: boolean;
  sections: Section[];
  chapters: Chapter[];
  /** The chapter with what is corrected; null if nothing is. */
  corrections: { slug: string; title: string } | null;
  summary: Summary | null;
  /** For other readers, or in another language. */
  editions: ReportEdition[];
  /** Null if it is no draft for consultation. */
  consultation: Consultation | null;
  /** What each version changed, the newest first. */
  changes: VersionChanges[];
  /** The version whose place it takes, where that is kept, then the one before that. */
  earlier: OtherVersion[];
  /** The version that takes its place; null if it is the newest. */
  newer: OtherVersion | null;
}

/** A draft that everybody may read and answer. */
export interface Consultation {
  /** "Consultation draft: tell us by 31 January 2026" */
  mark: string;
  closes: PublishedPeriod;
  isOpen: boolean;
  /** How people can answer. */
  respond: RichText;
}

/** What a version of a report changed. */
export interface VersionChanges {
  version: string;
  date: PublishedPeriod;
  what: RichText[];
}

/** Another version of a report that is a report of its own. */
export interface OtherVersion {
  id: ReportId;
  title: string;
  version: string | null;
  published: PublishedPeriod;
  isForConsultation: boolean;
}

/** A report rewritten for other readers; its figures are the report's. */
export interface ReportEdition extends Document, Release, WithContacts {
  slug: string;
  title: string;
  /** Its name in links: "Easy Read". */
  label: string;
  summary: string;
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  words: Words;
  audiences: string[];
  /** Whether it has a PDF. */
  isPrinted: boolean;
  /** Null for one that is laid out as other texts are. */
  layout: "easy-read" | "children" | null;
  published: PublishedPeriod;
  formerly: string[];
  /** Whether it has been compared with the report in its present form. */
  checked: "up to date" | "changed" | "never";
}
