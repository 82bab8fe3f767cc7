import { buildReport, type ReportOptions } from "../model/build-report.ts";
import { formatProblems } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { surroundings } from "./surroundings.ts";

export interface BoardOptions {
  /** The folder that holds content/ and data/. */
  board: string;
  /** Data files that stand in for those of the same path below data/; data/private/ where it is left out. */
  private?: string | undefined;
}

/**
 * Reads a board folder for a command, and prints what should be mended and stops nothing.
 *
 * @param review is given every hidden value and why
 * @throws BoardProblems with everything that an editor has to mend
 */
export function readBoard(
  { board, private: privateFolder }: BoardOptions,
  review?: ReportOptions["review"],
): Report {
  return buildReport(board, {
    ...(privateFolder === undefined ? {} : { privateFolder }),
    ...(review === undefined ? {} : { review }),
    surroundings: surroundings(board),
    warn: (warnings) =>
      console.warn(
        `${formatProblems(warnings)}\n\n${warnings.length} ${warnings.length === 1 ? "thing" : "things"} to mend before the text is final.\n`,
      ),
  });
}
