import type { Block, Part } from "../../model/report/block.ts";
import type { AccessibilityStatement, PublishedBoard } from "../../model/report/board.ts";
import type { Chart } from "../../model/report/chart.ts";
import type { CommitteeReport } from "../../model/report/committee-report.ts";
import type { DataYear, PublishedDataset } from "../../model/report/dataset.ts";
import type { KeyFigure } from "../../model/report/figure.ts";
import type { GlossaryEntry } from "../../model/report/glossary.ts";
import type { Briefing, Poster } from "../../model/report/learning.ts";
import type { LongReport, ReportEdition } from "../../model/report/long-report.ts";
import type { Meeting, Series } from "../../model/report/pack.ts";
import type { Home, Page } from "../../model/report/page.ts";
import type { Register } from "../../model/report/register.ts";
import type { Release } from "../../model/report/release.ts";
import type { Report } from "../../model/report/report.ts";
import type { PublishedPeriod } from "../../model/report/value.ts";
import { annualOf, type ReportId } from "../../model/values/report-id.ts";
import { address } from "../addresses/addresses.ts";
import { type Download, downloadsOf } from "../addresses/downloads.ts";
import { type Redirect, redirectsOf } from "../addresses/redirects.ts";
import { briefingText } from "../email/briefing-editions.ts";
import { briefingFragment } from "../email/briefing-fragment.ts";
import { type SearchChoice, searchChoices } from "../search/search-choices.ts";
import { type SearchRecord, searchRecords } from "../search/search-records.ts";
import { type Publication, publicationsOf } from "../sharing/publications.ts";
import { type ArchiveYear, archiveOf } from "./archive.ts";
import { type ChapterPage, chapterPages } from "./chapter-pages.ts";
import { type DatasetPlace, type DataTheme, dataThemes, placesOfDatasets } from "./data-themes.ts";
import { type DatasetOverview, datasetOverviews } from "./dataset-overview.ts";
import { highlights } from "./highlights.ts";
import { introduction } from "./introduction.ts";
import { type Library, libraryOf } from "./library.ts";
import { type MeetingGroup, meetingGroupsOf, meetingsOf, minutesOf } from "./meetings.ts";
import { type PrintedLink, printedLink } from "./printed-link.ts";
import { type RegisterPages, registerOf } from "./register.ts";
import { type Related, relatedIn } from "./related.ts";
import { type ReportGroup, reportGroupsOf } from "./report-groups.ts";
import { type IndexLetter, siteIndex } from "./site-index.ts";
import { type Topic, topicsOf } from "./topics.ts";

