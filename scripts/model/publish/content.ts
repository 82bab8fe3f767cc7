import { compareText } from "../../system/compare-text.ts";
import { glossaryMarker } from "../cross-references/glossary-terms.ts";
import { contactsNamed } from "../documents/contacts.ts";
import { parseDocument } from "../documents/document.ts";
import { type Parse, partsOf } from "../documents/parts-of.ts";
import { blockResolver } from "../documents/resolve-block.ts";
import type { ContentFile } from "../load/front-matter.ts";
import { releaseMark } from "../load/held-back.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { Block } from "../report/block.ts";
import type { PublishedDataset } from "../report/dataset.ts";
import type { GlossaryEntry } from "../report/glossary.ts";
import type { Withdrawal } from "../report/learning.ts";
import type { Home } from "../report/page.ts";
import type { Report } from "../report/report.ts";
import type { Problem } from "../values/problem.ts";
import { annualOf, isAnnual, type ReportId } from "../values/report-id.ts";
import { publishCommitteeReports } from "./committee/committee-reports.ts";
import type { PublishingContext } from "./datasets.ts";
import type { MarkOf } from "./document-control.ts";
import { publishLearning } from "./learning.ts";
import { publishReport } from "./long-report.ts";
import { publishMeetings } from "./meetings.ts";
import { publishSeries } from "./series.ts";

/** Parses every content file and puts it in its place in the Report. */
export function publishContent(
  loaded: BoardToPublish,
  datasets: PublishedDataset[],
  glossary: GlossaryEntry[],
  withdrawals: ReadonlyMap<string, Withdrawal>,
  context: PublishingContext,
): Omit<Report, "board" | "data" | "glossary" | "accessibility" | "images" | "date" | "register"> {
  const parserFor =
    (year: string | null, problems = context.problems, report: ReportId | null = year): Parse =>
    (file, idPrefix, form) => {
      const isChapter = form === "chapter";
      const numbers = (isChapter && context.outline.numbers.get(report ?? "")) || null;
      // What the program writes itself is no prose of an editor's, whose words are checked.
      const proseOf = (markdown: string): Block | null =>
        parseDocument({ file: file.file, markdown, linesAbove: 0, idPrefix }, { ...texts, prose: [] })
          .blocks[0] ?? null;
      const texts = {
        ...context.textsOf(year, problems, report),
        prose: context.prose,
        labelOfTable: (name: string) => numbers?.get(`table:${name}`)?.label ?? null,
        mayDraw: form === "easy-read",
        figureLabel: (name: string) => numbers?.get(`figure:${name}`)?.label ?? null,
        resolveBlock: blockResolver({
          ...context,
          problems,
          year,
          report,
          numbers,
          datasets,
          glossary,
          proseOf,
        }),
      };
      const document = parseDocument({ ...file, idPrefix, hasSides: form === "briefing" }, texts);
      return isChapter ? { ...document, blocks: markTerms(document.blocks) } : document;
    };
  const markTerms = glossaryMarker(glossary);
  const outside = parserFor(null);
  const markOf: MarkOf = ({ matter }) => releaseMark(matter, loaded.day);
  const readerOf = ({ yaml }: ContentFile<unknown>) => context.fileTexts(yaml, null).read;
  const { problems } = context;
  const { book } = context.textsOf(null);
  const learning = publishLearning(loaded, outside, readerOf, markOf, withdrawals, book, problems);
  // The front page is about the newest year: its figures need no year.
  const newest = newestYear(loaded);
  const reports = loaded.reports.map((report) =>
    publishReport(
      report,
      parserFor(report.year, problems, report.id),
      loaded,
      markOf,
      context.fileTexts(report.report.yaml, report.year).read,
      context.corrections,
      problems,
    ),
  );
  const documents = {
    reports: [
      ...annualOf(reports).reverse(),
      ...reports
        .filter(({ id }) => !isAnnual(id))
        .sort((a, b) => compareText(b.published.key, a.published.key) || compareText(a.id, b.id)),
    ],
    ...learning,
  };
  const committeeReports = publishCommitteeReports(loaded, documents, parserFor, problems);
  return {
    ...documents,
    committeeReports,
    meetings: publishMeetings(loaded, { documents, committeeReports }, outside, markOf, problems),
    series: publishSeries(loaded, documents, outside, markOf, problems),
    pages: loaded.pages
      .map((file) => ({
        slug: file.slug,
        title: file.matter.title,
        order: file.matter.order,
        formerly: file.matter.formerly,
        contacts: contactsNamed(loaded.board, file.matter.contacts),
        mark: markOf(file),
        ...outside(file, file.slug),
      }))
      .sort((a, b) => a.order - b.order),
    home: loaded.home && {
      ...publishHome(
        loaded.home,
        parserFor(newest.year, newest.isKnown ? context.problems : []),
        context.problems,
      ),
      mark: markOf(loaded.home),
    },
  };
}

// A report that is not public is not the newest, unless there is no other. If its report.md could not be read (which
// has been reported), it is unknown whether it is public.
function newestYear({ unread, day, ...loaded }: BoardToPublish): { year: string | null; isKnown: boolean } {
  const reports = annualOf(loaded.reports);
  const lost = [...unread].flatMap(
    (file) => /^content\/annual-report\/([^/]+)\/report\.md$/.exec(file)?.[1] ?? [],
  );
  const open = reports.filter(({ report }) => releaseMark(report.matter, day) === null);
  const years = (open.length + lost.length > 0 ? open : reports).map(({ year }) => year);
  const year = [...years, ...lost].sort().at(-1) ?? null;
  return { year, isKnown: year === null || !lost.includes(year) };
}

function publishHome(
  file: NonNullable<BoardToPublish["home"]>,
  parse: Parse,
  problems: Problem[],
): Omit<Home, "mark"> {
  const document = parse(file, "home");
  const { title, lead } = file.matter;
  const opening: Block[] = [];
  const parts = partsOf(file, document, problems, { above: opening });
  return { title, lead, opening, parts, figures: document.figures };
}
