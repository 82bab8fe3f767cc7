import type { Chapter, LongReport, Section } from "../../model/report/long-report.ts";
import { address } from "../addresses/addresses.ts";

export interface PageLink {
  address: string;
  title: string;
}

/** A chapter with its neighbours. */
export interface ChapterPage {
  report: LongReport;
  section: Section;
  chapter: Chapter;
  previous: PageLink;
  next: PageLink | null;
}

/** A report's chapters in reading order; the report's own page comes before the first. */
export function chapterPages(report: LongReport): ChapterPage[] {
  const link = (chapter: Chapter): PageLink => ({
    address: address.chapter(report.id, chapter.slug),
    title: chapter.numberedTitle,
  });
  const inOrder = report.sections.flatMap((section) =>
    section.chapters.map((chapter) => ({ section, chapter })),
  );
  return inOrder.map(({ section, chapter }, position) => {
    const before = inOrder[position - 1];
    const after = inOrder[position + 1];
    return {
      report,
      section,
      chapter,
      previous: before ? link(before.chapter) : { address: address.report(report.id), title: report.title },
      next: after ? link(after.chapter) : null,
    };
  });
}
