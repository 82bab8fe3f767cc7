import type { Part } from "../../model/report/block.ts";
import type { LongReport } from "../../model/report/long-report.ts";

/**
 * The first panel of the summary, which opens the home page: who the board is, in the editor's own words. Null if it is
 * more than text, since that page has its own figures and charts.
 */
export function introduction(report: LongReport): Part | null {
  const first = report.summary?.parts[0];
  return first?.blocks.every((block) => block.type === "prose") ? first : null;
}
