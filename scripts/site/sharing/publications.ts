import type { PublishedPeriod, Release, Report } from "../../model/report/report.ts";
import { address } from "../addresses/addresses.ts";

/** Something that a board has published on a day. */
export interface Publication {
  kind: "report" | "edition" | "briefing" | "poster";
  address: string;
  title: string;
  summary: string;
  published: PublishedPeriod;
  language: string;
}

/** Reports, their editions, briefings and posters in use, the newest first; without what is not public yet. */
export function publicationsOf({ board, reports, briefings, posters }: Report): Publication[] {
  const { language } = board;
  const isOpen = ({ mark }: Release) => mark === null;
  const all = [
    ...reports.filter(isOpen).flatMap((report): Publication[] => [
      {
        kind: "report",
        address: address.report(report.year),
        title: report.title,
        summary: report.strapline ?? `${report.title} of ${board.name}.`,
        published: report.published,
        language,
      },
      ...report.editions.filter(isOpen).map((edition) => ({
        kind: "edition" as const,
        address: address.edition(report.year, edition.slug),
        title: `${edition.title} (${edition.label}, ${report.yearText})`,
        summary: edition.summary,
        published: edition.published,
        language: edition.language,
      })),
    ]),
    ...briefings.filter(isOpen).map(({ slug, title, summary, published }) => ({
      kind: "briefing" as const,
      address: address.briefing(slug),
      title,
      summary,
      published,
      language,
    })),
    ...posters.filter(isOpen).map(({ slug, title, summary, published }) => ({
      kind: "poster" as const,
      address: address.poster(slug),
      title,
      summary,
      published,
      language,
    })),
  ];
  return all.sort((a, b) => compare(b.published.key, a.published.key) || compare(a.address, b.address));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
