import type { LoadedReport } from "../load/loaded-board.ts";
import { slugOf, uniqueIds } from "../values/slug.ts";
import { Series, TextCounter } from "./number-paragraphs.ts";

/** Neighbouring chapters of one section. */
export interface ChapterGroup<Chapter> {
  title: string | null;
  slug: string | null;
  /** The title where it is printed: null if its only chapter has the same. */
  heading: string | null;
  chapters: Chapter[];
}

/** The chapters of a report by their sections. */
export function sectionsOf<Chapter extends { section: string | null; title: string }>(
  chapters: Chapter[],
): ChapterGroup<Chapter>[] {
  const sections: ChapterGroup<Chapter>[] = [];
  // A section that continues after another one is two, with the same title.
  const idOf = uniqueIds();
  for (const chapter of chapters) {
    const last = sections.at(-1);
    if (last && last.title === chapter.section) last.chapters.push(chapter);
    else
      sections.push({
        title: chapter.section,
        slug: chapter.section === null ? null : idOf(slugOf(chapter.section)),
        heading: chapter.section,
        chapters: [chapter],
      });
  }
  for (const section of sections)
    if (section.chapters.length === 1 && section.chapters[0]?.title === section.title) section.heading = null;
  return sections;
}

/** The numbers of a chapter and of what is in it. */
export interface ChapterNumber {
  /** "3", "2.1", "A"; null if it has none. */
  number: string | null;
  /** As it is spoken of: "Chapter 3", "Appendix A". */
  label: string | null;
  /** Whether its number is printed before its title. */
  isPrinted: boolean;
  /** The number of its section, and null where sections have none. */
  sectionNumber: string | null;
  /** Counts its headings and paragraphs; null where neither is numbered. */
  counter: TextCounter | null;
}

interface OrderedChapter {
  slug: string;
  title: string;
  section: string | null;
  numbered: boolean;
  appendix: boolean;
}

/** A chapter's place in its report, by its front matter. */
export function orderedChapter({ slug, matter }: LoadedReport["chapters"][number]): OrderedChapter {
  return { slug, ...matter, section: matter.section ?? null };
}

/**
 * The numbers of a report's chapters, by their slugs. Each level that `numbering:` names adds a part to the number, so
 * that it says itself what is numbered anew within what.
 */
export function numberChapters(
  { numbering, appendices }: LoadedReport["report"]["matter"],
  chapters: OrderedChapter[],
): Map<string, ChapterNumber> {
  const has = (level: (typeof numbering)[number]) => numbering.includes(level);
  const inText = {
    headings: [...(has("headings") ? ["h2"] : []), ...(has("subheadings") ? ["h3"] : [])],
    paragraphs: has("paragraphs"),
  };
  const hasTextNumbers = inText.paragraphs || inText.headings.length > 0;
  const counterIn = (series: Series) => (hasTextNumbers ? new TextCounter(series, inText) : null);
  const numbers = new Map<string, ChapterNumber>();
  const top = new Series(null);
  const ofAppendices = new Series(null);
  // As the website counts where a report says nothing of numbers.
  const plain = new Series(null);
  for (const { heading, chapters: inSection } of sectionsOf(chapters)) {
    const isCounted = inSection.some(({ numbered, appendix }) => numbered && !appendix);
    const sectionNumber = has("sections") && heading !== null && isCounted ? top.next() : null;
    const series = sectionNumber === null ? top : new Series(sectionNumber);
    for (const { slug, numbered, appendix } of inSection) {
      if (!numbered) {
        numbers.set(slug, { number: null, label: null, isPrinted: false, sectionNumber, counter: null });
      } else if (appendix) {
        const counted = ofAppendices.next();
        const number = appendices === "letters" ? lettersOf(Number(counted)) : counted;
        // "1.1" would be a place in a chapter as well.
        const counter = appendices === "letters" ? counterIn(new Series(number)) : null;
        numbers.set(slug, { number, label: `Appendix ${number}`, isPrinted: true, sectionNumber, counter });
      } else {
        // A chapter in no section stands beside the sections.
        const isNumbered = has("chapters") || (has("sections") && heading === null);
        const own = isNumbered ? series.next() : null;
        const number = own ?? (numbering.length === 0 ? plain.next() : null);
        numbers.set(slug, {
          number,
          label: number === null ? null : `Chapter ${number}`,
          isPrinted: own !== null,
          sectionNumber,
          counter: counterIn(own === null ? series : new Series(own)),
        });
      }
    }
  }
  return numbers;
}

/** @example lettersOf(1) → "A"; lettersOf(28) → "AB" */
function lettersOf(count: number): string {
  const before = Math.floor((count - 1) / 26);
  return (before === 0 ? "" : lettersOf(before)) + String.fromCharCode(65 + ((count - 1) % 26));
}
