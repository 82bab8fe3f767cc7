import type { AccessibilityStatement, PublishedBoard, PublishedImage } from "./board.ts";
import type { CommitteeReport } from "./committee-report.ts";
import type { DataYear } from "./dataset.ts";
import type { GlossaryEntry } from "./glossary.ts";
import type { Briefing, Poster } from "./learning.ts";
import type { LongReport } from "./long-report.ts";
import type { Meeting, Series } from "./pack.ts";
import type { Home, Page } from "./page.ts";
import type { Register } from "./register.ts";
import type { PublishedPeriod } from "./value.ts";

/**
 * The Report: the only thing that pages and print may see.
 *
 * Plain data. Every number in it has been derived, protected and put into words;
 * templates choose where things go and never calculate.
 */
export interface Report {
  board: PublishedBoard;
  /** The annual reports, the newest year first; then the others, the newest first. */
  reports: LongReport[];
  /** Newest year first. */
  data: DataYear[];
  /** Those in use. */
  briefings: Briefing[];
  posters: Poster[];
  /** Those whose pages say that they should no longer be used; they have no PDF. */
  withdrawn: { briefings: Briefing[]; posters: Poster[] };
  /** The newest first. */
  committeeReports: CommitteeReport[];
  /** The newest first. */
  meetings: Meeting[];
  series: Series[];
  pages: Page[];
  home: Home | null;
  glossary: GlossaryEntry[];
  accessibility: AccessibilityStatement;
  images: PublishedImage[];
  /** Null if the board has none. */
  register: Register | null;
  /** The newest publication date in the folder: the build's only "now". */
  date: PublishedPeriod;
}
