import type { SheetBoard } from "../model/build-report.ts";
import { pageRules } from "../pdf/documents/page-rules.ts";
import type { PrintDocument } from "../pdf/documents/print-document.ts";
import { printResources } from "../pdf/documents/print-resources.ts";

interface Sheet extends Pick<PrintDocument, "slug" | "title" | "expectedTexts" | "html"> {
  /** Of the sheet, "2017-09-01". */
  day: string;
}

/** A sheet for the board's own use as a PDF, printed and checked like those that are published. */
export function sheetDocument(
  { board, images }: SheetBoard,
  { slug, title, day, expectedTexts, html }: Sheet,
): PrintDocument {
  return {
    kind: "sheet",
    slug,
    title: `${board.name}: ${title}`,
    file: `${slug}.pdf`,
    language: board.language,
    date: day,
    contents: false,
    onePage: false,
    expectedTexts: [board.name, ...expectedTexts],
    html,
    resources: printResources("sheet", { board, images }, () =>
      pageRules({
        runningTitle: title,
        notice: board.demonstration,
        mark: "Not for publication",
        duplex: false,
        pages: [],
      }),
    ),
  };
}
