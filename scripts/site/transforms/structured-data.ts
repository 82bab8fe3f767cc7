import type { PublishedDataset } from "../../model/report/dataset.ts";
import type { Report } from "../../model/report/report.ts";
import { firstDay, lastDay, parsePeriod } from "../../model/values/period.ts";
import { say } from "../../model/words/words.ts";
import { unescapeHtml } from "../../system/unescape-html.ts";
import { absolute } from "../addresses/absolute.ts";
import { address } from "../addresses/addresses.ts";
import { titleWithYear } from "../filters/title-with-year.ts";

type Thing = Record<string, unknown>;

/**
 * What each page is about, for search engines: schema.org as JSON-LD, by the page's address. Addresses are given if the
 * site's own is known.
 */
export function structuredData({
  board,
  reports,
  data,
  briefings,
  posters,
  date,
}: Report): Map<string, Thing> {
  const { website } = board;
  const url = (of: string): Thing => (website === null ? {} : { url: absolute(website, of) });
  const organization: Thing = { "@type": "Organization", name: board.name, ...url(address.home) };
  const described = (type: string, of: string, more: Thing): [string, Thing] => [
    of,
    { "@context": "https://schema.org", "@type": type, ...url(of), ...more },
  ];
  // What a machine cites, it cites without the words of the page.
  const demonstration =
    board.demonstration === null ? {} : { disambiguatingDescription: board.demonstration };
  const written = { ...demonstration, inLanguage: board.language, publisher: organization };
  return new Map([
    described("Organization", address.home, { name: board.name, areaServed: board.area }),
    ...reports.flatMap((report) => [
      described("Report", address.report(report.id), {
        name: report.title,
        datePublished: report.published.key,
        creativeWorkStatus:
          report.mark !== null ? "Draft" : board.demonstration === null ? "Published" : "Demonstration",
        ...written,
      }),
      ...report.editions.map((edition) =>
        described("Report", address.edition(report.id, edition.slug), {
          name: edition.title,
          description: edition.summary,
          datePublished: edition.published.key,
          inLanguage: edition.language,
          publisher: organization,
        }),
      ),
    ]),
    ...data.flatMap(({ year, yearText, datasets }) => {
      const report = reports.find(({ id }) => id === year);
      return datasets.map((dataset) => {
        return described("Dataset", address.dataset(dataset.year, dataset.name), {
          name: dataset.title,
          description: descriptionOf(dataset, yearText, board.name),
          dateModified: (report?.published ?? date).key,
          variableMeasured: dataset.history.map(({ title, unit }) => ({
            "@type": "PropertyValue",
            name: title,
            ...(unit === "" ? {} : { unitText: unit }),
          })),
          temporalCoverage: interval(dataset.year),
          spatialCoverage: board.area,
          creator: organization,
          publisher: organization,
          isAccessibleForFree: true,
          ...(board.licence === null ? {} : { license: board.licence.link }),
          ...(website === null
            ? {}
            : {
                distribution: [
                  ["text/csv", address.csv(dataset.year, dataset.name)],
                  ["application/zip", address.yearData(dataset.year)],
                ].map(([encodingFormat = "", file = ""]) => ({
                  "@type": "DataDownload",
                  encodingFormat,
                  contentUrl: absolute(website, file),
                })),
              }),
        });
      });
    }),
    ...[
      ...briefings.map((briefing) => ({
        ...briefing,
        of: address.briefing(briefing.slug),
        type: "Briefing",
        readers: [briefing.audience ?? []].flat(),
      })),
      ...posters.map((poster) => ({
        ...poster,
        of: address.poster(poster.slug),
        type: "Poster",
        readers: poster.audiences,
      })),
    ].map(({ of, type, readers, title, summary, published, topics }) =>
      described("LearningResource", of, {
        name: title,
        learningResourceType: type,
        description: summary,
        datePublished: published.key,
        keywords: topics,
        ...(readers.length === 0
          ? {}
          : { audience: readers.map((audienceType) => ({ "@type": "Audience", audienceType })) }),
        ...written,
      }),
    ),
  ]);
}

/** The way to a page from the home page, by the links above it (https://schema.org/BreadcrumbList). */
export function breadcrumbList(html: string, website: string): Thing | null {
  const [, nav = ""] = /<nav class="breadcrumbs"[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
  const links = [...nav.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
  if (links.length === 0) return null;
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: links.map(([, to = "", name = ""], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: unescapeHtml(name),
      item: absolute(website, to),
    })),
  };
}

/** Search engines want 50 characters or more. */
function descriptionOf({ title, summary }: PublishedDataset, yearText: string, board: string): string {
  return summary !== null && summary.length >= 50
    ? summary
    : [`${titleWithYear(title, yearText)}.`, summary ?? "", say("Data published by {board}.", { board })]
        .filter(Boolean)
        .join(" ");
}

/** By ISO 8601, as schema.org requires: "2016-17" would be its seventeenth month. */
function interval(key: string): string {
  const period = parsePeriod(key);
  return period ? `${firstDay(period)}/${lastDay(period)}` : key;
}
