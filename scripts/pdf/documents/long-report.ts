import { deepenHeadings } from "../../model/documents/deepen-headings.ts";
import type { KeyFigure } from "../../model/report/figure.ts";
import type { Chapter, LongReport, Section } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address, reportFile } from "../../site/addresses/addresses.ts";
import { coverFigure, highlights, keyFiguresIn } from "../../site/data/highlights.ts";
import { printedLink } from "../../site/data/printed-link.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { coverIsFirst, type NamedPage, pageRules } from "./page-rules.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";

/** A section or a chapter without one, with the named page that carries its title at the top. */
interface PrintedSection {
  /** The title in the contents; null if its chapters stand there alone. */
  title: string | null;
  /** Whether a page with its title comes before it. */
  isDivided: boolean;
  id: string;
  /** See Section. */
  colour: number | null;
  opening: Section["opening"];
  /** A figure for its page, where its opening shows none. */
  figure: KeyFigure | null;
  chapters: PrintedChapter[];
}

interface PrintedChapter {
  id: string;
  page: string;
  title: string;
  /** The title of its section, if no divider says it. */
  section: string | null;
  orientation: Chapter["orientation"];
  /** The level of the chapter's own heading. */
  level: number;
  /** Where both sides of the paper are printed: whether it begins on a right-hand page, as a section does. */
  startsRight: boolean;
  /** Whether it follows the chapter before it on the same page. */
  follows: boolean;
  /** Put before the ids of its components. */
  prefix: string;
  blocks: Chapter["blocks"];
}

/** A year's report, and where its front matter asks for it the same for both sides of the paper. */
export function reportDocuments(report: Report, annual: LongReport): PrintDocument[] {
  const usual = reportDocument(report, annual, false);
  return annual.duplex ? [usual, reportDocument(report, annual, true)] : [usual];
}

/** From cover to back page. */
function reportDocument(report: Report, year: LongReport, duplex: boolean): PrintDocument {
  // A report with a chapter that is not public is not public either.
  const mark = [year, ...year.chapters].find((part) => part.mark !== null)?.mark ?? null;
  const annual = { ...year, mark };
  const namedPages: NamedPage[] = [];
  const sections = annual.sections.flatMap((section, index): PrintedSection[] => {
    // A page before a single chapter would be one to turn over.
    if (section.heading === null || section.chapters.length === 1) {
      // The chapters of an annual report are long; those of a plan or of arrangements are a paragraph or two.
      const flows = !annual.isAnnual && section.title === null;
      return section.chapters.map((chapter, position) => {
        const isTurned = chapter.orientation !== "portrait";
        const page = flows && !isTurned ? `section-${index + 1}` : `chapter-${chapter.slug}`;
        if (!namedPages.some(({ name }) => name === page))
          namedPages.push({
            name: page,
            title: flows && !isTurned ? "" : chapter.numberedTitle,
            orientation: chapter.orientation,
            colour: section.colour,
          });
        const level = section.heading === null ? 2 : 3;
        const alone = {
          ...printed(chapter, page, level, position === 0),
          section: section.heading,
          follows: flows && position > 0,
        };
        const { colour } = section;
        return {
          title: section.heading,
          isDivided: false,
          id: `chapter-${chapter.slug}`,
          colour,
          opening: null,
          figure: null,
          chapters: [alone],
        };
      });
    }
    // A page of its own name for each chapter would start each chapter on a new page, and most fill less than one:
    // chapters of a section share the section's page, which carries the section's title.
    const name = `section-${index + 1}`;
    namedPages.push({ name, title: section.heading, orientation: "portrait", colour: section.colour });
    const chapters = section.chapters.map((chapter) => {
      if (chapter.orientation === "portrait") return printed(chapter, name, 3);
      const page = `chapter-${chapter.slug}`;
      namedPages.push({
        name: page,
        title: chapter.numberedTitle,
        orientation: "landscape",
        colour: section.colour,
      });
      return printed(chapter, page, 3);
    });
    const id = `divider-${section.slug ?? index + 1}`;
    const { colour, opening } = section;
    const [figure = null] = opening ? [] : section.chapters.flatMap(({ blocks }) => keyFiguresIn(blocks));
    return [{ title: section.heading, isDivided: true, id, colour, opening, figure, chapters }];
  });

  const versionsPage =
    annual.changes.length > 0 || annual.consultation || annual.newer
      ? { id: "about-this-version", title: say("About this version") }
      : null;
  if (versionsPage)
    namedPages.push({ name: versionsPage.id, title: versionsPage.title, orientation: "portrait" });
  const resources = printResources("annual-report", report, () =>
    pageRules({
      runningTitle: `${report.board.shortName} ${annual.title}`,
      notice: report.board.demonstration,
      mark: mark ?? (annual.consultation && say("Consultation draft")),
      duplex,
      pages: namedPages,
    }),
  );
  return {
    kind: annual.isAnnual ? "annual-report" : "report",
    ...(duplex ? { edition: "duplex" as const } : {}),
    slug: annual.id,
    title: `${report.board.name}: ${annual.title}`,
    file: `${reportFile(annual.id)}${duplex ? "-duplex" : ""}.pdf`,
    language: report.board.language,
    date: annual.published.key,
    contents: true,
    onePage: false,
    expectedTexts: [
      report.board.name,
      annual.title,
      ...sections.flatMap((section) => section.title ?? []),
      ...annual.chapters.flatMap((chapter) => [
        chapter.numberedTitle,
        ...chapter.headings.map((heading) => heading.text),
      ]),
    ],
    html: () =>
      printLinks(
        renderTemplate("print/long-report.njk", {
          site: printSite(report),
          report: annual,
          sections,
          entries: versionsPage ? [alone(versionsPage), ...sections] : sections,
          versionsPage,
          figure: coverFigure(annual),
          highlights: highlights(annual),
          link: printedLink(address.report(annual.id), report.board),
          duplex,
          contentsInColumns: contentsLines(sections) > linesInOneColumn,
        }),
        (address) => placeInReport(annual, address),
        true,
        (page) => printedLink(page, report.board),
      ),
    resources: (path) =>
      path === "/assets/cover.css"
        ? { body: coverIsFirst(), contentType: "text/css; charset=utf-8" }
        : resources(path),
  };
}

