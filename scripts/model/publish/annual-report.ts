import { type Parse, partsOf } from "../documents/parts-of.ts";
import type { LoadedYear } from "../load/loaded-board.ts";
import type { AnnualReport, Chapter, Section, Summary } from "../report/annual-report.ts";
import { publishedDate, publishedDateOrNull } from "../report/published-date.ts";
import type { Problem } from "../values/problem.ts";
import { slugOf, uniqueIds } from "../values/slug.ts";
import { controlOf, type MarkOf } from "./document-control.ts";
import { publishEditions } from "./report-editions.ts";

/** A year's report with its chapters, its summary and its editions. */
export function publishYear(
  { year, report, summary, chapters, editions }: LoadedYear,
  parse: Parse,
  language: string,
  markOf: MarkOf,
  problems: Problem[],
): AnnualReport {
  const mark = markOf(report);
  const published = chapters.map(
    (file, index): Chapter => ({
      slug: file.slug,
      title: file.matter.title,
      number: index + 1,
      section: file.matter.section ?? null,
      orientation: file.matter.orientation,
      topics: file.matter.topics,
      formerly: file.matter.formerly,
      mark: mark ?? markOf(file),
      ...parse(file, file.slug, "chapter"),
    }),
  );
  const annual = {
    year,
    yearText: year.replace("-", "/"),
    title: report.matter.title,
    strapline: report.matter.strapline ?? null,
    status: report.matter.status,
    published: publishedDate(report.matter.published),
    reviewBy: publishedDateOrNull(report.matter["review-by"]),
    mark,
    ...controlOf(report.matter),
    duplex: report.matter.duplex,
    ...parse(report, "report"),
    sections: sectionsOf(published),
    chapters: published,
    summary: summary && {
      ...publishSummary(summary, parse, problems),
      mark: mark ?? markOf(summary),
    },
  };
  return {
    ...annual,
    editions: publishEditions(
      editions,
      annual,
      language,
      (file) => ({ ...parse(file, `edition-${file.slug}`), mark: mark ?? markOf(file) }),
      problems,
    ),
  };
}

function publishSummary(
  file: NonNullable<LoadedYear["summary"]>,
  parse: Parse,
  problems: Problem[],
): Omit<Summary, "mark"> {
  const document = parse(file, "summary");
  return { title: file.matter.title, parts: partsOf(file, document, problems), figures: document.figures };
}

function sectionsOf(chapters: Chapter[]): Section[] {
  const sections: Section[] = [];
  // A section that continues after another one is two, with the same title.
  const idOf = uniqueIds();
  for (const chapter of chapters) {
    const last = sections.at(-1);
    if (last && last.title === chapter.section) last.chapters.push(chapter);
    else
      sections.push({
        title: chapter.section,
        slug: chapter.section === null ? null : idOf(slugOf(chapter.section)),
        chapters: [chapter],
      });
  }
  return sections;
}
