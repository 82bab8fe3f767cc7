import type { LoadedReport } from "../load/loaded-board.ts";
import type { ReportType } from "../schema/report-type.ts";
import { asWarning, type Problem, problemAt } from "../values/problem.ts";

type Part = ReportType["parts"][number];

/**
 * Whether a report has the parts of its type, in their order: warnings while it is a draft. A part is a chapter or a
 * section with one of the part's titles.
 *
 * @param unread files with mistakes of their own: what they hold is not missing
 */
export function checkParts({ report, type, chapters }: LoadedReport, unread: ReadonlySet<string>): Problem[] {
  if (!type || type.parts.length === 0) return [];
  const folder = report.file.replace(/report\.md$/, "");
  const isLost = [...unread].some((file) => file.startsWith(folder));
  const found = type.parts.flatMap((part) => {
    const at = chapters.findIndex(
      ({ matter }) => isPart(part, matter.title) || isPart(part, matter.section ?? ""),
    );
    return at < 0 ? [] : [{ part, at }];
  });
  const missing = type.parts.filter((part) => part.required && !found.some((each) => each.part === part));
  const problems = [
    ...(isLost ? [] : missing).map((part) =>
      problemAt(
        report.yaml.placeOf(["type"]),
        `the part "${part.title}" is missing, which every report of the type "${report.matter.type}" has`,
        `Write a chapter with this title${part.also.length > 0 ? `, or with one of: ${part.also.join(", ")}` : ""}; or put it into data/report-types/${report.matter.type}.yaml without required:`,
      ),
    ),
    ...found.flatMap(({ part, at }, index) => {
      const before = found.slice(0, index).find((each) => each.at > at);
      const chapter = chapters[at];
      return before && chapter
        ? [
            problemAt(
              chapter.yaml.placeOf(["order"]),
              `the part "${part.title}" comes before "${before.part.title}", and in a report of the type "${report.matter.type}" it comes after it`,
              "Give it a higher order:, or put the parts into data/report-types/ in your own order",
            ),
          ]
        : [];
    }),
  ];
  return report.matter.status === "draft" ? problems.map(asWarning) : problems;
}

function isPart({ title, also }: Part, written: string): boolean {
  return [title, ...also].some((each) => plain(each) === plain(written));
}

// Capitals and the form of an apostrophe make no other title.
function plain(title: string): string {
  return title.toLowerCase().replace(/[’']/g, "'").trim();
}
