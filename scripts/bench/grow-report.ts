import type { Report } from "../model/report/report.ts";

/** A Report whose website has at least so many pages: with its reports and briefings again, as if of other years. */
export function growReport(report: Report, pages: number): Report {
  const copies = Math.ceil(pages / pagesOf(report)) - 1;
  const numbers = Array.from({ length: Math.max(0, copies) }, (_, index) => index + 1);
  return {
    ...report,
    reports: [
      ...report.reports,
      ...numbers.flatMap((number) =>
        report.reports.map((annual) => ({ ...annual, year: `${annual.year}-${number}` })),
      ),
    ],
    briefings: [
      ...report.briefings,
      ...numbers.flatMap((number) =>
        report.briefings.map((briefing) => ({
          ...briefing,
          slug: `${briefing.slug}-${number}`,
          formerly: [],
        })),
      ),
    ],
  };
}

/** Of what is copied: the overview, the summary, a page for each chapter and edition, two for each briefing. */
function pagesOf({ reports, briefings }: Report): number {
  const ofReports = reports.reduce(
    (sum, { chapters, editions }) => sum + 2 + chapters.length + editions.length,
    0,
  );
  return ofReports + 2 * briefings.length;
}
