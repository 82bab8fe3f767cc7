import type { BoardSheets } from "../model/build-report.ts";
import type { SignOffSheet } from "../model/sign-off/sign-off-sheet.ts";
import { PlainError } from "../system/plain-error.ts";

/**
 * The sheet of a year; of the newest report if none is named.
 *
 * @throws PlainError if there is no report of that year
 */
export function sheetOfYear({ sheets }: BoardSheets, year: string | undefined): SignOffSheet {
  const [newest] = sheets;
  if (!newest) throw new PlainError("The board has no report, and so nothing to sign off.");
  if (year === undefined) return newest;
  const found = sheets.find((sheet) => sheet.year === year);
  if (found) return found;
  throw new PlainError(
    `There is no report for ${year}. Write --year and one of: ${sheets.map(({ year }) => year).join(", ")}.`,
  );
}