/** A line of the contents that belongs to no section. */
function alone({ id, title }: { id: string; title: string }): Pick<PrintedSection, "title" | "colour"> & {
  chapters: { id: string; title: string }[];
} {
  return { title: null, colour: null, chapters: [{ id, title }] };
}

/** On the contents page, if each line has the width of the page. */
const linesInOneColumn = 20;

function contentsLines(sections: PrintedSection[]): number {
  return sections.reduce(
    (lines, { title, chapters }) => lines + (title === null ? 0 : 1) + chapters.length,
    0,
  );
}

function printed(chapter: Chapter, page: string, level: number, startsRight = false): PrintedChapter {
  return {
    id: `chapter-${chapter.slug}`,
    page,
    title: chapter.numberedTitle,
    section: null,
    orientation: chapter.orientation,
    level,
    startsRight,
    follows: false,
    prefix: `${chapter.slug}-`,
    blocks: deepenHeadings(chapter.blocks, level - 1),
  };
}

/** Where a link to a page of the website leads inside the report: to a section, a chapter or a place in it, to a term. */
export function placeInReport(annual: LongReport, link: string): string | null {
  const [page = "", anchor] = link.split("#");
  if (page === address.glossary) {
    const glossary = annual.chapters.find(({ blocks }) => blocks.some(({ type }) => type === "glossary"));
    return glossary && anchor ? `${glossary.slug}-${anchor}` : null;
  }
  const section = annual.sections.find(
    ({ heading, slug }) => heading !== null && slug !== null && link === address.section(annual.id, slug),
  );
  if (section) {
    const [only] = section.chapters;
    return section.chapters.length === 1 && only ? `chapter-${only.slug}` : `divider-${section.slug}`;
  }
  const chapter = annual.chapters.find(({ slug }) => page === address.chapter(annual.id, slug));
  if (!chapter) return null;
  if (!anchor) return `chapter-${chapter.slug}`;
  // The ids of its text have its name in front already.
  const isInText =
    [`${chapter.slug}-paragraph-`, `${chapter.slug}-table-`].some((start) => anchor.startsWith(start)) ||
    chapter.headings.some(({ id }) => id === anchor);
  return isInText ? anchor : `${chapter.slug}-${anchor}`;
}
