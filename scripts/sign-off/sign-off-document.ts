import type { SheetBoard } from "../model/build-report.ts";
import type { SignOffSheet } from "../model/sign-off/sign-off-sheet.ts";
import { dateInWords } from "../model/values/period.ts";
import type { PrintDocument } from "../pdf/documents/print-document.ts";
import { renderTemplate } from "../site/templates/environment.ts";
import { sheetDocument } from "../statements/sheet-document.ts";
import { shownSheet } from "./sign-off-pages.ts";

/** A sign-off sheet on paper, with room for names, dates and signatures. */
export function signOffDocument(sheet: SignOffSheet, board: SheetBoard, day: string): PrintDocument {
  const title = `Sign-off: ${sheet.title}`;
  return sheetDocument(board, {
    slug: `sign-off-${sheet.report}`,
    title,
    day,
    expectedTexts: [title, ...sheet.parts.map(({ title }) => title)],
    html: () =>
      renderTemplate("print/sign-off.njk", {
        site: board,
        title,
        day: dateInWords(day),
        sheet: shownSheet(sheet),
        signers: shownSheet(sheet).roles.map(
          ({ role, partTitle, mark }) => `${role}: ${partTitle} (sheet ${mark})`,
        ),
      }),
  });
}
