import type { BoardOptions } from "../build/board/read-board.ts";
import { buildReport } from "../model/build-report.ts";
import type { Statement } from "../model/statements/statement.ts";
import { BoardProblems } from "../model/values/problem.ts";

/**
 * Every statement of a board, drafts included.
 *
 * Statements that are still to be read are no mistake here, and nor is any other: what can be listed is listed.
 *
 * @throws BoardProblems if there is none, because the board cannot be read
 */
export function readStatements({ board, private: privateFolder, day }: BoardOptions): Statement[] {
  let statements: Statement[] = [];
  try {
    buildReport(board, {
      drafts: "shown",
      ...(day === undefined ? {} : { day }),
      ...(privateFolder === undefined ? {} : { privateFolder }),
      statements: (all) => {
        statements = all;
      },
    });
  } catch (error) {
    if (!(error instanceof BoardProblems) || statements.length === 0) throw error;
  }
  return statements;
}
