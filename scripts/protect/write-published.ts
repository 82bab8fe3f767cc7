import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, dump } from "js-yaml";
import type { BoardOptions } from "../build/board/read-board.ts";
import { buildReport } from "../model/build-report.ts";
import { type PublishedEdition, publishedFile } from "../model/schema/published.ts";

const firstLine =
  "# Written by npm run published. Readers have seen these numbers: it only grows, and nothing in it is secret.";

/**
 * Records in the board folder what an edition shows, on the day it is put online: drafts and what is under embargo are
 * left out. The same edition is recorded once.
 *
 * @returns whether there was something new
 * @throws BoardProblems if the board cannot be published
 */
export function writePublished({
  board,
  private: privateFolder,
  day,
}: BoardOptions & { day: string }): boolean {
  let editions: PublishedEdition[] | null = null;
  buildReport(board, {
    day,
    privateFolder,
    edition: (edition, before) => {
      if (edition) editions = [...before, edition];
    },
  });
  if (editions === null) return false;
  const text = dump({ editions }, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true });
  writeFileSync(join(board, publishedFile), `${firstLine}\n${text}`);
  return true;
}
