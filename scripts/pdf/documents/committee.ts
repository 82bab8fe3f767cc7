import type { Appendix, CommitteeReport } from "../../model/report/committee-report.ts";
import type { LongReport } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../../site/addresses/addresses.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { Carried } from "./carried.ts";
import { placeInReport } from "./long-report.ts";
import { packRules } from "./pack-pages.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";
import type { CarriedDocument } from "./printed-appendix.ts";

/**
 * A council's cover report with its appendices: one tagged document, with page numbers all through.
 *
 * @param documents every other document of the board
 */
export function committeeDocument(
  report: Report,
  committee: CommitteeReport,
  documents: PrintDocument[],
): PrintDocument {
  const carried = new Carried(
    committee.appendices.flatMap((appendix) => {
      const document = documentOf(documents, appendix);
      return document ? [{ ...appendixPart(appendix), document }] : [];
    }),
  );
  const own = printResources("committee", report, () =>
    packRules(report, { ...committee, heading: committee.committee }, carried),
  );
  const names = { title: committee.title, committee: committee.committee };
  const title = committee.isMinutes
    ? say("{title}, minutes of the {committee}", names)
    : say("{title}, report to the {committee}", names);
  return {
    kind: "committee",
    slug: committee.slug,
    title,
    file: `committee-${committee.slug}.pdf`,
    language: report.board.language,
    date: committee.published.key,
    contents: true,
    onePage: false,
    laidOut: true,
    partPages: carried.partPages,
    largestFile: committee.largestFile,
    expectedTexts: [
      committee.council,
      committee.committee,
      committee.title,
      ...committee.parts.flatMap((part) => [part.heading, ...part.sections.map(({ heading }) => heading)]),
      ...carried.expectedTexts,
    ],
    html: () =>
      printLinks(
        renderTemplate("print/committee.njk", {
          site: printSite(report),
          committee,
          carried: carried.documents,
          appendices: carried.printed,
          documentTitle: title,
          packOffset: committee.packPages === null ? null : committee.packPages - 1,
        }),
        (link) => placeInDocument(report, committee, link),
        true,
      ),
    resources: (path) => own(path) ?? carried.resource(path),
  };
}

/** An appendix as it is named in a document, and in a pack that has the document in it. */
export function appendixPart(
  { number, title }: Pick<Appendix, "number" | "title">,
  within?: Pick<CarriedDocument, "id" | "label">,
): Omit<CarriedDocument, "document"> {
  const id = `appendix-${number}`;
  const label = say("Appendix {number}", { number });
  return within
    ? { id: `${within.id}-${id}`, label: `${within.label}, ${label}`, title }
    : { id, label, title };
}

/** The usual PDF of a document that another one carries; undefined for a file from outside. */
export function documentOf(
  documents: PrintDocument[],
  { kind, slug }: { kind: string; slug?: string },
): PrintDocument | undefined {
  return documents.find((each) => each.kind === kind && each.slug === slug && each.edition === undefined);
}

/** Where a link to a page of the website leads in this document: to an appendix, or to a place in a report. */
function placeInDocument(report: Report, { appendices }: CommitteeReport, link: string): string | null {
  for (const appendix of appendices) {
    if (appendix.kind === "outside") continue;
    const id = `appendix-${appendix.number}`;
    if (link === address.appendix(appendix.kind, appendix.slug)) return id;
    if (appendix.kind !== "annual-report" && appendix.kind !== "report") continue;
    const annual = report.reports.find(({ id }) => id === appendix.slug) as LongReport;
    const place = placeInReport(annual, link);
    if (place !== null) return `${id}-${place}`;
  }
  return null;
}
