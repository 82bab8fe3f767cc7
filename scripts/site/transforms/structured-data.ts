import type { Report } from "../../model/report/report.ts";
import { firstDay, lastDay, parsePeriod } from "../../model/values/period.ts";
import { absolute } from "../addresses/absolute.ts";
import { address } from "../addresses/addresses.ts";
import { titleWithYear } from "../filters/title-with-year.ts";

type Thing = Record<string, unknown>;

/**
 * What each page is about, for search engines: schema.org as JSON-LD, by the page's address. Addresses are given if the
 * site's own is known.
 */
export function structuredData({ board, reports, data, briefings }: Report): Map<string, Thing> {
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
      described("Report", address.report(report.year), {
        name: report.title,
        datePublished: report.published.key,
        creativeWorkStatus:
          report.mark !== null ? "Draft" : board.demonstration === null ? "Published" : "Demonstration",
        ...written,
      }),
      ...report.editions.map((edition) =>
        described("Report", address.edition(report.year, edition.slug), {
          name: edition.title,
          description: edition.summary,
          datePublished: edition.published.key,
          inLanguage: edition.language,
          publisher: organization,
        }),
      ),
    ]),
    ...data.flatMap(({ datasets }) =>
      datasets.map((dataset) => {
        return described("Dataset", address.dataset(dataset.year, dataset.name), {
          name: dataset.title,
          description: dataset.summary ?? titleWithYear(dataset.title, dataset.year.replace("-", "/")),
          temporalCoverage: interval(dataset.year),
          spatialCoverage: board.area,
          creator: organization,
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
      }),
    ),
    ...briefings.map((briefing) =>
      described("LearningResource", address.briefing(briefing.slug), {
        name: briefing.title,
        description: briefing.summary,
        datePublished: briefing.published.key,
        keywords: briefing.topics,
        ...(briefing.audience === null
          ? {}
          : { audience: { "@type": "Audience", audienceType: briefing.audience } }),
        ...written,
      }),
    ),
  ]);
}

/** By ISO 8601, as schema.org requires: "2016-17" would be its seventeenth month. */
function interval(key: string): string {
  const period = parsePeriod(key);
  return period ? `${firstDay(period)}/${lastDay(period)}` : key;
}
