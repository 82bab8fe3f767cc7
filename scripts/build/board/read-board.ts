import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReport, type ReportOptions } from "../../model/build-report.ts";
import { recordFile } from "../../model/figures/protected-record.ts";
import type { Report } from "../../model/report/report.ts";
import type { SafeFile } from "../../model/safe-files.ts";
import { formatProblems, type Problem, problemAt } from "../../model/values/problem.ts";
import { buildEnvironment } from "./build-environment.ts";

export interface BoardOptions {
  /** The folder that holds content/ and data/. */
  board: string;
  /** Data files that replace those with the same path below data/; data/private/ if omitted. */
  private?: string | undefined;
  /** The day of the build, "2026-11-30"; if omitted, no embargo has ended. */
  day?: string | undefined;
  /** Drafts and what is under embargo: left out if omitted, see `ReportOptions`. */
  drafts?: ReportOptions["drafts"];
}

/**
 * Reads a board folder for a command, and prints the warnings.
 *
 * @throws BoardProblems with everything that an editor has to correct
 */
export function readBoard(
  { board, private: privateFolder, day, drafts }: BoardOptions,
  { review, leftOut }: Pick<ReportOptions, "review" | "leftOut"> = {},
): Report {
  let outdated: Problem[] = [];
  const report = buildReport(board, {
    privateFolder,
    day,
    drafts,
    review,
    leftOut,
    environment: buildEnvironment(board, privateFolder),
    warn: (warnings) =>
      console.warn(
        `${formatProblems(warnings)}\n\n${warnings.length} ${warnings.length === 1 ? "thing" : "things"} to mend before the text is final.\n`,
      ),
    safe: (files) => {
      outdated = outdatedSafeFiles(board, files);
    },
  });
  if (outdated.length > 0) console.warn(`${formatProblems(outdated)}\n`);
  return report;
}

// A build without a private folder would publish old numbers.
function outdatedSafeFiles(board: string, files: () => SafeFile[]): Problem[] {
  if (!existsSync(join(board, recordFile))) return [];
  const safe = files();
  if (!safe.some((file) => file.private)) return [];
  return safe
    .filter((file) => file.private || file.path === recordFile)
    .filter(({ path, text }) => textAt(join(board, path)) !== text)
    .map(({ path }) =>
      problemAt(
        { file: path, line: 1, column: 1 },
        "this file is older than the private folder",
        "Run npm run protect before it is committed",
      ),
    );
}

function textAt(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
