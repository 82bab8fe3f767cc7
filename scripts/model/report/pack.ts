import type { Document } from "./block.ts";
import type { Appendix, PackedKind } from "./committee-report.ts";
import type { Release } from "./release.ts";
import type { PublishedPeriod } from "./value.ts";

/** A document of this folder in a pack. */
export interface PackedDocument {
  kind: PackedKind;
  slug: string;
  title: string;
  /** What is printed behind a committee paper. */
  appendices: Appendix[];
}

/** An agenda with its papers behind it, in one PDF. */
export interface Meeting extends Document, Release {
  slug: string;
  title: string;
  status: "draft" | "final";
  published: PublishedPeriod;
  committee: string;
  date: PublishedPeriod;
  time: string | null;
  place: string | null;
  items: AgendaItem[];
  /** The number of its first page in a council's pack; null if it is a pack by itself. */
  packPages: number | null;
}

export interface AgendaItem {
  number: number;
  title: string;
  lead: string | null;
  /** How many it has. */
  minutes: number | null;
  /** What the meeting does with it. */
  purpose: string | null;
  /** Why it is not published; null for an item that is. */
  restricted: string | null;
  paper: PackedDocument | null;
}

/** Briefings and posters about one thing, in one PDF. */
export interface Series extends Document, Release {
  slug: string;
  title: string;
  summary: string;
  status: "draft" | "final";
  published: PublishedPeriod;
  /** The topic of which it has everything; null if its documents are named. */
  topic: string | null;
  documents: (PackedDocument & { summary: string })[];
}
