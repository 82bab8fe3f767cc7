import type { Part } from "../../model/report/block.ts";
import type { LongReport, Summary } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { balancedHalves } from "./balanced-halves.ts";
import { columnWidths } from "./column-widths.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";
import { roomOfPart } from "./room-of-part.ts";

/** The short summary: two pages of panels; one where all of it and whom to call surely have room there. */
export function summaryDocument(report: Report, annual: LongReport, summary: Summary): PrintDocument {
  const contacts = annual.contacts ?? report.board.contacts;
  const pages = pagesOf(panelRows(summary.parts), contacts.numbers.flatMap(({ ways }) => ways).length);
  return {
    kind: "summary",
    slug: annual.id,
    title: summary.title,
    file: `summary-${annual.id}.pdf`,
    language: report.board.language,
    date: annual.published.key,
    contents: false,
    onePage: false,
    expectedPages: pages.length,
    expectedTexts: [summary.title, ...summary.parts.map((part) => part.title)],
    html: () =>
      printLinks(
        renderTemplate("print/summary.njk", {
          site: printSite(report),
          report: annual,
          summary,
          pages,
        }),
        () => null,
      ),
    resources: printResources("summary", report, () => rowRules(pages)),
  };
}

/** What one page holds, in letters of text, with a good deal to spare: nobody is to shorten a summary for it. */
const roomOfPage = 1000;
/** Of a telephone number or an address. */
const roomOfWay = 60;

/** The rows of each page. */
export function pagesOf(rows: Part[][], ways: number): Part[][][] {
  const room = rows.reduce((sum, row) => sum + roomOfRow(row), ways * roomOfWay);
  // How high a chart or a table is, is known on paper only.
  const isSure = rows.flat().every(isText) && room <= roomOfPage;
  return isSure ? [rows] : balancedHalves(rows, roomOfRow);
}

/** Two parts of text stand side by side; a part with a chart, a table or key figures has the whole width. */
export function panelRows(parts: Part[]): Part[][] {
  const rows: Part[][] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last?.length === 1 && last.every(isText) && isText(part)) last.push(part);
    else rows.push([part]);
  }
  return rows;
}

/** The rows of both pages have their panels side by side in the same columns. */
function rowRules(pages: Part[][][]): string {
  const rows = pages.flat().filter((row): row is [Part, Part] => row.length === 2);
  return `.sheet__row--2 { ${columnWidths(rows)} }\n`;
}

function isText(part: Part): boolean {
  return part.blocks.every((block) => block.type === "prose");
}

function roomOfRow(row: Part[]): number {
  const tallest = Math.max(...row.map(roomOfPart));
  return row.length === 1 ? tallest / 2 : tallest;
}
