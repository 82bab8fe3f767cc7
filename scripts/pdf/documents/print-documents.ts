import type { Report } from "../../model/report/report.ts";
import { annualReportDocuments } from "./annual-report.ts";
import { briefingDocuments } from "./briefing.ts";
import { committeeDocument } from "./committee.ts";
import { posterDocuments } from "./poster.ts";
import type { PrintDocument } from "./print-document.ts";
import { summaryDocument } from "./summary.ts";

/** The PDFs in the order of the downloads page: reports, summaries, briefings, posters, committee reports. */
export function printDocuments(report: Report): PrintDocument[] {
  const documents = [
    ...report.reports.flatMap((annual) => annualReportDocuments(report, annual)),
    ...report.reports.flatMap((annual) =>
      annual.summary ? [summaryDocument(report, annual, annual.summary)] : [],
    ),
    ...report.briefings.flatMap((briefing) => briefingDocuments(report, briefing)),
    ...report.posters.flatMap((poster) => posterDocuments(report, poster)),
  ];
  return [
    ...documents,
    ...report.committeeReports.map((committee) => committeeDocument(report, committee, documents)),
  ];
}
