import type { z } from "zod";
import type { ProtectedRecord } from "../figures/protected-record.ts";
import type { Images } from "../images/images.ts";
import type { EnteredDataset, PublicDataset } from "../kind/kind.ts";
import type { AccessibilityEntry, AuditResults } from "../schema/accessibility.ts";
import type { AgencyEntry, BoardEntry, GlossarySource } from "../schema/board.ts";
import type { CommitteeForm } from "../schema/committee-form.ts";
import type { CommonKeys, SourceDocuments } from "../schema/common.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import type { Problem } from "../values/problem.ts";
import type { YamlSource } from "../yaml/yaml.ts";
import type { ContentFile } from "./front-matter.ts";

export type LoadedDataset = EnteredDataset<CommonKeys>;
/** A dataset without its values: see PublicDataset. */
export type DatasetToPublish = PublicDataset<CommonKeys>;

export interface LoadedYear {
  year: string;
  report: ContentFile<z.output<typeof frontMatter.report>>;
  summary: ContentFile<z.output<typeof frontMatter.summary>> | null;
  chapters: ContentFile<z.output<typeof frontMatter.chapter>>[];
  editions: ContentFile<z.output<typeof frontMatter.edition>>[];
}

/** Everything in a board folder, checked against its schemas; nothing derived yet. */
export interface LoadedBoard {
  board: BoardEntry;
  boardYaml: YamlSource;
  agencies: AgencyEntry[];
  agenciesYaml: YamlSource;
  glossary: GlossarySource[];
  glossaryYaml: YamlSource;
  sources: SourceDocuments;
  sourcesYaml: YamlSource;
  datasets: LoadedDataset[];
  reports: LoadedYear[];
  briefings: ContentFile<z.output<typeof frontMatter.briefing>>[];
  posters: ContentFile<z.output<typeof frontMatter.poster>>[];
  committeeReports: ContentFile<z.output<typeof frontMatter.committee>>[];
  /** null where the board has none, or it cannot be read. */
  committeeForm: CommitteeForm | null;
  committeeFormYaml: YamlSource;
  pages: ContentFile<z.output<typeof frontMatter.page>>[];
  home: ContentFile<z.output<typeof frontMatter.home>> | null;
  accessibility: AccessibilityEntry;
  accessibilityYaml: YamlSource;
  /** What npm run audit found, last; null where it has not been run. */
  audit: AuditResults | null;
  images: Images;
  /** What npm run protect wrote of values that are not in the folder. */
  record: ProtectedRecord;
  /** Everything that the private folder stands in for, by its path below data/. */
  privateFiles: ReadonlyMap<string, YamlSource>;
  /** The texts of all files by the names that messages give them. */
  texts: Map<string, string>;
  /** The files that could not be read: what should stand in them is not called unknown. */
  unread: Set<string>;
  /** By which embargoes are judged, "2026-11-30"; null where it is not known. */
  day: string | null;
}

/** What is left of a board when its figures have been protected: no entered value can be reached from it. */
export type BoardToPublish = Omit<LoadedBoard, "datasets" | "privateFiles" | "texts" | "record"> & {
  datasets: DatasetToPublish[];
};

/** A file that cannot be read, or has mistakes of its own. */
export interface BrokenFile {
  /** Its path in the board folder. */
  name: string;
  text: string;
  /** Whether it is a data file without names to read: any name may stand in it. */
  namesAreLost: boolean;
}

export interface LoadResult {
  /** null when board.yaml itself cannot be read. */
  loaded: LoadedBoard | null;
  problems: Problem[];
  /** Names in data files among these are not called unknown. */
  broken: BrokenFile[];
  /** By their path in the board folder, the names that messages give files. */
  files: Map<string, string>;
}
