/**
 * What a report is known by: the annual report by its year, "2016-17"; any other by its folder below content/reports/,
 * "arrangements-2024".
 */
export type ReportId = string;

/** Whether it is the annual report of a year, whose data are as public as it. */
export function isAnnual(id: ReportId): boolean {
  return /^\d{4}-\d{2}$/.test(id);
}

/** The annual reports of a list, in its order. */
export function annualOf<Report extends { id: ReportId; year: string | null }>(
  reports: Report[],
): (Report & { year: string })[] {
  return reports.filter((report): report is Report & { year: string } => isAnnual(report.id));
}

/** Where a report is in the board folder, with a trailing slash. */
export function reportFolder(id: ReportId): string {
  return isAnnual(id) ? `content/annual-report/${id}/` : `content/reports/${id}/`;
}

/** The report to which a file of content belongs; null for every other file. A year is the name of an annual report alone. */
export function reportOfFile(file: string): ReportId | null {
  return (
    /^content\/(?:annual-report\/(\d{4}-\d{2})|reports\/(?!\d{4}-\d{2}\/)([a-z0-9-]+))\//
      .exec(file)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

/** Its name among all documents: "annual-report/2016-17", "report/arrangements-2024". */
export function reportName(id: ReportId): string {
  return isAnnual(id) ? `annual-report/${id}` : `report/${id}`;
}
