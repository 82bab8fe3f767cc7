import type { AnnualReport, Part } from "../../model/report/report.ts";

/**
 * The first panel of the summary, which the home page opens with: who the board is, in the editor's own words.
 * Nothing where it is more than text, since figures and charts have their own place on that page.
 */
export function introduction(report: AnnualReport): Part | null {
  const first = report.summary?.parts[0];
  return first?.blocks.every((block) => block.type === "prose") ? first : null;
}
