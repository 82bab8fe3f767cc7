import type { ContentFile } from "./front-matter.ts";
import type { BoardToPublish } from "./loaded-board.ts";

/** Every content file of a board. */
export function contentFiles(loaded: BoardToPublish): ContentFile<{ title: string }>[] {
  return [
    ...loaded.reports.flatMap(({ report, summary, chapters, editions, openings }) => [
      report,
      ...(summary ? [summary] : []),
      ...chapters,
      ...editions,
      ...openings,
    ]),
    ...loaded.briefings,
    ...loaded.posters,
    ...loaded.committeeReports,
    ...loaded.meetings,
    ...loaded.series,
    ...loaded.pages,
    ...(loaded.home ? [loaded.home] : []),
  ];
}
