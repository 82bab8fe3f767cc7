import { deepenHeadings } from "../../model/documents/deepen-headings.ts";
import type { AnnualReport, Chapter } from "../../model/report/annual-report.ts";
import type { Report } from "../../model/report/report.ts";
import { address } from "../../site/addresses/addresses.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { coverIsFirst, type NamedPage, pageRules } from "./page-rules.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";

/** A section or a chapter without one, with the named page that carries its title at the top. */
interface PrintedSection {
  /** The title on the divider; null if chapters have none. */
  title: string | null;
  id: string;
  chapters: PrintedChapter[];
}

interface PrintedChapter {
  id: string;
  page: string;
  title: string;
  orientation: Chapter["orientation"];
  /** The level of the chapter's own heading. */
  level: number;
  /** Where both sides of the paper are printed: whether it begins on a right-hand page, as a section does. */
  startsRight: boolean;
  /** Put before the ids of its components. */
  prefix: string;
  blocks: Chapter["blocks"];
}

/** A year's report, and where its front matter asks for it the same for both sides of the paper. */
export function annualReportDocuments(report: Report, annual: AnnualReport): PrintDocument[] {
  const usual = annualReportDocument(report, annual, false);
  return annual.duplex ? [usual, annualReportDocument(report, annual, true)] : [usual];
}

/** From cover to back page. */
function annualReportDocument(report: Report, year: AnnualReport, duplex: boolean): PrintDocument {
  // A report with a chapter that is not public is not public either.
  const mark = [year, ...year.chapters].find((part) => part.mark !== null)?.mark ?? null;
  const annual = { ...year, mark };
  const namedPages: NamedPage[] = [];
  const sections = annual.sections.flatMap((section, index): PrintedSection[] => {
    // A divider before a single chapter would say its title twice.
    if (section.title === null || section.chapters.length === 1) {
      return section.chapters.map((chapter, position) => {
        const page = `chapter-${chapter.slug}`;
        namedPages.push({ name: page, title: chapter.title, orientation: chapter.orientation });
        return { title: null, id: page, chapters: [printed(chapter, page, 2, position === 0)] };
      });
    }
    // A page of its own name for each chapter would start each chapter on a new page, and most fill less than one:
    // chapters of a section share the section's page, which carries the section's title.
    const name = `section-${index + 1}`;
    namedPages.push({ name, title: section.title, orientation: "portrait" });
    const chapters = section.chapters.map((chapter) => {
      if (chapter.orientation === "portrait") return printed(chapter, name, 3);
      const page = `chapter-${chapter.slug}`;
      namedPages.push({ name: page, title: chapter.title, orientation: "landscape" });
      return printed(chapter, page, 3);
    });
    return [{ title: section.title, id: `divider-${section.slug ?? index + 1}`, chapters }];
  });

  const resources = printResources("annual-report", report, () =>
    pageRules({
      runningTitle: `${report.board.shortName} ${annual.title}`,
      notice: report.board.demonstration,
      mark,
      duplex,
      pages: namedPages,
    }),
  );
  return {
    kind: "annual-report",
    ...(duplex ? { edition: "duplex" as const } : {}),
    slug: annual.year,
    title: `${report.board.name}: ${annual.title}`,
    file: `annual-report-${annual.year}${duplex ? "-duplex" : ""}.pdf`,
    language: report.board.language,
    date: annual.published.key,
    contents: true,
    onePage: false,
    expectedTexts: [
      report.board.name,
      annual.title,
      ...sections.flatMap((section) => section.title ?? []),
      ...annual.chapters.flatMap((chapter) => [
        chapter.title,
        ...chapter.headings.map((heading) => heading.text),
      ]),
    ],
    html: () =>
      printLinks(
        renderTemplate("print/annual-report.njk", {
          site: printSite(report),
          report: annual,
          sections,
          duplex,
          contentsInColumns: contentsLines(sections) > linesInOneColumn,
        }),
        (address) => placeInReport(annual, address),
        true,
      ),
    resources: (path) =>
      path === "/assets/cover.css"
        ? { body: coverIsFirst(), contentType: "text/css; charset=utf-8" }
        : resources(path),
  };
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
    title: chapter.title,
    orientation: chapter.orientation,
    level,
    startsRight,
    prefix: `${chapter.slug}-`,
    blocks: deepenHeadings(chapter.blocks, level - 1),
  };
}

/** Where a link to a page of the website leads inside the report: to a chapter, to a chart or table in it, to a term. */
export function placeInReport(annual: AnnualReport, link: string): string | null {
  const [page = "", anchor] = link.split("#");
  if (page === address.glossary) {
    const glossary = annual.chapters.find(({ blocks }) => blocks.some(({ type }) => type === "glossary"));
    return glossary && anchor ? `${glossary.slug}-${anchor}` : null;
  }
  const chapter = annual.chapters.find(({ slug }) => page === address.chapter(annual.year, slug));
  if (!chapter) return null;
  return anchor ? `${chapter.slug}-${anchor}` : `chapter-${chapter.slug}`;
}
