import type { Briefing } from "../../model/report/learning.ts";
import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../../site/addresses/addresses.ts";
import { printedLink } from "../../site/data/printed-link.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { largePrintRules } from "./page-rules.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";

/** A 7-minute briefing as it is handed out, and in large print. */
export function briefingDocuments(report: Report, briefing: Briefing): PrintDocument[] {
  return [handout(report, briefing), largePrint(report, briefing)];
}

/** One page, its seven parts in two columns; on its back the second side, if it has one. */
function handout(report: Report, briefing: Briefing): PrintDocument {
  return {
    ...common(report, briefing),
    title: briefing.title,
    file: `briefing-${briefing.slug}.pdf`,
    onePage: briefing.secondSide === null,
    ...(briefing.secondSide ? { expectedPages: 2 } : {}),
    thumbnail: `briefing-${briefing.slug}.webp`,
    html: () => render("print/briefing.njk", report, briefing),
    resources: printResources("briefing", report, () => ""),
  };
}

/** The same text from top to bottom in one column, on as many pages as it takes. */
function largePrint(report: Report, briefing: Briefing): PrintDocument {
  return {
    ...common(report, briefing),
    edition: "large-print",
    title: `${briefing.title}, in large print`,
    file: `briefing-${briefing.slug}-large-print.pdf`,
    onePage: false,
    laidOut: true,
    html: () => render("print/briefing-large-print.njk", report, briefing),
    resources: printResources("briefing-large-print", report, () =>
      largePrintRules(report.board, briefing, say("Page")),
    ),
  };
}

function common(report: Report, briefing: Briefing) {
  const headings = (parts: { title: string }[]) => parts.map(({ title }) => title);
  const { secondSide } = briefing;
  return {
    kind: "briefing" as const,
    slug: briefing.slug,
    language: report.board.language,
    date: briefing.published.key,
    contents: false,
    expectedTexts: [
      briefing.title,
      ...headings(briefing.parts),
      ...(secondSide ? [secondSide.title, ...headings(secondSide.parts)] : []),
    ],
  };
}

function render(template: string, report: Report, briefing: Briefing): string {
  const linkOf = (page: string) => printedLink(page, report.board);
  const link = linkOf(address.briefing(briefing.slug));
  const html = renderTemplate(template, { site: printSite(report), briefing, link });
  return printLinks(html, () => null, false, linkOf);
}
