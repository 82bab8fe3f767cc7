import type { BoardOptions } from "../build/board/read-board.ts";
import { type BoardSheets, buildReport } from "../model/build-report.ts";
import { BoardProblems } from "../model/values/problem.ts";

/**
 * Every statement and every sign-off sheet of a board, drafts included, and what a sheet says of the board.
 *
 * Statements that are still to be read are no mistake here, and nor is any other: what can be listed is listed.
 *
 * @throws BoardProblems if there is none, because the board cannot be read
 */
export function readSheets({ board, private: privateFolder, day }: BoardOptions): BoardSheets {
  const found: BoardSheets[] = [];
  try {
    buildReport(board, { drafts: "shown", day, privateFolder, sheets: (sheets) => found.push(sheets) });
  } catch (error) {
    if (!(error instanceof BoardProblems) || found.length === 0) throw error;
  }
  return found[0] as BoardSheets;
}