/** The Report arranged for pages: what every template sees as `site`. */
export interface Site extends RegisterPages {
  board: PublishedBoard;
  /** Whether it shows what is not public yet. */
  isPreview: boolean;
  /** The annual reports, the newest year first; then the others, the newest first. */
  reports: LongReport[];
  /** Those that are annual. */
  annualReports: LongReport[];
  /** The others by their types, from A to Z. */
  reportGroups: ReportGroup[];
  /** The newest public annual report, or else the newest; a new board may have none yet. */
  newest: LongReport | null;
  /** The opening of the home page; not every summary has one. */
  introduction: Part | null;
  /** What goes with a document. */
  relatedTo: (document: { topics: string[] }, blocks?: Block[]) => Related;
  /** The newest report's first key figures, for the home page. */
  highlights: KeyFigure[];
  chapters: ChapterPage[];
  summaries: LongReport[];
  /** By the report. */
  overviews: Record<string, DatasetOverview[]>;
  /** For the page of the design system. */
  chartOfEachForm: Record<string, Chart>;
  dataYears: (DataYear & { themes: DataTheme[] })[];
  /** With the report of their year, if it has one. */
  datasets: (Release & {
    yearText: string;
    report: LongReport | null;
    dataset: PublishedDataset;
  } & DatasetPlace)[];
  briefings: Briefing[];
  /** Each with the target of its QR code. */
  posters: (Poster & { link: PrintedLink | null })[];
  committeeReports: CommitteeReport[];
  register: Register | null;
  meetings: Meeting[];
  /** For the list of meetings, by committee; none where no meeting has an agenda. */
  meetingGroups: MeetingGroup[];
  /** The agendas that a paper leads to. */
  meetingsOf: (paper: CommitteeReport) => Meeting[];
  minutesOf: (meeting: Meeting) => CommitteeReport[];
  series: Series[];
  /** What has been published last, for the front page. */
  news: Publication[];
  home: Home | null;
  withdrawn: Report["withdrawn"];
  /** The editions of briefings for e-mails and other websites. */
  shares: { briefing: Briefing; text: string; html: string }[];
  /** Those in use and those withdrawn: each has a page. */
  briefingPages: Briefing[];
  posterPages: Site["posters"];
  library: Library;
  topics: Topic[];
  /** The lists that a board has nothing for: they have no page. */
  emptyLists: (typeof listNames)[number][];
  archive: ArchiveYear[];
  editions: { report: LongReport; edition: ReportEdition }[];
  /** Except the accessibility statement, which has its own kind of page. */
  pages: Page[];
  accessibility: AccessibilityStatement;
  /** The board's own text on the page of the statement. */
  accessibilityText: Page | null;
  glossary: GlossaryEntry[];
  /** From the old addresses of renamed things. */
  redirects: Redirect[];
  index: IndexLetter[];
  searchRecords: SearchRecord[];
  searchChoices: SearchChoice[];
  /** The files that this build offers. A template links to a file, or shows it, only if `has(address)` is true. */
  downloads: Download[];
  has: (fileAddress: string) => boolean;
  /** "PDF, 2 pages, 44 KB" */
  describe: (downloadAddress: string) => string;
  date: PublishedPeriod;
}

export interface Files {
  /** The addresses of files that this build leaves out. */
  omit?: ReadonlySet<string> | undefined;
  /** Says of a file what is known of it: "PDF, 2 pages, 44 KB". By itself its format alone. */
  describe?: ((file: { address: string; format: string }) => string) | undefined;
}

const listNames = [
  "reports",
  "briefings",
  "posters",
  "library",
  "topics",
  "data",
  "glossary",
  "register",
  "meetings",
] as const;

