import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "./addresses.ts";

export interface Download {
  address: string;
  kind:
    | "annual report"
    | "report"
    | "summary"
    | "edition"
    | "briefing"
    | "poster"
    | "series"
    | "committee report"
    | "meeting"
    | "data";
  format: "PDF" | "CSV" | "ZIP";
  title: string;
  /** Its description in links: "PDF, 2 pages, 44 KB". */
  description: string;
  /** The address of the record of the checks of a PDF. */
  checks: string | null;
}

/**
 * Every file that a complete build offers for download, in the order of the downloads page.
 *
 * @param describe says of a file what is known of it
 */
export function downloadsOf(
  report: Report,
  describe: (file: Offered) => string = ({ format }) => format,
): Download[] {
  return offered(report).map((file) => ({ ...file, description: describe(file) }));
}

type Offered = Omit<Download, "description">;

function offered(report: Report): Offered[] {
  return [
    ...report.reports.flatMap((annual) => {
      const kind = annual.isAnnual ? "annual report" : "report";
      return [
        pdf(kind, address.reportPdf(annual.id), annual.title),
        ...(annual.duplex
          ? [
              pdf(
                kind,
                address.reportPdfDuplex(annual.id),
                say("{title}, to print on both sides", { title: annual.title }),
              ),
            ]
          : []),
        ...(annual.isAnnual && pdfsOfYear(report, annual.id).length > 1
          ? [zip(kind, address.yearPdfs(annual.id), say("All PDFs, ") + annual.yearText)]
          : []),
      ];
    }),
    ...report.reports.flatMap((annual) =>
      annual.summary ? [pdf("summary", address.summaryPdf(annual.id), annual.summary.title)] : [],
    ),
    ...report.reports.flatMap(({ id, editions }) =>
      editions
        .filter(({ isPrinted }) => isPrinted)
        .map(({ slug, title, label }) => pdf("edition", address.editionPdf(id, slug), `${label}: ${title}`)),
    ),
    ...report.briefings.flatMap(({ slug, title }) => [
      pdf("briefing", address.briefingPdf(slug), title),
      pdf("briefing", address.briefingLargePrint(slug), say("{title}, large print", { title })),
    ]),
    ...report.posters.flatMap(({ slug, title, bleed }) => [
      pdf("poster", address.posterPdf(slug), say("{title}, A4", { title })),
      pdf("poster", address.posterPdfA3(slug), say("{title}, A3", { title })),
      pdf("poster", address.posterLowInk(slug), say("{title}, A4 with little ink", { title })),
      ...(bleed
        ? [pdf("poster", address.posterBleed(slug), say("{title}, A3 for a print shop", { title }))]
        : []),
    ]),
    ...report.series.map(({ slug, title }) => pdf("series", address.seriesPdf(slug), title)),
    ...report.committeeReports.map((committee) =>
      pdf("committee report", address.committeePdf(committee.slug), committee.title),
    ),
    ...report.meetings.map(({ slug, title }) => pdf("meeting", address.meetingPdf(slug), title)),
    ...(report.data.some(({ datasets }) => datasets.some(({ history }) => history.length > 0))
      ? [csv(address.historyCsv, say("All figures for all years"))]
      : []),
    ...(report.register ? [csv(address.registerCsv, say("Recommendations and actions"))] : []),
    ...report.data.flatMap(({ year, yearText, datasets }) =>
      datasets.length > 0 ? [zip("data", address.yearData(year), say("All data, ") + yearText)] : [],
    ),
    ...report.data.flatMap(({ datasets }) =>
      [...datasets]
        .sort(byTitle)
        .map((dataset) => csv(address.csv(dataset.year, dataset.name), dataset.title)),
    ),
  ];
}

/** The PDFs of a year's annual report, its summary and its cover reports; briefings and posters belong to no year. */
export function pdfsOfYear({ reports, committeeReports }: Report, year: string): string[] {
  return [
    ...reports.flatMap((annual) =>
      annual.id === year
        ? [address.reportPdf(year), ...(annual.summary ? [address.summaryPdf(year)] : [])]
        : [],
    ),
    ...committeeReports.flatMap((report) =>
      report.year === year ? [address.committeePdf(report.slug)] : [],
    ),
  ];
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1;
}

function pdf(kind: Download["kind"], fileAddress: string, title: string): Offered {
  return { address: fileAddress, kind, format: "PDF", title, checks: address.checks(fileAddress) };
}

function csv(fileAddress: string, title: string): Offered {
  return { address: fileAddress, kind: "data", format: "CSV", title, checks: null };
}

function zip(kind: Download["kind"], fileAddress: string, title: string): Offered {
  return { address: fileAddress, kind, format: "ZIP", title, checks: null };
}
