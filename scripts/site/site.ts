import type {
  AnnualReport,
  Briefing,
  DataYear,
  GlossaryEntry,
  KeyFigure,
  Page,
  Part,
  Poster,
  PublishedBoard,
  PublishedDataset,
  PublishedPeriod,
  Report,
} from "../model/report.ts";
import { type ChapterPage, chapterPages } from "./chapter-pages.ts";
import { type Download, downloadsOf } from "./downloads.ts";
import { highlights } from "./highlights.ts";
import { introduction } from "./introduction.ts";
import { type IndexLetter, siteIndex } from "./site-index.ts";

/** The Report arranged for pages: what every template sees as `site`. */
export interface Site {
  board: PublishedBoard;
  /** Newest year first. */
  reports: AnnualReport[];
  /** The newest report; a new board may have none yet. */
  newest: AnnualReport | null;
  /** What the home page opens with; not every summary has it. */
  introduction: Part | null;
  /** The newest report's first key figures, for the home page. */
  highlights: KeyFigure[];
  chapters: ChapterPage[];
  summaries: AnnualReport[];
  dataYears: DataYear[];
  /** With the report of their year, where it has one. */
  datasets: { yearText: string; report: AnnualReport | null; dataset: PublishedDataset }[];
  briefings: Briefing[];
  posters: Poster[];
  pages: Page[];
  glossary: GlossaryEntry[];
  index: IndexLetter[];
  /** The files that this build offers. A template links to a file only where `has(address)` says yes. */
  downloads: Download[];
  has: (downloadAddress: string) => boolean;
  date: PublishedPeriod;
}

/** Arranges a Report for pages; `omit` holds the addresses of downloads that this build leaves out. */
export function arrangeSite(report: Report, omit: ReadonlySet<string> = new Set()): Site {
  const downloads = downloadsOf(report).filter((download) => !omit.has(download.address));
  const offered = new Set(downloads.map((download) => download.address));
  const newest = report.reports[0] ?? null;

  // Frozen, so that Eleventy shares it between pages: it copies anything else for each of them.
  return Object.freeze({
    board: report.board,
    reports: report.reports,
    newest,
    introduction: newest ? introduction(newest) : null,
    highlights: newest ? highlights(newest) : [],
    chapters: report.reports.flatMap(chapterPages),
    summaries: report.reports.filter((annual) => annual.summary !== null),
    dataYears: report.data,
    datasets: report.data.flatMap(({ year, yearText, datasets }) =>
      datasets.map((dataset) => ({
        yearText,
        report: report.reports.find((annual) => annual.year === year) ?? null,
        dataset,
      })),
    ),
    briefings: report.briefings,
    posters: report.posters,
    pages: report.pages,
    glossary: report.glossary,
    index: siteIndex(report),
    downloads,
    has: (downloadAddress: string) => offered.has(downloadAddress),
    date: report.date,
  });
}
