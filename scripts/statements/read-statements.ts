import type { BoardOptions } from "../build/board/read-board.ts";
import { buildReport, type SheetBoard } from "../model/build-report.ts";
import type { Statement } from "../model/statements/statement.ts";
import { BoardProblems } from "../model/values/problem.ts";

/** What is read beside the data, and the board that it is of. */
export interface ReadBoard {
  statements: Statement[];
  board: SheetBoard;
}

/**
 * Every statement of a board, drafts included, and what a sheet says of the board.
 *
 * Statements that are still to be read are no mistake here, and nor is any other: what can be listed is listed.
 *
 * @throws BoardProblems if there is none, because the board cannot be read
 */
export function readStatements({ board, private: privateFolder, day }: BoardOptions): ReadBoard {
  const found: ReadBoard[] = [];
  try {
    buildReport(board, {
      drafts: "shown",
      ...(day === undefined ? {} : { day }),
      ...(privateFolder === undefined ? {} : { privateFolder }),
      statements: (statements, board) => {
        found.push({ statements, board });
      },
    });
  } catch (error) {
    if (!(error instanceof BoardProblems) || found.length === 0) throw error;
  }
  return found[0] as ReadBoard;
}
