/**
 * The Report: the only input of pages and print.
 *
 * Plain data. Every number in it has been derived, protected and put into words; templates choose where things go and
 * never calculate.
 */
import type Token from "markdown-it/lib/token.mjs";

/** A value as the public may read it. */
export interface PublishedValue {
  /** In words, for a sentence: "767", "over 1,100", "not shown, to protect children". */
  text: string;
  /** For a table cell: "767", "767 [p]", "[c]". */
  cell: string;
  /** For CSV: a plain number, or the same shorthand as in the cell. */
  csv: string;
  state: ValueState;
  /** For charts and sorting: the number that `text` prints (unrounded for charts), null if none is shown. */
  number: number | null;
}

export type ValueState =
  | "number"
  | "text"
  | "nil"
  | "not-available"
  | "not-applicable"
  | "not-yet-due"
  | "no-response"
  | "suppressed";

export interface PublishedPeriod {
  /** As entered: "2016-17", "2017-03-31". */
  key: string;
  /** In words: "2016/17", "31 March 2017". */
  text: string;
}

/** One or a few lines of Markdown: rendered by the `markdown` filter, or read as text by `plain`. */
export interface RichText {
  tokens: Token[];
  /** The same without marks, for titles, alt text and search. */
  text: string;
}

export type Block =
  | { type: "prose"; tokens: Token[] }
  | { type: "panel"; name: PanelName; title: RichText | null; body: Block[] }
  /** The label is the number in its report, "Chart 4"; null outside a report. */
  | { type: "chart"; chart: Chart; label: string | null }
  | { type: "table"; table: Table; label: string | null }
  | { type: "key-figures"; figures: KeyFigure[] }
  /** The labels of its tables, by their names. */
  | { type: "dataset"; dataset: PublishedDataset; labels: Record<string, string> }
  | { type: "glossary"; entries: GlossaryEntry[] }
  | { type: "contact" }
  | { type: "corrections"; corrections: Correction[] }
  /** Empty lines to write on, on paper. */
  | { type: "action-record"; lines: number };

/** A supplied panel contains text from the agency in its title that nobody has verified. */
export type PanelName =
  | "key-messages"
  | "findings"
  | "went-well"
  | "went-badly"
  | "comes-next"
  | "note"
  | "case-study"
  | "quote"
  | "supplied";

/** The target of a link inside the publication; the site and print make its address. */
export interface Reference {
  kind: "chapter" | "dataset" | "glossary" | "briefing" | "poster" | "committee" | "page";
  year: string | null;
  slug: string;
  /** The id of a chart or table in the chapter: "chart-referrals-trend". */
  anchor: string | null;
}

export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** Where a printed figure comes from. */
export interface Provenance {
  /** As printed: "767", "15%". */
  words: string;
  title: string;
  period: string;
  unit: string;
  /** "" if the data names none. */
  source: string;
  /** "(767 − 668) ÷ 668 = 14.8%"; null for an entered figure. */
  calculation: string | null;
  dataset: { year: string; name: string };
}

/** Parsed Markdown with figures filled in. Heading ids are unique within one document of the site. */
export interface Document {
  blocks: Block[];
  headings: Heading[];
  /** The figures in its sentences and its large numbers. */
  figures: Provenance[];
}

/** The page with the data of a chart or a table. */
export interface DatasetLink {
  year: string;
  name: string;
  title: string;
}

export interface Chart {
  name: string;
  dataset: DatasetLink;
  type: "line" | "bar" | "bars";
  /** Headline: what the chart shows. */
  title: string;
  /** What was measured, where, when. */
  subtitle: string;
  alt: string;
  /** With every value: on paper there is no table beside the chart. */
  altInPrint: string;
  note: RichText | null;
  source: string;
  /** One per point on the category axis. */
  labels: string[];
  series: ChartSeries[];
  unit: { kind: "count" | "percent" | "pounds" | "rate"; label: string; decimals: number };
  /** The same data as a table. */
  table: Table;
}

export interface ChartSeries {
  label: string;
  /** null draws a gap: not shown, not available. */
  values: (number | null)[];
  /** What is printed beside each point: "767", "15%", "not shown". */
  texts: string[];
  /** The same in full, for readers who explore a point: "767 (provisional)", "not shown, to protect children". */
  words: string[];
}

export interface Table {
  /** Unique in the year: used in ids. */
  name: string;
  dataset: DatasetLink;
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** Printed under the table. */
  notes: RichText[];
  /** The shorthand used in the table, with its meaning. */
  key: { symbol: string; meaning: string }[];
  source: string;
}

export interface TableColumn {
  label: string;
  numeric: boolean;
  /** The same for CSV, where cells have neither % nor £; the label if omitted. */
  csvLabel?: string;
}

export interface TableRow {
  kind: "row" | "total" | "group";
  /** The first cell is the row's heading. A group row has only this cell. */
  cells: TableCell[];
}

