import type { DataYear } from "../../model/report/dataset.ts";
import type { LongReport } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { annualOf } from "../../model/values/report-id.ts";

/** What a board has published for one year; a year may have data and no report. */
export interface ArchiveYear {
  year: string;
  yearText: string;
  report: LongReport | null;
  data: DataYear | null;
}

/** Every year with an annual report or data, newest first. */
export function archiveOf({ data, ...report }: Report): ArchiveYear[] {
  const reports = annualOf(report.reports);
  const years = new Set([...reports, ...data].map(({ year }) => year));
  return [...years]
    .sort()
    .reverse()
    .map((year) => ({
      year,
      yearText: year.replace("-", "/"),
      report: reports.find((report) => report.year === year) ?? null,
      data: data.find((other) => other.year === year) ?? null,
    }));
}
