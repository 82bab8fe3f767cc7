import type { LongReport, ReportEdition } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { say, speaking } from "../../model/words/words.ts";
import { address } from "../../site/addresses/addresses.ts";
import { printedLink } from "../../site/data/printed-link.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { largePrintRules } from "./page-rules.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";

/** A report's edition for other readers, such as Easy Read, in large letters on as many pages as it takes. */
export function editionDocument(report: Report, annual: LongReport, edition: ReportEdition): PrintDocument {
  const linkOf = (page: string) => printedLink(page, report.board);
  return {
    kind: "edition",
    slug: `${annual.id}/${edition.slug}`,
    title: edition.title,
    file: `edition-${annual.id}-${edition.slug}.pdf`,
    language: edition.language,
    date: edition.published.key,
    contents: false,
    onePage: false,
    laidOut: true,
    expectedTexts: [edition.title, ...edition.headings.map(({ text }) => text)],
    html: () =>
      speaking(edition.words, () =>
        printLinks(
          renderTemplate("print/edition.njk", {
            site: printSite(report),
            report: annual,
            edition,
            link: linkOf(address.edition(annual.id, edition.slug)),
          }),
          () => null,
          false,
          linkOf,
        ),
      ),
    resources: printResources("edition", report, () =>
      speaking(edition.words, () => largePrintRules(report.board, edition, say("Page"))),
    ),
  };
}
