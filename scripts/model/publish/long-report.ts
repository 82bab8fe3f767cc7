import type Token from "markdown-it/lib/token.mjs";
import { SECTION_COLOURS } from "../colour/section-colours.ts";
import { contactsNamed } from "../documents/contacts.ts";
import { numberParagraphs } from "../documents/number-paragraphs.ts";
import { type Parse, partsOf } from "../documents/parts-of.ts";
import { type ChapterNumber, numberChapters, orderedChapter, sectionsOf } from "../documents/report-order.ts";
import type { BoardToPublish, LoadedReport } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Block, Document } from "../report/block.ts";
import type { Correction } from "../report/dataset.ts";
import type { Chapter, LongReport, Section } from "../report/long-report.ts";
import { publishedDate, publishedDateOrNull } from "../report/published-date.ts";
import type { Problem } from "../values/problem.ts";
import { isAnnual } from "../values/report-id.ts";
import { say } from "../words/words.ts";
import { controlOf, type MarkOf } from "./document-control.ts";
import { publishEditions } from "./report-editions.ts";
import { versionsOf } from "./report-versions.ts";

/** A report with its chapters, its summary and its editions. */
export function publishReport(
  { id, year, type, report, summary, chapters, editions, openings }: LoadedReport,
  parse: Parse,
  loaded: BoardToPublish,
  markOf: MarkOf,
  read: RichTextReader,
  corrections: Correction[],
  problems: Problem[],
): LongReport {
  const mark = markOf(report);
  const ownContacts = contactsNamed(loaded.board, report.matter.contacts);
  const documents = chapters.map((file) => ({ file, document: parse(file, file.slug, "chapter") }));
  const ordered = chapters.map(orderedChapter);
  const numbers = numberChapters(report.matter, ordered);
  const written = documents.map(
    ({ file, document }): Chapter => ({
      slug: file.slug,
      title: file.matter.title,
      ...numberOf(file.matter.title, numbers.get(file.slug)),
      section: file.matter.section ?? null,
      orientation: file.matter.orientation,
      contacts: contactsNamed(loaded.board, file.matter.contacts) ?? ownContacts,
      topics: file.matter.topics,
      formerly: file.matter.formerly,
      mark: mark ?? markOf(file),
      ...numberDocument(document, numbers.get(file.slug), file.slug),
    }),
  );
  const opened = new Map(openings.map((file) => [file.matter.title, parse(file, `section-${file.slug}`)]));
  // A summary that is a chapter, too, is written and read once.
  const inReport = documents.find(({ file }) => file.slug === "summary");
  const summarized = inReport ?? (summary && { file: summary, document: parse(summary, "summary") });
  const annual: Omit<LongReport, "editions"> = {
    id,
    isAnnual: isAnnual(id),
    type: { name: report.matter.type, title: type?.title ?? "", plural: type?.plural ?? "" },
    year,
    yearText: year?.replace("-", "/") ?? null,
    title: report.matter.title,
    strapline: report.matter.strapline ?? null,
    status: report.matter.status,
    published: publishedDate(report.matter.published),
    reviewBy: publishedDateOrNull(report.matter["review-by"]),
    mark,
    ...controlOf(report.matter),
    duplex: report.matter.duplex,
    ...versionsOf(id, report, loaded, read),
    contacts: ownContacts,
    ...parse(report, "report"),
    sections: numberedSections(written, numbers, opened),
    chapters: written,
    corrections: null,
    summary: summarized
      ? {
          title: summarized.file.matter.title,
          isChapter: inReport !== undefined,
          parts: partsOf(summarized.file, summarized.document, problems),
          figures: summarized.document.figures,
          mark: mark ?? markOf(summarized.file),
        }
      : null,
  };
  // No editor has to write a chapter for them, and an edition need not be compared with what the program adds.
  const shown = written.find(({ blocks }) => showsCorrections(blocks));
  // What the data of a year correct is in its annual report.
  const ofYear = isAnnual(id) ? corrections.filter((correction) => correction.year === year) : [];
  const made = shown || ofYear.length === 0 ? [] : [correctionsChapter(ofYear, written, annual)];
  const withCorrections = shown ?? made[0] ?? null;
  // Behind appendices it is the last of them.
  const appendix = ordered.at(-1)?.appendix ?? false;
  const allNumbers = numberChapters(report.matter, [
    ...ordered,
    ...made.map(({ slug, title, section }) => ({ slug, title, section, numbered: true, appendix })),
  ]);
  const all = [
    ...written,
    ...made.map((chapter) => ({ ...chapter, ...numberOf(chapter.title, allNumbers.get(chapter.slug)) })),
  ];
  return {
    ...annual,
    sections: numberedSections(all, allNumbers, opened),
    chapters: all,
    corrections: withCorrections && { slug: withCorrections.slug, title: withCorrections.title },
    editions: publishEditions(
      editions,
      annual,
      loaded.board.language,
      loaded.wordsOf,
      (file) => ({
        ...parse(file, `edition-${file.slug}`, file.matter.layout === "easy-read" ? "easy-read" : undefined),
        mark: mark ?? markOf(file),
        contacts: contactsNamed(loaded.board, file.matter.contacts) ?? ownContacts,
      }),
      problems,
    ),
  };
}

