import type { BoardSheets } from "../model/build-report.ts";
import type { SignOffSheet } from "../model/sign-off/sign-off-sheet.ts";
import { isAnnual, type ReportId } from "../model/values/report-id.ts";
import { PlainError } from "../system/plain-error.ts";

/**
 * The sheet of a report: of the annual report of a year, or of another by its name; of the newest annual report if none
 * is asked for.
 *
 * @throws PlainError if there is no such report
 */
export function sheetOfReport(
  { sheets }: BoardSheets,
  { year, report }: { year?: string | undefined; report?: ReportId | undefined },
): SignOffSheet {
  const [newest] = sheets;
  if (!newest) throw new PlainError("The board has no report, and so nothing to sign off.");
  const wanted = report ?? year;
  if (wanted === undefined) return newest;
  const found = sheets.find((sheet) => sheet.report === wanted);
  if (found) return found;
  const all = sheets.map((sheet) => sheet.report);
  throw new PlainError(
    report === undefined
      ? `There is no report for ${year}. Write --year and one of: ${all.filter(isAnnual).join(", ")}.`
      : `There is no report "${report}". Write --report and one of: ${all.join(", ")}.`,
  );
}
