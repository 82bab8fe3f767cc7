import type { LongReport } from "../../model/report/long-report.ts";
import { compareText } from "../../system/compare-text.ts";
import { groupBy } from "../../system/group-by.ts";

/** The reports of one type. */
export interface ReportGroup {
  /** Of the type: "business-plan". */
  name: string;
  title: string;
  reports: LongReport[];
}

/** The reports that are not annual by their types, from A to Z; those of no type of their own come last. */
export function reportGroupsOf(reports: LongReport[]): ReportGroup[] {
  const groups = groupBy(
    reports.filter(({ isAnnual }) => !isAnnual),
    ({ type }) => type.name,
  );
  return [...groups]
    .map(([name, all]) => ({ name, title: all[0]?.type.plural ?? name, reports: all }))
    .sort(
      (a, b) => Number(a.name === "report") - Number(b.name === "report") || compareText(a.title, b.title),
    );
}
