import type { Report } from "../../model/report/report.ts";
import { address } from "./addresses.ts";
import { fileDescription, type MadeFile } from "./file-description.ts";

export interface Download {
  address: string;
  kind: "annual report" | "summary" | "briefing" | "poster" | "committee report" | "data";
  format: "PDF" | "CSV";
  title: string;
  /** How it is offered: "PDF, 2 pages, 44 KB". */
  description: string;
  /** Where the record of the checks of a PDF is. */
  checks: string | null;
}

/**
 * Every file that a complete build offers for download, in the order of the downloads page.
 *
 * @param made the files that have been made, by their address
 */
export function downloadsOf(report: Report, made: ReadonlyMap<string, MadeFile> = new Map()): Download[] {
  return offered(report).map((file) => ({
    ...file,
    description: fileDescription(file.format, made.get(file.address)),
  }));
}

type Offered = Omit<Download, "description">;

function offered(report: Report): Offered[] {
  return [
    ...report.reports.flatMap((annual) => [
      pdf("annual report", address.reportPdf(annual.year), annual.title),
      ...(annual.duplex
        ? [
            pdf(
              "annual report",
              address.reportPdfDuplex(annual.year),
              `${annual.title}, to print on both sides`,
            ),
          ]
        : []),
    ]),
    ...report.reports.flatMap((annual) =>
      annual.summary ? [pdf("summary", address.summaryPdf(annual.year), annual.summary.title)] : [],
    ),
    ...report.briefings.flatMap(({ slug, title }) => [
      pdf("briefing", address.briefingPdf(slug), title),
      pdf("briefing", address.briefingLargePrint(slug), `${title}, large print`),
    ]),
    ...report.posters.flatMap(({ slug, title, bleed }) => [
      pdf("poster", address.posterPdf(slug), `${title}, A4`),
      pdf("poster", address.posterPdfA3(slug), `${title}, A3`),
      pdf("poster", address.posterLowInk(slug), `${title}, A4 with little ink`),
      ...(bleed ? [pdf("poster", address.posterBleed(slug), `${title}, A3 for a print shop`)] : []),
    ]),
    ...report.committeeReports.map((committee) =>
      pdf("committee report", address.committeePdf(committee.slug), committee.title),
    ),
    ...(report.data.some(({ datasets }) => datasets.some(({ history }) => history.length > 0))
      ? [csv(address.historyCsv, "All figures of all years")]
      : []),
    ...report.data.flatMap(({ datasets }) =>
      [...datasets]
        .sort(byTitle)
        .map((dataset) => csv(address.csv(dataset.year, dataset.name), dataset.title)),
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
