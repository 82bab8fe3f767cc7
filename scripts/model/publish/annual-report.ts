import { type Parse, partsOf } from "../documents/parts-of.ts";
import type { LoadedYear } from "../load/loaded-board.ts";
import type { AnnualReport, Chapter, Section, Summary } from "../report/annual-report.ts";
import type { Block } from "../report/block.ts";
import type { Correction } from "../report/dataset.ts";
import { publishedDate, publishedDateOrNull } from "../report/published-date.ts";
import type { Problem } from "../values/problem.ts";
import { slugOf, uniqueIds } from "../values/slug.ts";
import { say, type Words } from "../words/words.ts";
import { controlOf, type MarkOf } from "./document-control.ts";
import { publishEditions } from "./report-editions.ts";

/** A year's report with its chapters, its summary and its editions. */
export function publishYear(
  { year, report, summary, chapters, editions }: LoadedYear,
  parse: Parse,
  language: string,
  wordsOf: (language: string) => Words,
  markOf: MarkOf,
  corrections: Correction[],
  problems: Problem[],
): AnnualReport {
  const mark = markOf(report);
  const written = chapters.map(
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
  const annual: Omit<AnnualReport, "editions"> = {
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
    sections: sectionsOf(written),
    chapters: written,
    corrections: null,
    summary: summary && {
      ...publishSummary(summary, parse, problems),
      mark: mark ?? markOf(summary),
    },
  };
  // No editor has to write a chapter for them, and an edition need not be compared with what the program adds.
  const shown = written.find(({ blocks }) => showsCorrections(blocks));
  const ofYear = corrections.filter((correction) => correction.year === year);
  const made = shown || ofYear.length === 0 ? [] : [correctionsChapter(ofYear, written, mark)];
  const withCorrections = shown ?? made[0] ?? null;
  const all = [...written, ...made];
  return {
    ...annual,
    sections: sectionsOf(all),
    chapters: all,
    corrections: withCorrections && { slug: withCorrections.slug, title: withCorrections.title },
    editions: publishEditions(
      editions,
      annual,
      language,
      wordsOf,
      (file) => ({ ...parse(file, `edition-${file.slug}`), mark: mark ?? markOf(file) }),
      problems,
    ),
  };
}

function showsCorrections(blocks: Block[]): boolean {
  return blocks.some(
    (block) => block.type === "corrections" || (block.type === "panel" && showsCorrections(block.body)),
  );
}

/** The last chapter of a report that has none for what its data corrects or accepts. */
function correctionsChapter(corrections: Correction[], others: Chapter[], mark: string | null): Chapter {
  const isTaken = others.some(({ slug, formerly }) => [slug, ...formerly].includes("corrections"));
  return {
    slug: isTaken ? "corrections-and-contradictions" : "corrections",
    title: say("Corrections and contradictions"),
    number: others.length + 1,
    section: null,
    orientation: "portrait",
    topics: [],
    formerly: [],
    mark,
    blocks: [{ type: "corrections", corrections }],
    headings: [],
    figures: [],
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