/** A word of a scale that the board defines; the colour is never the only sign. */
export interface Rating {
  label: string;
  colour: "green" | "amber" | "red" | "blue" | "grey";
  meaning: string | null;
}

export interface TableCell {
  /** Finished text, or Markdown, or a list of Markdown. */
  text: string | RichText | RichText[];
  state: ValueState;
  /** The number to sort by, null for text. */
  sort: number | null;
  /** The same for CSV: a number without separators and sign, or plain text. */
  csv: string;
  /** If the text is a word of a scale. */
  rating?: Rating;
}

/** A figure as a large number with its context. */
export interface KeyFigure {
  name: string;
  title: string;
  /** What it counts, in one plain sentence, for the front page. */
  meaning: string | null;
  unit: string;
  value: PublishedValue;
  period: PublishedPeriod;
  previous: { value: PublishedValue; period: PublishedPeriod } | null;
  /** "15%"; null if missing. */
  change: string | null;
  direction: "rose" | "fell" | "stayed the same" | null;
  /** The dataset whose page shows it. */
  dataset: { year: string; name: string };
}

/** A figure's values, oldest first, with what was printed before a revision. */
export interface FigureHistory {
  name: string;
  title: string;
  unit: string;
  values: HistoryValue[];
}

export interface HistoryValue {
  period: PublishedPeriod;
  /** The last day of the period, to sort by: "2017-03-31". */
  lastDay: string;
  value: PublishedValue;
  /** The year whose folder contains it. */
  enteredIn: string;
  provisional: boolean;
  /** Why it differs from what was printed before; null if it has not been revised. */
  revised: string | null;
  /** What earlier years' reports printed. */
  before: { value: PublishedValue; enteredIn: string }[];
}

export interface PublishedDataset {
  kind: string;
  year: string;
  name: string;
  title: string;
  summary: string | null;
  notes: RichText[];
  source: string;
  topics: string[];
  charts: Chart[];
  /** Every table of the dataset; the CSV holds the same cells. */
  tables: Table[];
  /** Header row first. */
  csv: string[][];
  /** Where the newest value of each of its figures comes from. */
  figures: Provenance[];
  /** All values of the figures for which it has the newest entry. */
  history: FigureHistory[];
  /** The newer datasets that continue its figures. */
  continuedIn: DatasetLink[];
  /** As its tables, or by the template of its kind. */
  shownAs: "tables" | "form" | "form with tables";
  /** What else the template of its kind needs. */
  content: object;
  /** A summary of its parts, for the overview of its report; null if it does not belong there. */
  overview: OverviewEntry[] | null;
  /** The figure on its picture for sharing; null if it shows none. */
  leadingFigure: FigureHistory | null;
}

/** A summary of a part of a dataset: a priority with its outcomes counted. */
export interface OverviewEntry {
  number: number;
  title: string;
  text: string;
  /** How many of its entries have each rating, in order of appearance; empty if none is rated. */
  ratings: { rating: Rating; count: number }[];
}

export interface Correction {
  year: string;
  /** The dataset that lists it, or that has the figure. */
  dataset: string;
  where: string;
  printed: string;
  published: RichText;
  reason: RichText;
}

export interface GlossaryEntry {
  id: string;
  term: string;
  abbreviation: string | null;
  meaning: RichText;
}

export interface Chapter extends Document, Release {
  slug: string;
  title: string;
  /** 1, 2, 3 … through the report. */
  number: number;
  section: string | null;
  orientation: "portrait" | "landscape";
  topics: string[];
  /** Its earlier names. */
  formerly: string[];
}

/** Chapters behind one divider; a section without a title has no divider. */
export interface Section {
  title: string | null;
  slug: string | null;
  chapters: Chapter[];
}

/** One headed part of a summary or a briefing. */
export interface Part {
  id: string;
  title: string;
  blocks: Block[];
  headings: Heading[];
}

export interface Summary extends Release {
  title: string;
  parts: Part[];
  figures: Provenance[];
}

/** Unpublished documents are only in the Report of a preview. */
export interface Release {
  /** Printed on every page and PDF: "Draft", "Embargo until 24 December 2026"; null for public documents. */
  mark: string | null;
}

/** What an officer asks about a document, besides its status and date. */
export interface DocumentControl extends Release {
  version: string | null;
  owner: string | null;
  /** Who answers questions about it, and how. */
  contact: string | null;
}

/** A year's report. */
export interface AnnualReport extends Document, DocumentControl {
  /** "2016-17". */
  year: string;
  /** "2016/17". */
  yearText: string;
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
  summary: Summary | null;
  /** For other readers, or in another language. */
  editions: ReportEdition[];
}

