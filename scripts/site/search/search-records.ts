import type { Report } from "../../model/report/report.ts";
import { english, say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";

/** A page that the search can find, with its filter values. */
export interface SearchRecord {
  address: string;
  title: string;
  kind: SearchKind;
  topics: string[];
  audiences: string[];
  /** "2016/17"; null for a page that belongs to no year. */
  year: string | null;
}

type SearchKind =
  | "Annual report"
  | "Briefing"
  | "Poster"
  | "Data"
  | "Edition of a report"
  | "Glossary"
  | "About this site";

/** Everything that the search can find: every page with words of its own, but no list of other pages. */
export function searchRecords(report: Report): SearchRecord[] {
  const none = { topics: [], audiences: [], year: null };
  return [
    ...report.reports.flatMap((annual): SearchRecord[] => {
      const ofReport = { ...none, kind: english("Annual report"), year: annual.yearText };
      return [
        { ...ofReport, address: address.report(annual.year), title: annual.title },
        ...(annual.summary && !annual.summary.isChapter
          ? [{ ...ofReport, address: address.summary(annual.year), title: annual.summary.title }]
          : []),
        ...annual.chapters.map(({ slug, title, topics }) => ({
          ...ofReport,
          address: address.chapter(annual.year, slug),
          title,
          topics,
        })),
        ...annual.editions.map(({ slug, title, audiences }) => ({
          ...ofReport,
          kind: english("Edition of a report"),
          address: address.edition(annual.year, slug),
          title,
          audiences,
        })),
      ];
    }),
    ...report.briefings.map(
      ({ slug, title, topics, audiences }): SearchRecord => ({
        ...none,
        kind: english("Briefing"),
        address: address.briefing(slug),
        title,
        topics,
        audiences,
      }),
    ),
    ...report.posters.map(
      ({ slug, title, topics, audiences }): SearchRecord => ({
        ...none,
        kind: english("Poster"),
        address: address.poster(slug),
        title,
        topics,
        audiences,
      }),
    ),
    ...report.data.flatMap(({ yearText, datasets }) =>
      datasets.map(
        ({ year, name, title, topics }): SearchRecord => ({
          ...none,
          kind: english("Data"),
          address: address.dataset(year, name),
          title,
          topics,
          year: yearText,
        }),
      ),
    ),
    ...(report.glossary.length > 0
      ? [{ ...none, kind: english("Glossary"), address: address.glossary, title: say("Glossary") }]
      : []),
    ...report.pages
      .filter(({ slug }) => slug !== "accessibility")
      .map(
        ({ slug, title }): SearchRecord => ({
          ...none,
          kind: english("About this site"),
          address: address.page(slug),
          title,
        }),
      ),
    {
      ...none,
      kind: english("About this site"),
      address: address.accessibility,
      title: say("Accessibility statement"),
    },
  ];
}