/** Arranges a Report for pages. */
export function arrangeSite(report: Report, { omit = new Set(), describe }: Files = {}): Site {
  const downloads = downloadsOf(report, describe).filter((download) => !omit.has(download.address));
  const described = new Map(downloads.map(({ address, description }) => [address, description]));
  const thumbnails = new Set(thumbnailsOf(report).filter((thumbnail) => !omit.has(thumbnail)));
  const withLink = (poster: Poster) => ({
    ...poster,
    link: printedLink(address.poster(poster.slug), report.board, poster.webAddress),
  });
  const annualReports = annualOf(report.reports);
  const newest = annualReports.find(({ mark }) => mark === null) ?? annualReports[0] ?? null;
  const topics = topicsOf(report);
  const library = libraryOf(report);
  const reportGroups = reportGroupsOf(report.reports);
  const lists = {
    reports: reportGroups,
    briefings: [...report.briefings, ...report.withdrawn.briefings],
    posters: [...report.posters, ...report.withdrawn.posters],
    library: library.groups,
    topics,
    data: report.data,
    glossary: report.glossary,
    register: report.register?.sources ?? [],
    meetings: report.meetings,
  };
  const emptyLists = listNames.filter((list) => lists[list].length === 0);
  const records = searchRecords(report, { emptyLists, topics });
  const reportOf = (year: string) => report.reports.find(({ id }) => id === year) ?? null;
  const places = new Map(report.data.map(({ year }) => [year, placesOfDatasets(reportOf(year))]));
  const placesOf = (year: string) => places.get(year) ?? placesOfDatasets(null);
  let shares: Site["shares"] | undefined;

  // Frozen, so that Eleventy shares it between pages: it copies anything else for each page.
  return Object.freeze({
    board: report.board,
    isPreview: isPreview(report),
    reports: report.reports,
    annualReports,
    reportGroups,
    newest,
    introduction: newest ? introduction(newest) : null,
    relatedTo: relatedIn(report, topics),
    highlights: newest ? highlights(newest) : [],
    chapters: report.reports.flatMap(chapterPages),
    summaries: report.reports.filter(({ summary }) => summary && !summary.isChapter),
    overviews: Object.fromEntries(
      report.reports.map((annual) => [annual.id, datasetOverviews(annual, report)]),
    ),
    chartOfEachForm: chartOfEachForm(report),
    dataYears: report.data.map((year) => ({ ...year, themes: dataThemes(year, reportOf(year.year)) })),
    datasets: report.data.flatMap(({ year, yearText, mark, datasets }) =>
      datasets.map((dataset) => ({
        yearText,
        mark,
        report: reportOf(year),
        dataset,
        ...placesOf(year)(dataset),
      })),
    ),
    briefings: report.briefings,
    posters: report.posters.map(withLink),
    committeeReports: report.committeeReports,
    papersOf: ({ id }: LongReport) => report.committeeReports.filter((paper) => isAbout(paper, id)),
    register: report.register,
    ...registerOf(report),
    meetings: report.meetings,
    meetingGroups: report.meetings.length > 0 ? meetingGroupsOf(report) : [],
    meetingsOf: (paper: CommitteeReport) => meetingsOf(paper, report.meetings),
    minutesOf: (meeting: Meeting) => minutesOf(meeting, report.committeeReports),
    series: report.series,
    news: publicationsOf(report).slice(0, 6),
    home: report.home,
    withdrawn: report.withdrawn,
    // Made once, when a page of the website asks for them: print does not use them.
    get shares() {
      shares ??= report.briefings.map((briefing) => ({
        briefing,
        text: briefingText(briefing, report.board),
        html: briefingFragment(briefing, report.board),
      }));
      return shares;
    },
    briefingPages: [...report.briefings, ...report.withdrawn.briefings],
    posterPages: [...report.posters, ...report.withdrawn.posters].map(withLink),
    library,
    topics,
    archive: archiveOf(report),
    editions: report.reports.flatMap((annual) =>
      annual.editions.map((edition) => ({ report: annual, edition })),
    ),
    pages: report.pages.filter(({ slug }) => slug !== "accessibility"),
    accessibility: report.accessibility,
    accessibilityText: report.pages.find(({ slug }) => slug === "accessibility") ?? null,
    glossary: report.glossary,
    redirects: redirectsOf(report),
    index: siteIndex(report, topics),
    searchRecords: records,
    searchChoices: searchChoices(records, report.board.language),
    downloads,
    emptyLists,
    has: (fileAddress: string) => described.has(fileAddress) || thumbnails.has(fileAddress),
    describe: (downloadAddress: string) => described.get(downloadAddress) ?? "",
    date: report.date,
  });
}

function isAbout({ year, appendices }: CommitteeReport, id: ReportId): boolean {
  return (
    year === id ||
    appendices.some((each) => each.kind !== "outside" && each.kind.endsWith("report") && each.slug === id)
  );
}

/** The thumbnails of the printed briefings and posters. */
function thumbnailsOf({ briefings, posters }: Report): string[] {
  return [
    ...briefings.map(({ slug }) => address.briefingThumbnail(slug)),
    ...posters.map(({ slug }) => address.posterThumbnail(slug)),
  ];
}

function isPreview({
  reports,
  briefings,
  posters,
  withdrawn,
  committeeReports,
  meetings,
  series,
  pages,
  home,
  register,
}: Report): boolean {
  const documents: Release[] = [
    ...reports.flatMap((report) => [
      report,
      ...(report.summary ? [report.summary] : []),
      ...report.chapters,
      ...report.editions,
    ]),
    ...[...briefings, ...withdrawn.briefings, ...posters, ...withdrawn.posters],
    ...[...committeeReports, ...meetings, ...series, ...pages],
    ...[...(home ? [home] : []), ...(register?.sources ?? [])],
  ];
  return documents.some(({ mark }) => mark !== null);
}

function chartOfEachForm({ data }: Report): Record<string, Chart> {
  const charts = data.flatMap(({ datasets }) => datasets.flatMap((dataset) => dataset.charts));
  return Object.fromEntries(charts.toReversed().map((chart) => [chart.form, chart]));
}
