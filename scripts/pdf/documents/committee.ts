import type { CommitteeReport } from "../../model/report/committee-report.ts";
import type { LongReport } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../../site/addresses/addresses.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { placeInReport } from "./long-report.ts";
import { packPageRules } from "./pack-pages.ts";
import { inRunningHead, quoted } from "./page-rules.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";
import { type PrintedAppendix, printedAppendix } from "./printed-appendix.ts";

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
  const carried = committee.appendices.flatMap((appendix) => {
    if (appendix.kind === "outside") return [];
    const document = documents.find(
      ({ kind, slug, edition }) => kind === appendix.kind && slug === appendix.slug && edition === undefined,
    );
    return document ? [{ appendix, document }] : [];
  });
  let appendices: PrintedAppendix[] | undefined;
  const printed = () => {
    appendices ??= carried.map(({ appendix, document }) => printedAppendix(document, appendix.number));
    return appendices;
  };
  const own = printResources("committee", report, () =>
    rules(
      report,
      committee,
      printed().flatMap(({ landscapePages }) => landscapePages),
    ),
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
    partPages: carried.map(({ appendix, document }) => ({
      id: `appendix-${appendix.number}`,
      name: `Appendix ${appendix.number} (${document.title})`,
      pages: document.onePage ? 1 : (document.expectedPages ?? null),
    })),
    largestFile: committee.largestFile,
    expectedTexts: [
      committee.council,
      committee.committee,
      committee.title,
      ...committee.parts.flatMap((part) => [part.heading, ...part.sections.map(({ heading }) => heading)]),
      ...carried.flatMap(({ document }) => document.expectedTexts),
    ],
    html: () =>
      printLinks(
        renderTemplate("print/committee.njk", {
          site: printSite(report),
          committee,
          carried: carried.map(({ appendix }) => appendix),
          appendices: printed(),
          documentTitle: title,
          packOffset: committee.packPages === null ? null : committee.packPages - 1,
        }),
        (link) => placeInDocument(report, committee, link),
        true,
      ),
    resources: (path) => {
      if (path === "/assets/appendices.css") return { body: appendicesStylesheet(printed()), contentType };
      return own(path) ?? carried.map(({ document }) => document.resources(path)).find(Boolean) ?? null;
    },
  };
}

const contentType = "text/css; charset=utf-8";

/** Its own pages have a name, too: what holds for all pages would hold for those of the appendices. */
function rules(
  { board }: Report,
  { committee, title, mark, packPages }: CommitteeReport,
  landscapePages: string[],
): string {
  return `@page cover-report {
  @top-left { content: ${quoted(inRunningHead(committee))}; }
${mark === null ? "" : `  @top-center { content: ${quoted(mark.toUpperCase())}; }\n`}  @top-right { content: ${quoted(inRunningHead(title))}; }
  @bottom-left { content: ${quoted(board.demonstration ?? "")}; }
}
@page cover-report:first { @top-left { content: none; } @top-center { content: none; } @top-right { content: none; } }
${packPages === null ? "" : packPageRules(packPages, landscapePages)}`;
}

function appendicesStylesheet(appendices: PrintedAppendix[]): string {
  const fontFaces = new Set(appendices.flatMap((appendix) => appendix.fontFaces));
  return [...fontFaces, ...appendices.map(({ css }) => css)].join("\n");
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
