import type { BoardSheets } from "../model/build-report.ts";
import { optionOf } from "../model/sign-off/check-sign-off.ts";
import type { SignOffSheet } from "../model/sign-off/sign-off-sheet.ts";
import { isDate } from "../model/values/period.ts";
import { renderTemplate } from "../site/templates/environment.ts";
import type { SheetAnswer } from "../statements/answer-statements.ts";
import { sheetAddress } from "../statements/sheet-addresses.ts";
import { type GivenAgreement, recordAgreement, refusals } from "./record-agreement.ts";
import { agreedInWords } from "./sign-off-list.ts";

/** The sheet of the report that is asked for, or of the newest. */
export function showSignOff(read: BoardSheets, query: URLSearchParams, today: string): SheetAnswer {
  const by = query.get("by");
  const sheet = chosen(read, query);
  return {
    status: sheet ? 200 : 404,
    html: page(read, sheet, today, {
      done: by === null ? "" : `It is recorded that ${by} agrees.`,
      refused: [],
    }),
  };
}

/**
 * Records the agreement that a form sends; refused where the sheet has changed since it was shown.
 *
 * @param directory the board folder
 * @param read the sheets as they are now
 */
export function agreeToSheet(
  directory: string,
  read: BoardSheets,
  form: URLSearchParams,
  today: string,
): SheetAnswer {
  const field = (name: string) => (form.get(name) ?? "").trim();
  const given: GivenAgreement = {
    role: field("role"),
    sheet: field("sheet"),
    on: field("on"),
    name: field("name"),
  };
  const sheet = chosen(read, form);
  const refused = [
    ...(sheet ? refusals(sheet, given) : ["There is no report of that year any more."]),
    ...(isDate(given.on) && given.on <= today
      ? []
      : ["Write the day of the agreement, no later than today."]),
  ];
  if (sheet && refused.length === 0) {
    recordAgreement(directory, sheet, given);
    return {
      location: `${sheetAddress.signOff}?${new URLSearchParams({ year: sheet.report, by: given.role })}`,
    };
  }
  return { status: 409, html: page(read, sheet, today, { done: "", refused }) };
}

function chosen({ sheets }: BoardSheets, query: URLSearchParams): SignOffSheet | undefined {
  const report = query.get("year");
  return report === null ? sheets[0] : sheets.find((sheet) => sheet.report === report);
}

function page(
  { sheets, board: { board } }: BoardSheets,
  sheet: SignOffSheet | undefined,
  today: string,
  { done, refused }: { done: string; refused: string[] },
): string {
  return renderTemplate("sheets/sign-off.njk", {
    board,
    sheets: sheetAddress,
    years: sheets.map(({ report, title }) => ({
      title,
      address: `${sheetAddress.signOff}?year=${report}`,
    })),
    sheet: sheet ? shownSheet(sheet) : null,
    today,
    done,
    refused,
  });
}

/** The sheet as the templates show it. */
export function shownSheet(sheet: SignOffSheet) {
  return {
    ...sheet,
    option: optionOf(sheet.report),
    roles: sheet.roles.map((asked) => {
      const part = sheet.parts.find(({ matter }) => matter === asked.matter);
      return {
        ...asked,
        inWords: agreedInWords(asked),
        isOpen: asked.agreed.kind !== "agreed",
        partTitle: part?.title ?? "",
        mark: part?.mark ?? "",
      };
    }),
  };
}
