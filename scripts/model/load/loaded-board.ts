import type { z } from "zod";
import type { ProtectedRecord } from "../figures/protected-record.ts";
import type { Images } from "../images/images.ts";
import type { EnteredDataset, PublicDataset } from "../kind/kind.ts";
import type { AccessibilityEntry, AuditResults } from "../schema/accessibility.ts";
import type { ActionLogEntry } from "../schema/action-log.ts";
import type { AreaFeatures } from "../schema/area-map.ts";
import type { AgencyEntry, BoardEntry, GlossarySource } from "../schema/board.ts";
import type { CommitteeForm } from "../schema/committee-form.ts";
import type { CommonKeys, SourceDocuments } from "../schema/common.ts";
import type { Duty } from "../schema/duties.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import type { PublishedEdition } from "../schema/published.ts";
import type { Reading } from "../schema/readings.ts";
import type { RegisterEntry } from "../schema/register.ts";
import type { ReportType } from "../schema/report-type.ts";
import type { Agreement } from "../schema/sign-off.ts";
import type { Problem } from "../values/problem.ts";
import type { ReportId } from "../values/report-id.ts";
import type { Words } from "../words/words.ts";
import type { YamlSource } from "../yaml/yaml.ts";
import type { ContentFile } from "./front-matter.ts";

export type LoadedDataset = EnteredDataset<CommonKeys>;
/** A dataset without its values: see PublicDataset. */
export type DatasetToPublish = PublicDataset<CommonKeys>;

type WrittenMatter = z.output<typeof frontMatter.report>;
/** What a report says of itself, and its type where it says nothing. */
type ReportMatter = WrittenMatter & {
  [Key in "numbering" | "appendices" | "duties"]-?: NonNullable<WrittenMatter[Key]>;
};

/** A long document: the annual report of a year, or any other. */
export interface LoadedReport {
  id: ReportId;
  /** Whose figures and data its texts mean where they name no year; null if none is said. */
  year: string | null;
  report: ContentFile<ReportMatter>;
  /** Null if its front matter names a type that is not there. */
  type: ReportType | null;
  summary: ContentFile<z.output<typeof frontMatter.summary>> | null;
  chapters: ContentFile<z.output<typeof frontMatter.chapter>>[];
  editions: ContentFile<z.output<typeof frontMatter.edition>>[];
  /** What sections found: the title is the section's. */
  openings: ContentFile<z.output<typeof frontMatter.opening>>[];
}

/** A review, an audit, an inspection or a challenge of data/register/, with what became of its recommendations. */
export interface RegisterFile {
  file: string;
  /** Its code: the file's name. */
  slug: string;
  matter: RegisterEntry;
  yaml: YamlSource;
}

/** The form of committee papers that name it, or of those that name none. */
export interface LoadedForm {
  /** "scrutiny" of data/forms/scrutiny.yaml; null for data/committee-form.yaml. */
  name: string | null;
  form: CommitteeForm;
  yaml: YamlSource;
}

/** A file of data/actions/: what meetings agreed to do. */
export interface LoadedActionLog {
  name: string;
  log: ActionLogEntry;
  yaml: YamlSource;
}

/** Everything in a board folder, validated by the schemas; nothing derived yet. */
export interface LoadedBoard {
  board: BoardEntry;
  /** What the interface says in a language. */
  wordsOf: (language: string) => Words;
  boardYaml: YamlSource;
  agencies: AgencyEntry[];
  agenciesYaml: YamlSource;
  glossary: GlossarySource[];
  glossaryYaml: YamlSource;
  sources: SourceDocuments;
  sourcesYaml: YamlSource;
  datasets: LoadedDataset[];
  /** The annual reports, the oldest first; then the others by their names. */
  reports: LoadedReport[];
  briefings: ContentFile<z.output<typeof frontMatter.briefing>>[];
  posters: ContentFile<z.output<typeof frontMatter.poster>>[];
  committeeReports: ContentFile<z.output<typeof frontMatter.committee>>[];
  /** Those that can be read. */
  committeeForms: LoadedForm[];
  actionLogs: LoadedActionLog[];
  meetings: ContentFile<z.output<typeof frontMatter.meeting>>[];
  series: ContentFile<z.output<typeof frontMatter.series>>[];
  pages: ContentFile<z.output<typeof frontMatter.page>>[];
  home: ContentFile<z.output<typeof frontMatter.home>> | null;
  accessibility: AccessibilityEntry;
  accessibilityYaml: YamlSource;
  /** The latest results of npm run audit; null if it has not been run. */
  audit: AuditResults | null;
  images: Images;
  /** By the names of their files; null if one cannot be read. */
  maps: ReadonlyMap<string, AreaFeatures | null>;
  /** What laws and guidance ask reports to say, by the board's own files; those of the product are not among them. */
  duties: ReadonlyMap<string, Duty>;
  /** The board's own types of report, by their names; those of the product are not among them. */
  reportTypes: ReadonlyMap<string, ReportType>;
  reportTypesYaml: YamlSource[];
  /** What people have read against the data, of all reports. */
  readings: Reading[];
  /** Who has agreed to the points of a report's sign-off sheet, by the report. */
  agreements: ReadonlyMap<string, Agreement[]>;
  /** What npm run protect recorded about values that are not in the folder. */
  record: ProtectedRecord;
  /** What has been published before, as far as it is recorded. */
  published: PublishedEdition[];
  /** Every file that the private folder replaces, by its path below data/. */
  privateFiles: ReadonlyMap<string, YamlSource>;
  /** The texts of all files by their names in messages. */
  texts: Map<string, string>;
  /** The files that could not be read: what they should contain is not reported as unknown. */
  unread: Set<string>;
  /** The day by which embargoes are judged, "2026-11-30"; null if unknown. */
  day: string | null;
  register: RegisterFile[];
}

/** What remains of a board once its figures are protected: no entered value can be reached from it. */
export type BoardToPublish = Omit<LoadedBoard, "datasets" | "privateFiles" | "texts" | "record"> & {
  datasets: DatasetToPublish[];
};

/** A file that cannot be read, or has mistakes of its own. */
export interface BrokenFile {
  /** Its path in the board folder. */
  name: string;
  text: string;
  /** Whether it is a data file without readable names: it may contain any name. */
  namesAreLost: boolean;
}

export interface LoadResult {
  /** Null if board.yaml itself cannot be read. */
  loaded: LoadedBoard | null;
  problems: Problem[];
  /** Names in data files among these are not reported as unknown. */
  broken: BrokenFile[];
  /** The names of files in messages, by their path in the board folder. */
  files: Map<string, string>;
}