/** A report rewritten for other readers; its figures are the report's. */
export interface ReportEdition extends Document, Release {
  slug: string;
  title: string;
  /** Its name in links: "Easy Read". */
  label: string;
  summary: string;
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  audiences: string[];
  published: PublishedPeriod;
  formerly: string[];
  /** Whether it has been compared with the report in its present form. */
  checked: "up to date" | "changed" | "never";
}

/** The datasets of a year's folder; a year may have data and no report. */
export interface DataYear extends Release {
  year: string;
  yearText: string;
  datasets: PublishedDataset[];
}

interface Learning extends DocumentControl {
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
}

/** Why a document should no longer be used, and what to use instead. */
export interface Withdrawal {
  date: PublishedPeriod;
  reason: string;
  replacement: { title: string; reference: Reference } | null;
}

export interface Briefing extends Learning {
  audience: string | null;
  sources: RichText[];
  /** Always seven. */
  parts: Part[];
  secondSide: SecondSide | null;
  figures: Provenance[];
}

/** The back of a briefing, for the team: questions, an action record, where to give feedback. */
export interface SecondSide {
  title: string;
  parts: Part[];
}

export interface Poster extends Learning {
  strapline: string;
  statements: RichText[];
  slogan: RichText;
  theme: 1 | 2 | 3 | 4;
  /** As written: "www.northmoor.example/neglect". */
  webAddress: string | null;
  /** Whether it is also printed for a print shop. */
  bleed: boolean;
}

/** A council's cover report for one meeting, in the form of data/committee-form.yaml. */
export interface CommitteeReport extends Release {
  slug: string;
  title: string;
  /** One sentence, for lists. */
  summary: string;
  status: "draft" | "final";
  published: PublishedPeriod;
  /** The year of its figures and chapters. */
  year: string | null;
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
    };

/** A document of this folder, or somebody else's file that is only listed. */
export type Appendix = { number: number; title: string } & (
  | { kind: AppendedKind; slug: string }
  | { kind: "outside"; where: string | null; link: string | null }
);

export type AppendedKind = "annual-report" | "summary" | "briefing" | "poster";

export interface Page extends Document, Release {
  slug: string;
  title: string;
  order: number;
  formerly: string[];
}

/** A picture of content/images/, measured in pixels. */
export interface BoardLogo {
  name: string;
  width: number;
  height: number;
}

/** The front page in the board's own words. */
export interface Home extends Release {
  title: string;
  lead: string;
  /** One for each ## heading. */
  parts: Part[];
  figures: Provenance[];
}

export interface PublishedBoard {
  name: string;
  shortName: string;
  area: string;
  /** BCP 47, for `lang`. */
  language: string;
  /** Printed on every page and PDF, if set. */
  demonstration: string | null;
  /** "https://www.northmoor.example", without a trailing slash; null if unknown. */
  website: string | null;
  /** How to ask for another format, in a sentence. */
  otherFormats: string;
  brand: {
    primary: string;
    accent: string;
    logo: BoardLogo | null;
    /** For the dark scheme; without it, the logo has a light plate there. */
    logoDark: BoardLogo | null;
  };
  contacts: {
    heading: string;
    text: string;
    numbers: { label: string; number: string; href: string; when: string }[];
  };
}

/** What the accessibility statement says besides the text of the model statement. */
export interface AccessibilityStatement {
  /** The finding of a manual audit; null if there was none. */
  compliance: "fully compliant" | "partially compliant" | "not compliant" | null;
  contact: string | null;
  reply: string | null;
  country: "England" | "Scotland" | "Wales" | "Northern Ireland";
  problems: {
    what: string;
    criterion: string | null;
    why: "non-compliance" | "disproportionate burden" | "outside the regulations";
    plan: string | null;
  }[];
  manualAudit: { date: PublishedPeriod; by: string; what: string; link: string | null } | null;
  tests: AccessibilityTest[];
  prepared: PublishedPeriod | null;
  reviewBy: PublishedPeriod | null;
}

export interface AccessibilityTest {
  what: string;
  /** Null if it has not been run. */
  result: { tool: string; scope: string; problems: number; date: PublishedPeriod } | null;
}

/** A picture of content/images/, without metadata. */
export interface PublishedImage {
  name: string;
  /** In pixels. */
  width: number;
  height: number;
  bytes: Uint8Array;
}

export interface Report {
  board: PublishedBoard;
  /** Newest year first. */
  reports: AnnualReport[];
  /** Newest year first. */
  data: DataYear[];
  /** Those in use. */
  briefings: Briefing[];
  posters: Poster[];
  /** Those whose pages say that they should no longer be used; they have no PDF. */
  withdrawn: { briefings: Briefing[]; posters: Poster[] };
  /** The newest first. */
  committeeReports: CommitteeReport[];
  pages: Page[];
  home: Home | null;
  glossary: GlossaryEntry[];
  accessibility: AccessibilityStatement;
  images: PublishedImage[];
  /** The newest publication date in the folder: the build's only "now". */
  date: PublishedPeriod;
}
