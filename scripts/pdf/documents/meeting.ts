import type { Meeting } from "../../model/report/pack.ts";
import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../../site/addresses/addresses.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { Carried } from "./carried.ts";
import { appendixPart, committeeDocument, documentOf } from "./committee.ts";
import { packRules } from "./pack-pages.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";
import type { CarriedDocument } from "./printed-appendix.ts";

/**
 * A meeting's agenda with every paper behind it, and behind each paper its appendices: one tagged document, with page
 * numbers all through. A restricted item has its line in the agenda and nothing else.
 *
 * @param documents every other document of the board
 */
export function meetingDocument(report: Report, meeting: Meeting, documents: PrintDocument[]): PrintDocument {
  const carried = new Carried(partsOf(report, meeting, documents));
  const title = say("{title}, {committee}", { title: meeting.title, committee: meeting.committee });
  const own = printResources("committee", report, () =>
    packRules(report, { ...meeting, heading: meeting.committee }, carried),
  );
  return {
    kind: "meeting",
    slug: meeting.slug,
    title,
    file: `meeting-${meeting.slug}.pdf`,
    language: report.board.language,
    date: meeting.published.key,
    contents: true,
    onePage: false,
    laidOut: true,
    partPages: carried.partPages,
    expectedTexts: [
      meeting.title,
      meeting.committee,
      ...meeting.items.map((item) => item.title),
      ...carried.expectedTexts,
    ],
    html: () =>
      printLinks(
        renderTemplate("print/meeting.njk", {
          site: printSite(report),
          meeting,
          carried: carried.documents,
          appendices: carried.printed,
          documentTitle: title,
          packOffset: meeting.packPages === null ? null : meeting.packPages - 1,
        }),
        (link) => placeOf(meeting, link),
        true,
      ),
    resources: (path) => own(path) ?? carried.resource(path),
  };
}

function partsOf(report: Report, { items }: Meeting, documents: PrintDocument[]): CarriedDocument[] {
  return items.flatMap(({ number, title, paper }): CarriedDocument[] => {
    if (!paper) return [];
    const part = { id: `item-${number}`, label: say("Item {number}", { number }), title };
    const cover = report.committeeReports.find(
      ({ slug }) => paper.kind === "committee" && slug === paper.slug,
    );
    // By itself, without what it carries: each appendix is a part of the whole.
    const document = cover
      ? committeeDocument(report, { ...cover, packPages: null }, [])
      : documentOf(documents, paper);
    if (!document) return [];
    return [
      { ...part, document },
      ...paper.appendices.flatMap((appendix) => {
        const found = documentOf(documents, appendix);
        return found ? [{ ...appendixPart(appendix, part), document: found }] : [];
      }),
    ];
  });
}

/** Where a link to a page of the website leads in the pack: to a paper, or to one of its appendices. */
function placeOf({ items }: Meeting, link: string): string | null {
  for (const { number, paper } of items) {
    if (!paper) continue;
    if (link === address.appendix(paper.kind, paper.slug)) return `item-${number}`;
    for (const appendix of paper.appendices)
      if (appendix.kind !== "outside" && link === address.appendix(appendix.kind, appendix.slug))
        return `item-${number}-appendix-${appendix.number}`;
  }
  return null;
}
