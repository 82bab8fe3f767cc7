import type { HiddenCell } from "../disclosure-control/hidden-cell.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { BoardToPublish, LoadedReport } from "../load/loaded-board.ts";
import type { CheckedText } from "../prose/checked-text.ts";
import type { Correction } from "../report/dataset.ts";
import type { CommonKeys } from "../schema/common.ts";
import type { Statement } from "../statements/statement.ts";
import type { Ties } from "../undeclared/ties.ts";

/** From what the sheets of a board are made: all of it is protected. */
export interface SignOffSources {
  loaded: BoardToPublish;
  book: ProtectedBook;
  hidden: HiddenCell[];
  ties: Ties;
  statements: Statement[];
  checked: CheckedText[];
  corrections: Correction[];
}

/** A file in which an editor can accept texts. */
interface AcceptingFile {
  title: string;
  file: string;
  accepted: Pick<CommonKeys, "accepted-numbers" | "accepted-private">;
}

/** The files of a report, with the data of an annual one, and board.yaml, which holds for every report. */
export function acceptingFiles(loaded: BoardToPublish, report: LoadedReport): AcceptingFile[] {
  return [
    { title: loaded.board.name, file: loaded.boardYaml.file, accepted: loaded.board },
    ...textsOf(report)
      .filter(isToBePublished(report))
      .map(({ matter, file }) => ({ title: matter.title, file, accepted: matter })),
    ...loaded.datasets
      .filter((dataset) => dataset.year === report.id)
      .map(({ data, yaml }) => ({ title: data.title, file: yaml.file, accepted: data })),
  ];
}

/** The chapters and editions that a report will be published without: drafts of their own. */
export function draftsOf(report: LoadedReport): Set<string> {
  const isPublished = isToBePublished(report);
  return new Set(textsOf(report).flatMap((text) => (isPublished(text) ? [] : [text.file])));
}

// The report itself is signed while it is a draft, and becomes final by that.
function isToBePublished({ report }: LoadedReport) {
  return (text: { file: string; matter: { status: "draft" | "final" } }) =>
    text.file === report.file || text.matter.status === "final";
}

function textsOf({ report, summary, chapters, editions, openings }: LoadedReport) {
  return [report, ...(summary ? [summary] : []), ...chapters, ...editions, ...openings];
}
