import type { BoardOptions } from "../build/board/read-board.ts";
import { buildReport, type SheetBoard } from "../model/build-report.ts";
import type { SignOffSheet } from "../model/sign-off/sign-off-sheet.ts";
import { BoardProblems } from "../model/values/problem.ts";
import { PlainError } from "../system/plain-error.ts";

/** The sign-off sheets of a board, the newest first. */
export interface ReadSheets {
  sheets: SignOffSheet[];
  board: SheetBoard;
}

/**
 * The sign-off sheet of every report of a board, drafts included, and whatever else may be wrong with it.
 *
 * @throws BoardProblems if the board cannot be read
 */
export function readSignOff({ board, private: privateFolder, day }: BoardOptions): ReadSheets {
  const found: ReadSheets[] = [];
  try {
    buildReport(board, {
      drafts: "shown",
      ...(day === undefined ? {} : { day }),
      ...(privateFolder === undefined ? {} : { privateFolder }),
      signOff: (sheets, board) => {
        found.push({ sheets, board });
      },
    });
  } catch (error) {
    if (!(error instanceof BoardProblems) || found.length === 0) throw error;
  }
  return found[0] as ReadSheets;
}

/**
 * The sheet of a year; of the newest report if none is named.
 *
 * @throws PlainError if there is no report of that year
 */
export function sheetOfYear({ sheets }: ReadSheets, year: string | undefined): SignOffSheet {
  const [newest] = sheets;
  if (!newest) throw new PlainError("The board has no report, and so nothing to sign off.");
  if (year === undefined) return newest;
  const found = sheets.find((sheet) => sheet.year === year);
  if (found) return found;
  throw new PlainError(
    `There is no report for ${year}. Write --year and one of: ${sheets.map(({ year }) => year).join(", ")}.`,
  );
}