function numberOf(
  title: string,
  found: ChapterNumber | undefined,
): Pick<Chapter, "number" | "label" | "numberedTitle"> {
  const { number = null, label = null, isPrinted = false } = found ?? {};
  const isAppendix = label?.startsWith("Appendix");
  return {
    number,
    label,
    numberedTitle: isPrinted ? (isAppendix ? `${label}: ${title}` : `${number} ${title}`) : title,
  };
}

function numberDocument(document: Document, found: ChapterNumber | undefined, slug: string): Document {
  if (!found?.counter) return document;
  const blocks = numberParagraphs(document.blocks, found.counter, `${slug}-`);
  const numbers = new Map(blocks.flatMap((block) => (block.type === "prose" ? numbersIn(block.tokens) : [])));
  return {
    ...document,
    blocks,
    headings: document.headings.map((heading) => ({ ...heading, number: numbers.get(heading.id) ?? null })),
  };
}

/** The numbers of headings and paragraphs, by their ids. */
function numbersIn(tokens: Token[]): [string, string][] {
  return tokens.flatMap((token, index): [string, string][] => {
    const [first] = tokens[index + 1]?.children ?? [];
    return first?.type === "paragraph_number" ? [[token.attrGet("id") ?? "", first.content]] : [];
  });
}

/** With the numbers and the colours of the sections; one that continues after another keeps its colour. */
function numberedSections(
  chapters: Chapter[],
  numbers: ReadonlyMap<string, ChapterNumber>,
  opened: ReadonlyMap<string, Document>,
): Section[] {
  const found = sectionsOf(chapters);
  const titles = [...new Set(found.flatMap(({ title }) => title ?? []))];
  return found.map((section) => {
    const number = numbers.get(section.chapters[0]?.slug ?? "")?.sectionNumber;
    const colour = section.title === null ? null : (titles.indexOf(section.title) % SECTION_COLOURS) + 1;
    // One that continues has been opened.
    const isFirst = found.find(({ title }) => title === section.title) === section;
    const opening = (isFirst && section.title !== null && opened.get(section.title)) || null;
    return {
      ...section,
      colour,
      opening,
      heading: number ? `${number} ${section.heading}` : section.heading,
    };
  });
}

function showsCorrections(blocks: Block[]): boolean {
  return blocks.some(
    (block) => block.type === "corrections" || (block.type === "panel" && showsCorrections(block.body)),
  );
}

/** The last chapter of a report that has none for what its data corrects or accepts. */
function correctionsChapter(
  corrections: Correction[],
  others: Chapter[],
  { mark, contacts }: Pick<LongReport, "mark" | "contacts">,
): Chapter {
  const isTaken = others.some(({ slug, formerly }) => [slug, ...formerly].includes("corrections"));
  return {
    slug: isTaken ? "corrections-and-contradictions" : "corrections",
    title: say("Corrections and contradictions"),
    number: null,
    label: null,
    numberedTitle: say("Corrections and contradictions"),
    section: null,
    orientation: "portrait",
    topics: [],
    formerly: [],
    contacts,
    mark,
    blocks: [{ type: "corrections", corrections }],
    headings: [],
    figures: [],
  };
}
