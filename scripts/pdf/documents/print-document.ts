import type { CommitteeReport } from "../../model/report/committee-report.ts";
import type { PartPages, Resource } from "../print/print-job.ts";
import type { PageBoxes } from "../remediation/page-boxes.ts";

/** A PDF of a board: what is printed, under which name, and what must be in it. */
export interface PrintDocument {
  /** The kind of document; an edition may have a style of its own. */
  kind:
    | "annual-report"
    | "report"
    | "summary"
    | "edition"
    | "briefing"
    | "poster"
    | "committee"
    | "meeting"
    | "series"
    | "sheet";
  /** How it differs from the usual PDF of its kind. */
  edition?: "large-print" | "low-ink" | "bleed" | "duplex";
  /** The id of a report, "2016-17", also of its summary; "2016-17/easy-read" of an edition, the name of a sheet for the board's own use, otherwise that of the content file. */
  slug: string;
  title: string;
  /** "annual-report-2016-17.pdf" */
  file: string;
  /** BCP 47. */
  language: string;
  /** The day of publication, "2026-11-21". */
  date: string;
  /** Whether it has page numbers to write. */
  contents: boolean;
  onePage: boolean;
  /** Whether it has measured boxes on as many pages as it takes. */
  laidOut?: boolean;
  /** How many pages it must have, if that is known. */
  expectedPages?: number;
  /** The documents that it carries, see `PrintJob`. */
  partPages?: PartPages[];
  /** The largest file that may be made; null or missing if there is no limit. */
  largestFile?: CommitteeReport["largestFile"];
  /** What the text of the PDF must hold: its title and headings. */
  expectedTexts: string[];
  /** The file of the picture of its first sheet: "poster-neglect.webp". */
  thumbnail?: string;
  /** For a print shop: where to cut, and how far the colour goes on. */
  boxes?: PageBoxes;
  html(): string;
  resources(path: string): Resource | null;
}
