import type { Release } from "../../model/report/release.ts";
import type { Report } from "../../model/report/report.ts";
import type { PublishedPeriod } from "../../model/report/value.ts";
import { compareText } from "../../system/compare-text.ts";
import { address } from "../addresses/addresses.ts";

/** Something that a board has published on a day. */
export interface Publication {
  kind: "report" | "other-report" | "edition" | "briefing" | "poster" | "review";
  address: string;
  title: string;
  summary: string;
  published: PublishedPeriod;
  language: string;
}

/** Reports, their editions, briefings and posters in use, and published reviews, newest first; only what is public. */
export function publicationsOf({ board, reports, briefings, posters, register }: Report): Publication[] {
  const { language } = board;
  const isOpen = ({ mark }: Release) => mark === null;
  const all = [
    ...reports.filter(isOpen).flatMap((report): Publication[] => [
      {
        kind: report.isAnnual ? "report" : "other-report",
        address: address.report(report.id),
        title: report.title,
        summary: [
          ...(report.consultation ? [`${report.consultation.mark}.`] : []),
          report.strapline ?? `${report.title} of ${board.name}.`,
        ].join(" "),
        published: report.published,
        language,
      },
      ...report.editions.filter(isOpen).map((edition) => ({
        kind: "edition" as const,
        address: address.edition(report.id, edition.slug),
        title: `${edition.title} (${edition.label}, ${report.isAnnual ? report.yearText : report.title})`,
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
  const reviews = (register?.sources ?? []).filter(isOpen).flatMap((source): Publication[] =>
    source.published === null
      ? []
      : [
          {
            kind: "review",
            address: address.registerSource(source.slug),
            title: source.title,
            summary: source.summary?.text ?? source.type.label,
            published: source.published,
            language,
          },
        ],
  );
  all.push(...reviews);
  return all.sort(
    (a, b) => compareText(b.published.key, a.published.key) || compareText(a.address, b.address),
  );
}

/** When each page with a date of its own was published: a chapter and the data of a year with their report. */
export function datesOf(report: Report): Map<string, string> {
  const yearOf = (year: string) => report.reports.find(({ id }) => id === year)?.published.key;
  return new Map([
    ...publicationsOf(report).map(({ address: of, published }): [string, string] => [of, published.key]),
    ...report.reports.flatMap(({ id, chapters, published }) =>
      [address.summary(id), ...chapters.map(({ slug }) => address.chapter(id, slug))].map(
        (of): [string, string] => [of, published.key],
      ),
    ),
    ...report.data.flatMap(({ year, datasets }) =>
      datasets.flatMap(({ name }): [string, string][] => {
        const date = yearOf(year);
        return date ? [[address.dataset(year, name), date]] : [];
      }),
    ),
    [address.home, report.date.key],
  ]);
}
