import type { Block } from "./block.ts";
import type { Provenance } from "./figure.ts";
import type { Release } from "./release.ts";
import type { PublishedPeriod } from "./value.ts";

/** A council's cover report for one meeting, in the form of data/committee-form.yaml or of data/forms/. */
export interface CommitteeReport extends Release {
  slug: string;
  title: string;
  /** One sentence, for lists. */
  summary: string;
  status: "draft" | "final";
  published: PublishedPeriod;
  /** The year of its figures and chapters. */
  year: string | null;
  /** Minutes, and no report that was written before its meeting. */
  isMinutes: boolean;
  /** What such a paper is called: "Committee report", "Update". */
  called: string;
  council: string;
  committee: string;
  /** Null if it is not available. */
  meetingDate: PublishedPeriod | null;
  /** The table at the top. */
  particulars: Particular[];
  parts: FormPart[];
  appendices: Appendix[];
  /** The number of its first page in the council's pack; null if the council stamps the pages. */
  packPages: number | null;
  /** The largest file that the council accepts, as entered: "10 MB". */
  largestFile: { bytes: number; text: string } | null;
  figures: Provenance[];
}

export interface Particular {
  label: string;
  text: string;
  /** Whether it is the report's title. */
  isTitle: boolean;
}

/** A heading of the form with the report's text below it. */
export interface FormPart {
  id: string;
  /** In the form's words. */
  heading: string;
  /** "3.0"; null if it has no number. */
  number: string | null;
  content: FormContent;
  sections: FormPart[];
}

export type FormContent =
  /** With the form's own words above it. */
  | { shows: "text"; opening: string | null; blocks: Block[] }
  /** The form's words if the report says nothing: "Not applicable". */
  | { shows: "words"; text: string }
  /** A heading above other headings. */
  | { shows: "sections" }
  | {
      shows: "author";
      /** The name (if given), the role and the organisation. */
      lines: string[];
      telephone: { text: string; href: string } | null;
      email: string | null;
    }
  | { shows: "appendices" }
  | {
      shows: "subject-history";
      columns: { meeting: string; date: string };
      meetings: { meeting: string; date: string }[];
    }
  | { shows: "sign-off"; lines: { role: string; name: string | null; date: string | null }[] };

/** A document of this folder, or somebody else's file that is only listed. */
export type Appendix = { number: number; title: string } & (
  | { kind: AppendedKind; slug: string }
  | { kind: "outside"; where: string | null; link: string | null }
);

/** What a meeting can have before it, too. */
export type PackedKind = AppendedKind | "committee";

export type AppendedKind = "annual-report" | "report" | "summary" | "briefing" | "poster";
