import type { Series } from "../../model/report/pack.ts";
import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../../site/addresses/addresses.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { Carried } from "./carried.ts";
import { documentOf } from "./committee.ts";
import { packRules } from "./pack-pages.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";

/**
 * Briefings and posters about one thing, behind an introduction with their contents: one tagged document.
 *
 * @param documents every other document of the board
 */
export function seriesDocument(report: Report, series: Series, documents: PrintDocument[]): PrintDocument {
  const carried = new Carried(
    series.documents.flatMap((entry, index) => {
      const document = documentOf(documents, entry);
      const number = index + 1;
      return document
        ? [{ id: `part-${number}`, label: say("Part {number}", { number }), title: entry.title, document }]
        : [];
    }),
  );
  const own = printResources("committee", report, () =>
    packRules(report, { ...series, heading: report.board.name, packPages: null }, carried),
  );
  return {
    kind: "series",
    slug: series.slug,
    title: series.title,
    file: `series-${series.slug}.pdf`,
    language: report.board.language,
    date: series.published.key,
    contents: true,
    onePage: false,
    laidOut: true,
    partPages: carried.partPages,
    expectedTexts: [series.title, ...carried.expectedTexts],
    html: () =>
      printLinks(
        renderTemplate("print/series.njk", {
          site: printSite(report),
          series,
          carried: carried.documents,
          appendices: carried.printed,
        }),
        (link) => {
          const at = series.documents.findIndex(({ kind, slug }) => link === address.appendix(kind, slug));
          return at < 0 ? null : `part-${at + 1}`;
        },
        true,
      ),
    resources: (path) => own(path) ?? carried.resource(path),
  };
}
