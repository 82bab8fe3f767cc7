import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReport, type ReportOptions } from "../../model/build-report.ts";
import { recordFile } from "../../model/figures/protected-record.ts";
import type { Report } from "../../model/report/report.ts";
import type { SafeFile } from "../../model/safe-files.ts";
import { formatProblems, type Problem, problemAt } from "../../model/values/problem.ts";
import { surroundings } from "./surroundings.ts";

export interface BoardOptions {
  /** The folder that holds content/ and data/. */
  board: string;
  /** Data files that stand in for those of the same path below data/; data/private/ where it is left out. */
  private?: string | undefined;
  /** The day of the build, "2026-11-30"; where it is left out, no embargo has ended. */
  day?: string | undefined;
  /** Drafts and what is under embargo: left out where nothing is said, see `ReportOptions`. */
  drafts?: ReportOptions["drafts"];
}

/**
 * Reads a board folder for a command, and prints what should be mended and stops nothing.
 *
 * @throws BoardProblems with everything that an editor has to mend
 */
export function readBoard(
  { board, private: privateFolder, day, drafts }: BoardOptions,
  { review, leftOut }: Pick<ReportOptions, "review" | "leftOut"> = {},
): Report {
  let outdated: Problem[] = [];
  const report = buildReport(board, {
    ...(privateFolder === undefined ? {} : { privateFolder }),
    ...(day === undefined ? {} : { day }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(review === undefined ? {} : { review }),
    ...(leftOut === undefined ? {} : { leftOut }),
    surroundings: surroundings(board, privateFolder),
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

// A build that has no private folder would publish old numbers.
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
