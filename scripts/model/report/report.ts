/**
 * The Report: the only thing that pages and print may see.
 *
 * Plain data. Every number in it has been derived, protected and put into words;
 * templates choose where things go and never calculate.
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
  /** For charts and sorting: the number that `text` prints (unrounded for charts), null when there is none to show. */
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

/** One line of Markdown, or a few: rendered by the `markdown` filter, or read as text by `plain`. */
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
  /** The labels of its tables by their names. */
  | { type: "dataset"; dataset: PublishedDataset; labels: Record<string, string> }
  | { type: "glossary"; entries: GlossaryEntry[] }
  | { type: "contact" }
  | { type: "corrections"; corrections: Correction[] }
  /** Empty lines to write on, on paper. */
  | { type: "action-record"; lines: number };

/** A supplied panel holds what the agency in its title sent, and nobody has verified. */
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

/** What a link inside the publication leads to; the site and print make its address. */
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
  /** As it is printed: "767", "15%". */
  words: string;
  title: string;
  period: string;
  unit: string;
  /** "" where the data names none. */
  source: string;
  /** "(767 − 668) ÷ 668 = 14.8%"; null for a figure as it was entered. */
  calculation: string | null;
  dataset: { year: string; name: string };
}

/** Parsed Markdown with figures filled in. Heading ids are unique within one document of the site. */
export interface Document {
  blocks: Block[];
  headings: Heading[];
  /** The figures of its sentences and large numbers. */
  figures: Provenance[];
}

/** The page that a chart or a table comes from. */
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
  /** With every value: on paper no table stands with the chart. */
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
  /** The same in full, for who asks a point: "767 (provisional)", "not shown, to protect children". */
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
  /** The shorthand that the table uses, with its meaning. */
  key: { symbol: string; meaning: string }[];
  source: string;
}

export interface TableColumn {
  label: string;
  numeric: boolean;
  /** The same for CSV, where cells have neither % nor £; the label where it is left out. */
  csvLabel?: string;
}

export interface TableRow {
  kind: "row" | "total" | "group";
  /** The first cell is the row's heading. A group row has this cell alone. */
  cells: TableCell[];
}

/** A word of a scale that the board defines; the colour never says it alone. */
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
  /** Where the text is a word of a scale. */
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
  /** "15%", null where there is none. */
  change: string | null;
  direction: "rose" | "fell" | "stayed the same" | null;
  /** Where its dataset's page is. */
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
  /** Of the period, to sort by: "2017-03-31". */
  lastDay: string;
  value: PublishedValue;
  /** The year whose folder holds it. */
  enteredIn: string;
  provisional: boolean;
  /** Why it is not what was printed before; null where it has not been revised. */
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
  /** All values of the figures that it has entered last. */
  history: FigureHistory[];
  /** The newer datasets that go on with its figures. */
  continuedIn: DatasetLink[];
  /** As its tables, or in a form of its own from the template of its kind. */
  shownAs: "tables" | "form" | "form with tables";
  /** What the template of its kind needs besides. */
  content: object;
  /** Its parts in short, for the overview of its report; null if it has no place there. */
  overview: OverviewEntry[] | null;
  /** The figure that stands for it on its picture for sharing; null if none does. */
  leadingFigure: FigureHistory | null;
}

/** A part of a dataset in short: a priority with its outcomes counted. */
export interface OverviewEntry {
  number: number;
  title: string;
  text: string;
  /** How many of its entries have each rating, in the order in which they come; empty if none is rated. */
  ratings: { rating: Rating; count: number }[];
}

export interface Correction {
  year: string;
  /** The dataset that lists it, or that holds the figure. */
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
  /** The names that it had before. */
  formerly: string[];
}

/** Chapters that stand behind one divider; a section without a title has none. */
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

/** What is not public yet is in the Report of a preview alone. */
export interface Release {
  /** What every page and paper of it says: "Draft", "Embargo until 24 December 2026"; null for what is public. */
  mark: string | null;
}

/** What an officer asks of a document, beside its status and date. */
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

/** A report written anew for other readers; its figures are the report's. */
export interface ReportEdition extends Document, Release {
  slug: string;
  title: string;
  /** How links call it: "Easy Read". */
  label: string;
  summary: string;
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  audiences: string[];
  published: PublishedPeriod;
  formerly: string[];
  /** Whether it has been compared with the report as that is now. */
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
  /** Whether the board has published something since the day by which it was to be read again. */
  reviewOverdue: boolean;
  topics: string[];
  /** Groups of readers, to choose by. */
  audiences: string[];
  formerly: string[];
  withdrawn: Withdrawal | null;
  summary: string;
}

/** Why a document is not to be used any more, and what is. */
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
  /** As it was written: "www.northmoor.example/neglect". */
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
  /** The year that its figures and chapters belong to. */
  year: string | null;
  council: string;
  committee: string;
  /** null where it is not available. */
  meetingDate: PublishedPeriod | null;
  /** The table at the top. */
  particulars: Particular[];
  parts: FormPart[];
  appendices: Appendix[];
  /** The number that the council's pack gives its first page; null where the council stamps the pages. */
  packPages: number | null;
  /** The largest file that the council takes, as entered: "10 MB". */
  largestFile: { bytes: number; text: string } | null;
  figures: Provenance[];
}

export interface Particular {
  label: string;
  text: string;
  /** Whether it is the report's title. */
  isTitle: boolean;
}

/** A heading of the form with what the report says below it. */
export interface FormPart {
  id: string;
  /** As the form words it. */
  heading: string;
  /** "3.0"; null where it has none. */
  number: string | null;
  content: FormContent;
  sections: FormPart[];
}

export type FormContent =
  /** With the form's own words above it. */
  | { shows: "text"; opening: string | null; blocks: Block[] }
  /** What the form has where the report says nothing: "Not applicable". */
  | { shows: "words"; text: string }
  /** A heading of other headings. */
  | { shows: "sections" }
  | {
      shows: "author";
      /** The name, where there is one, the role and the organisation. */
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

/** A document of this folder, or a file of somebody else that is only listed. */
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
  /** Printed on every page and PDF where it is set. */
  demonstration: string | null;
  /** "https://www.northmoor.example", without a slash at its end; null where it is not known. */
  website: string | null;
  /** How to ask for another format, in a sentence. */
  otherFormats: string;
  brand: {
    primary: string;
    accent: string;
    logo: BoardLogo | null;
    /** For the dark scheme; without it the logo stands on a light plate there. */
    logoDark: BoardLogo | null;
  };
  contacts: {
    heading: string;
    text: string;
    numbers: { label: string; number: string; href: string; when: string }[];
  };
}

/** What the accessibility statement says besides the words of its model. */
export interface AccessibilityStatement {
  /** As a manual audit has found; null where there was none. */
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
  /** null where it has not been run. */
  result: { tool: string; scope: string; problems: number; date: PublishedPeriod } | null;
}

/** A picture of content/images/, clean of metadata. */
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
  /** Those whose pages say that they are not to be used any more; they have no PDF. */
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
