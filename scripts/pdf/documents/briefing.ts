import type { Briefing, Report } from "../../model/report.ts";
import { renderTemplate } from "../../site/environment.ts";
import { arrangeSite } from "../../site/site.ts";
import type { PrintDocument } from "../documents.ts";
import { balancedHalves } from "./balanced-halves.ts";
import { columnWidths } from "./column-widths.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { roomOfPart } from "./room-of-part.ts";

/** A 7-minute briefing: one page, its seven parts in two columns that end at the same height. */
export function briefingDocument(report: Report, briefing: Briefing): PrintDocument {
  const parts = briefing.parts.map((part, index) => ({ ...part, number: index + 1 }));
  const columns = balancedHalves(parts, roomOfPart);
  return {
    kind: "briefing",
    slug: briefing.slug,
    title: briefing.title,
    file: `briefing-${briefing.slug}.pdf`,
    language: report.board.language,
    date: briefing.published.key,
    contents: false,
    onePage: true,
    expectedTexts: [briefing.title, ...briefing.parts.map((part) => part.title)],
    html: () =>
      printLinks(
        renderTemplate("print/briefing.njk", { site: arrangeSite(report), briefing, columns }),
        () => null,
      ),
    resources: printResources("briefing", report, () => `.sheet__columns { ${columnWidths(...columns)} }\n`),
  };
}
