import type { Report } from "../model/report.ts";
import { address } from "./addresses.ts";

export interface Download {
  address: string;
  kind: "annual report" | "summary" | "briefing" | "poster" | "data";
  format: "PDF" | "CSV";
  title: string;
  /** Where the record of the checks of a PDF is. */
  checks: string | null;
}

/** Every file that a complete build offers for download, in the order of the downloads page. */
export function downloadsOf(report: Report): Download[] {
  return [
    ...report.reports.map((annual) => pdf("annual report", address.reportPdf(annual.year), annual.title)),
    ...report.reports.flatMap((annual) =>
      annual.summary ? [pdf("summary", address.summaryPdf(annual.year), annual.summary.title)] : [],
    ),
    ...report.briefings.map((briefing) =>
      pdf("briefing", address.briefingPdf(briefing.slug), briefing.title),
    ),
    ...report.posters.flatMap((poster) => [
      pdf("poster", address.posterPdf(poster.slug), `${poster.title}, A4`),
      pdf("poster", address.posterPdfA3(poster.slug), `${poster.title}, A3`),
    ]),
    ...report.data.flatMap(({ datasets }) =>
      datasets.map(
        (dataset): Download => ({
          address: address.csv(dataset.year, dataset.name),
          kind: "data",
          format: "CSV",
          title: dataset.title,
          checks: null,
        }),
      ),
    ),
  ];
}

function pdf(kind: Download["kind"], fileAddress: string, title: string): Download {
  return { address: fileAddress, kind, format: "PDF", title, checks: address.checks(fileAddress) };
}
