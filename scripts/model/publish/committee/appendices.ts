import type { z } from "zod";
import type { ContentFile } from "../../load/front-matter.ts";
import type { AppendedKind, Appendix } from "../../report/committee-report.ts";
import type { Report } from "../../report/report.ts";
import type { PublishedPeriod } from "../../report/value.ts";
import type * as frontMatter from "../../schema/front-matter.ts";
import { didYouMean } from "../../values/nearest-names.ts";
import { dateInWords, isDate } from "../../values/period.ts";
import { type Problem, problemAt } from "../../values/problem.ts";
import { isAnnual, reportFolder } from "../../values/report-id.ts";

/** What a committee report can carry as an appendix. */
export type Appendable = Pick<Report, "reports" | "briefings" | "posters">;

/**
 * The appendices of a committee report, in order: documents of this folder by name, and titles of files that are only
 * listed.
 *
 * @param unread files with mistakes of their own: their documents are not called unknown
 * @param problems is given one for each document that is missing or listed twice, and a warning for each that is published after
 *   the meeting
 */
export function publishAppendices(
  { matter, yaml }: ContentFile<z.output<typeof frontMatter.committee>>,
  documents: Appendable,
  unread: Set<string>,
  problems: Problem[],
): Appendix[] {
  const known = appendable(documents);
  return matter.appendices.flatMap((entry, index): Appendix[] => {
    const number = index + 1;
    const { document, title = "", where = null, link = null } = entry;
    if (document === undefined) return [{ number, kind: "outside", title, where, link }];
    const place = yaml.placeOf(["appendices", index, "document"]);
    if (matter.appendices.findIndex((other) => other.document === document) < index)
      problems.push(problemAt(place, `"${document}" is an appendix already`, "List each document once"));
    const found = known.get(document);
    if (found) {
      const { published, ...appendix } = found;
      const { date } = matter.meeting;
      if (isDate(date) && published.key > date)
        problems.push({
          ...problemAt(
            place,
            `the committee meets on ${dateInWords(date)}, and "${found.title}" is published later, on ${published.text}`,
            "Correct one of the two dates, or write date: not available under meeting:",
          ),
          severity: "warning",
        });
      return [{ number, ...appendix }];
    }
    if (!fileOf(document).some((file) => unread.has(file)))
      problems.push(
        problemAt(
          place,
          `there is no document "${document}" in this folder`,
          didYouMean(
            document,
            known.keys(),
            `Write one of: ${[...known.keys()].join(", ")}; or list a file from outside by title: and where:`,
          ),
        ),
      );
    return [];
  });
}

/** Every document that can be one, by its name: "briefing/neglect". */
export function appendable({ reports, briefings, posters }: Appendable) {
  const entry = (kind: AppendedKind, slug: string, title: string, published: PublishedPeriod) =>
    [`${kind}/${slug}` as string, { kind, slug, title, published }] as const;
  return new Map([
    ...reports.map(({ id, title, published }) =>
      entry(isAnnual(id) ? "annual-report" : "report", id, title, published),
    ),
    ...reports.flatMap(({ id, summary, published }) =>
      summary ? [entry("summary", id, summary.title, published)] : [],
    ),
    ...briefings.map(({ slug, title, published }) => entry("briefing", slug, title, published)),
    ...posters.map(({ slug, title, published }) => entry("poster", slug, title, published)),
  ]);
}

function fileOf(document: string): string[] {
  const [kind = "", slug = ""] = document.split("/");
  return [`content/${kind}s/${slug}.md`, `${reportFolder(slug)}report.md`];
}
