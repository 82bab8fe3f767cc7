import type { SheetBoard } from "../model/build-report.ts";
import type { Statement } from "../model/statements/statement.ts";
import { dateInWords } from "../model/values/period.ts";
import type { PrintDocument } from "../pdf/documents/print-document.ts";
import { renderTemplate } from "../site/templates/environment.ts";
import { sheetDocument } from "./sheet-document.ts";
import { shownStatement } from "./shown-statement.ts";
import { byText } from "./statement-groups.ts";
import { counted } from "./statement-list.ts";

/**
 * Statements on paper, with boxes to tick and room for remarks: for an agency that confirms what is said of its own
 * work, or for a reader who likes paper.
 *
 * @param agency the agency whose statements they are, by its id; undefined for those of a text or of the whole board
 * @param day of the sheet, "2017-09-01"
 */
export function statementsDocument(
  statements: Statement[],
  sheet: SheetBoard,
  agency: string | undefined,
  day: string,
): PrintDocument {
  const texts = byText(statements);
  const name = sheet.agencies.find(({ id }) => id === agency)?.name ?? null;
  const of = name ?? (texts.length === 1 ? (texts[0]?.title ?? null) : null);
  const title = of === null ? "Statements to read" : `Statements to read: ${of}`;
  let number = 0;
  const sections = texts.map(({ key, title, statements: inText }) => ({
    file: key,
    title,
    statements: inText.map((each) => ({ ...shownStatement(each, sheet.agencies), number: ++number })),
  }));
  return sheetDocument(sheet, {
    slug: "statements",
    title,
    day,
    expectedTexts: [title, ...sections.map(({ title }) => title)],
    html: () =>
      renderTemplate("print/statements.njk", {
        site: sheet,
        title,
        agency: name,
        day: dateInWords(day),
        counted: counted(statements),
        sections,
      }),
  });
}
