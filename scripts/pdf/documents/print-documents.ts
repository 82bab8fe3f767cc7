import type { Report } from "../../model/report/report.ts";
import { speaking } from "../../model/words/words.ts";
import { briefingDocuments } from "./briefing.ts";
import { committeeDocument } from "./committee.ts";
import { editionDocument } from "./edition.ts";
import { reportDocuments } from "./long-report.ts";
import { meetingDocument } from "./meeting.ts";
import { posterDocuments } from "./poster.ts";
import type { PrintDocument } from "./print-document.ts";
import { seriesDocument } from "./series.ts";
import { summaryDocument } from "./summary.ts";

/** The PDFs in the order of the downloads page: reports, summaries, editions, briefings, posters, series, committee reports, meetings. */
export function printDocuments(report: Report): PrintDocument[] {
  const { words } = report.board;
  // Their pages are made later.
  return speaking(words, () => documentsOf(report)).map((document) => ({
    ...document,
    html: () => speaking(words, document.html),
    resources: (path) => speaking(words, () => document.resources(path)),
  }));
}

function documentsOf(report: Report): PrintDocument[] {
  const documents = [
    ...report.reports.flatMap((annual) => reportDocuments(report, annual)),
    ...report.reports.flatMap((annual) =>
      annual.summary ? [summaryDocument(report, annual, annual.summary)] : [],
    ),
    ...report.reports.flatMap((annual) =>
      annual.editions.flatMap((edition) =>
        edition.isPrinted ? [editionDocument(report, annual, edition)] : [],
      ),
    ),
    ...report.briefings.flatMap((briefing) => briefingDocuments(report, briefing)),
    ...report.posters.flatMap((poster) => posterDocuments(report, poster)),
  ];
  return [
    ...documents,
    ...report.series.map((series) => seriesDocument(report, series, documents)),
    ...report.committeeReports.map((committee) => committeeDocument(report, committee, documents)),
    ...report.meetings.map((meeting) => meetingDocument(report, meeting, documents)),
  ];
}
