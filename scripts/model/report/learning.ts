import type { Part } from "./block.ts";
import type { PublishedContact } from "./board.ts";
import type { Provenance } from "./figure.ts";
import type { DocumentControl, WithContacts } from "./release.ts";
import type { Reference, RichText } from "./text.ts";
import type { PublishedPeriod } from "./value.ts";

interface Learning extends DocumentControl, WithContacts {
  slug: string;
  title: string;
  status: "draft" | "final";
  published: PublishedPeriod;
  reviewBy: PublishedPeriod | null;
  /** Whether the board has published something since the review date. */
  reviewOverdue: boolean;
  topics: string[];
  /** Groups of readers, to filter by. */
  audiences: string[];
  formerly: string[];
  withdrawn: Withdrawal | null;
  summary: string;
  /** From 1: which section colour it has. */
  theme: number;
  /** The name of a drawing. */
  drawing: string | null;
  /** One number of the data, large. */
  figure: { number: RichText; words: RichText } | null;
  /** The figures that it prints. */
  figures: Provenance[];
}

/** Why a document should no longer be used, and what to use instead. */
export interface Withdrawal {
  date: PublishedPeriod;
  reason: string;
  replacement: { title: string; reference: Reference } | null;
}

export interface Briefing extends Learning {
  /** In a line; its summary, where it has none. */
  message: RichText;
  audience: string | null;
  sources: RichText[];
  /** Always seven. */
  parts: (Part & { icon: string })[];
  secondSide: SecondSide | null;
}

/** The back of a briefing, for the team: questions, an action record, where to give feedback. */
export interface SecondSide {
  title: string;
  parts: Part[];
}

export interface Poster extends Learning {
  strapline: string;
  /** How many of a hundred people its figure is; null if it has none or is no such share. */
  ofAHundred: number | null;
  statements: RichText[];
  slogan: RichText;
  /** Whom to call. */
  call: PublishedContact | null;
  /** As written: "www.northmoor.example/neglect". */
  webAddress: string | null;
  /** Whether it is also printed for a print shop. */
  bleed: boolean;
}
