import type { LoadedBoard } from "../load/loaded-board.ts";
import { dateInWords, lastDay, parsePeriod } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { annualOf } from "../values/report-id.ts";

/** Reports that say they were published before the year ended that they tell of. */
export function publishedTooEarly(reports: LoadedBoard["reports"]): Problem[] {
  return annualOf(reports).flatMap(({ year, report }) => {
    const period = parsePeriod(year);
    const { published, status } = report.matter;
    // The date of a draft is a plan.
    if (period === null || status === "draft" || published > lastDay(period)) return [];
    return [
      problemAt(
        report.yaml.placeOf(["published"]),
        `the report for ${year.replace("-", "/")} says it was published on ${dateInWords(published)}, before its year ended on ${dateInWords(lastDay(period))}`,
        "Write the day on which it was or will be published",
      ),
    ];
  });
}
