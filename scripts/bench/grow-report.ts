import type { Report } from "../model/report/report.ts";

/** A Report whose website has at least so many pages: its reports and briefings are copied as if from other years. */
export function growReport(report: Report, pages: number): Report {
  const copies = Math.ceil(pages / pagesOf(report)) - 1;
  const numbers = Array.from({ length: Math.max(0, copies) }, (_, index) => index + 1);
  return {
    ...report,
    reports: [
      ...report.reports,
      ...numbers.flatMap((number) =>
        report.reports.map((annual) => ({ ...annual, id: `${annual.id}-${number}`, isAnnual: false })),
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

/** The pages of what is copied: the overview, the summary, one for each chapter and edition, two for each briefing. */
function pagesOf({ reports, briefings }: Report): number {
  const ofReports = reports.reduce(
    (sum, { chapters, editions }) => sum + 2 + chapters.length + editions.length,
    0,
  );
  return ofReports + 2 * briefings.length;
}
