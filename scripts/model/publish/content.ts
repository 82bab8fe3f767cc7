import type Token from "markdown-it/lib/token.mjs";
import type { z } from "zod";
import { glossaryMarker } from "../cross-references/glossary-terms.ts";
import { parseDocument } from "../documents/document.ts";
import { type Parse, partsOf } from "../documents/parts-of.ts";
import { blockResolver } from "../documents/resolve-block.ts";
import { makeSecondSide, sidesOf, wrongSides } from "../documents/second-side.ts";
import type { ContentFile } from "../load/front-matter.ts";
import { releaseMark } from "../load/held-back.ts";
import type { BoardToPublish, LoadedYear } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import { plainText } from "../markdown/parser.ts";
import type {
  AnnualReport,
  Block,
  Briefing,
  Chapter,
  DocumentControl,
  GlossaryEntry,
  Home,
  Part,
  Poster,
  PublishedDataset,
  PublishedPeriod,
  Report,
  RichText,
  Section,
  Summary,
  Withdrawal,
} from "../report/report.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import { dateInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { slugOf, uniqueIds } from "../values/slug.ts";
import { newestDate } from "./board.ts";
import { publishCommitteeReports } from "./committee/committee-reports.ts";
import type { PublishingContext } from "./datasets.ts";
import { publishEditions } from "./report-editions.ts";
import { isOverdue, reviewsOverdue } from "./review.ts";

/** Parses every content file and puts it in its place in the Report. */
export function publishContent(
  loaded: BoardToPublish,
  datasets: PublishedDataset[],
  glossary: GlossaryEntry[],
  withdrawals: ReadonlyMap<string, Withdrawal>,
  context: PublishingContext,
): Pick<Report, "reports" | "briefings" | "posters" | "withdrawn" | "committeeReports" | "pages" | "home"> {
  const parserFor =
    (year: string | null, problems = context.problems): Parse =>
    (file, idPrefix, form) => {
      const isChapter = form === "chapter";
      const numbers = (isChapter && context.outline.numbers.get(year ?? "")) || null;
      const document = parseDocument(
        { ...file, idPrefix, hasSides: form === "briefing" },
        {
          ...context.textsOf(year, problems),
          prose: context.prose,
          resolveBlock: blockResolver({ ...context, problems, year, numbers, datasets, glossary }),
        },
      );
      return isChapter ? { ...document, blocks: markTerms(document.blocks) } : document;
    };
  const markTerms = glossaryMarker(glossary);
  const outside = parserFor(null);
  const markOf: MarkOf = ({ matter }) => releaseMark(matter, loaded.day);
  const readerOf = ({ yaml }: ContentFile<unknown>) => context.fileTexts(yaml, null).read;
  const learning = publishLearning(loaded, outside, readerOf, markOf, withdrawals, context.problems);
  // The front page is about the newest year: its figures need no year.
  const newest = newestYear(loaded);
  const documents = {
    reports: loaded.reports
      .map((year) => publishYear(year, parserFor(year.year), loaded.board.language, markOf, context.problems))
      .reverse(),
    ...learning,
  };
  return {
    ...documents,
    committeeReports: publishCommitteeReports(loaded, documents, parserFor, context.problems),
    pages: loaded.pages
      .map((file) => ({
        slug: file.slug,
        title: file.matter.title,
        order: file.matter.order,
        formerly: file.matter.formerly,
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

type MarkOf = (file: ContentFile<Parameters<typeof releaseMark>[0]>) => string | null;

// One that is not public is not the newest, unless there is no other. Of one whose report.md could not be read, which has
// been said, nobody knows whether it is public.
function newestYear({ reports, unread, day }: BoardToPublish): { year: string | null; isKnown: boolean } {
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
  return { title, lead, parts: partsOf(file, document, problems), figures: document.figures };
}

/** Every content file of a board. */
export function contentFiles(loaded: BoardToPublish): ContentFile<unknown>[] {
  return [
    ...loaded.reports.flatMap(({ report, summary, chapters, editions }) => [
      report,
      ...(summary ? [summary] : []),
      ...chapters,
      ...editions,
    ]),
    ...loaded.briefings,
    ...loaded.posters,
    ...loaded.committeeReports,
    ...loaded.pages,
    ...(loaded.home ? [loaded.home] : []),
  ];
}

function publishYear(
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
    published: date(report.matter.published),
    reviewBy: dateOrNull(report.matter["review-by"]),
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
  // A section that goes on behind another one is two, of one title.
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

// What is withdrawn keeps its page, and stands in no list of what is to be used.
function publishLearning(
  loaded: BoardToPublish,
  parse: Parse,
  readerOf: (file: ContentFile<unknown>) => RichTextReader,
  markOf: MarkOf,
  withdrawals: ReadonlyMap<string, Withdrawal>,
  problems: Problem[],
): Pick<Report, "briefings" | "posters" | "withdrawn"> {
  const newest = newestDate(loaded);
  problems.push(...reviewsOverdue(loaded, newest));
  const state = (file: (typeof loaded.briefings | typeof loaded.posters)[number]): LearningState => ({
    mark: markOf(file),
    withdrawn: withdrawals.get(file.file) ?? null,
    reviewOverdue: isOverdue(file.matter["review-by"], newest),
  });
  const briefings = loaded.briefings
    .map((file) => publishBriefing(file, state(file), parse, readerOf(file), problems))
    .sort(byTitle);
  const posters = loaded.posters
    .map((file) => publishPoster(file, state(file), parse, problems))
    .sort(byTitle);
  return {
    briefings: briefings.filter(({ withdrawn }) => withdrawn === null),
    posters: posters.filter(({ withdrawn }) => withdrawn === null),
    withdrawn: {
      briefings: briefings.filter(({ withdrawn }) => withdrawn !== null),
      posters: posters.filter(({ withdrawn }) => withdrawn !== null),
    },
  };
}

type LearningState = Pick<Briefing, "withdrawn" | "reviewOverdue" | "mark">;

function publishBriefing(
  file: ContentFile<z.output<typeof frontMatter.briefing>>,
  state: LearningState,
  parse: Parse,
  read: RichTextReader,
  problems: Problem[],
): Briefing {
  const document = parse(file, `briefing-${file.slug}`, "briefing");
  const sides = sidesOf(document.blocks);
  const { first, second } = sides;
  const parts = partsOf(file, { ...document, blocks: first }, problems);
  // A heading that lacks one # begins the side too early, and the text below it is told with that.
  const secondProblems = parts.length === 7 ? problems : [];
  const secondParts =
    second && partsOf(file, { ...document, blocks: second.blocks }, secondProblems, second.line);
  if (parts.length !== 7 && second === null)
    problems.push(
      problemAt(
        { file: file.file, line: file.linesAbove + 1, column: 1 },
        `a 7-minute briefing has seven parts, and this one has ${parts.length}${missingNumber(parts)}`,
        'Begin each part with a heading such as "## 1 Why this matters"',
      ),
    );
  if (parts.length === 7) problems.push(...wrongNumbers(file, parts));
  problems.push(...wrongSides(file, sides, parts, secondParts));
  const { matter } = file;
  const sideTitle = document.headings.find(({ id }) => id === second?.id)?.text ?? "";
  return {
    slug: file.slug,
    ...learningOf(matter),
    ...state,
    audiences: matter.audiences ?? (matter.audience === undefined ? [] : [matter.audience]),
    audience: matter.audience ?? null,
    sources: matter.sources.map((source, index) => read(source, ["sources", index])),
    figures: document.figures,
    // The numbers are set by the layout.
    parts: parts.map((part) => ({ ...part, title: part.title.replace(/^\d+[.)]?\s+/, "") })),
    secondSide: secondParts && makeSecondSide(sideTitle, secondParts),
  };
}

// Of headings that are numbered, the first number that no heading has.
function missingNumber(parts: Part[]): string {
  const numbers = parts.map(({ title }) => Number(/^(\d+)[.)]?\s/.exec(title)?.[1] ?? 0));
  const missing = [1, 2, 3, 4, 5, 6, 7].find((number) => !numbers.includes(number));
  return parts.length < 7 && numbers.every((number) => number > 0) ? `: number ${missing} is missing` : "";
}

// The layout counts the parts: a number that is typed and differs would mean another part.
function wrongNumbers(file: ContentFile<unknown>, parts: Part[]): Problem[] {
  const lines = file.markdown.split("\n");
  let from = 0;
  return parts.flatMap(({ title }, index) => {
    const typed = /^(\d+)[.)]?\s/.exec(title)?.[1];
    const line = lines.findIndex((text, at) => at >= from && /^ {0,3}##[^#]/.test(text));
    from = line + 1;
    if (typed === undefined || Number(typed) === index + 1) return [];
    return [
      problemAt(
        { file: file.file, line: file.linesAbove + line + 1, column: 1 },
        `the heading "${title}" is part ${index + 1} of the briefing`,
        `Write ## ${title.replace(/^\d+/, String(index + 1))}, or put the parts in order: they are numbered 1 to 7`,
        `parts of ${file.file}`,
      ),
    ];
  });
}

function publishPoster(
  file: ContentFile<z.output<typeof frontMatter.poster>>,
  state: LearningState,
  parse: Parse,
  problems: Problem[],
): Poster {
  const { matter } = file;
  const { statements, slogan, lost } = posterText(parse(file, `poster-${file.slug}`).blocks);
  const lostLines = [...lost.flatMap(({ map }) => (map ? [map[0]] : [])), ...blockLines(file.markdown)];
  for (const line of lostLines)
    problems.push(
      problemAt(
        { file: file.file, line: file.linesAbove + line + 1, column: 1 },
        "a poster has statements and one slogan, and this is neither: it would be lost",
        "Make it a statement, with a hyphen and a space before it, or take it out",
      ),
    );
  if (lostLines.length === 0 && (statements.length < 4 || statements.length > 8 || slogan === null))
    problems.push(
      problemAt(
        { file: file.file, line: file.linesAbove + 1, column: 1 },
        `a poster is a list of 4 to 8 statements and a last line as its slogan; this one has ${statements.length} statement${statements.length === 1 ? "" : "s"} and ${slogan === null ? "no" : "a"} slogan`,
        "Write each statement as a line that begins with a hyphen, then an empty line and the slogan",
      ),
    );
  return {
    slug: file.slug,
    ...learningOf(matter),
    ...state,
    audiences: matter.audiences ?? [],
    strapline: matter.strapline,
    statements,
    slogan: slogan ?? { tokens: [], text: "" },
    theme: matter.theme,
    webAddress: matter["web-address"] ?? null,
    bleed: matter.bleed,
  };
}

function posterText(blocks: Block[]): { statements: RichText[]; slogan: RichText | null; lost: Token[] } {
  const tokens = blocks.flatMap((block) => (block.type === "prose" ? block.tokens : []));
  const statements: RichText[] = [];
  const paragraphs: { text: RichText; opening: Token }[] = [];
  const lost: Token[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "bullet_list_open") depth++;
    if (token.type === "bullet_list_close") depth--;
    const opening = tokens[index - 1];
    if (depth === 0 && token.level === 0 && token.nesting >= 0 && !isOfPoster.has(token.type))
      lost.push(token);
    if (token.type !== "inline" || !opening) continue;
    const children = token.children ?? [];
    const text: RichText = { tokens: children, text: plainText(children) };
    if (depth > 0) statements.push(text);
    else if (opening.type === "paragraph_open" && opening.level === 0) paragraphs.push({ text, opening });
  }
  return {
    statements,
    slogan: paragraphs.at(-1)?.text ?? null,
    lost: [...paragraphs.slice(0, -1).map(({ opening }) => opening), ...lost],
  };
}

const isOfPoster = new Set(["bullet_list_open", "paragraph_open"]);

// Where `::: name` stands: a poster shows no block.
function blockLines(markdown: string): number[] {
  return markdown.split("\n").flatMap((line, index) => (/^ {0,3}:::\s*\S/.test(line) ? [index] : []));
}

function learningOf(matter: z.output<typeof frontMatter.briefing> | z.output<typeof frontMatter.poster>) {
  return {
    title: matter.title,
    published: date(matter.published),
    reviewBy: dateOrNull(matter["review-by"]),
    status: matter.status,
    ...controlOf(matter),
    topics: matter.topics,
    formerly: matter.formerly,
    summary: matter.summary,
  };
}

type Control = Omit<DocumentControl, "mark">;

function controlOf({ version, owner, contact }: { [Key in keyof Control]?: string | undefined }): Control {
  return { version: version ?? null, owner: owner ?? null, contact: contact ?? null };
}

function date(key: string): PublishedPeriod {
  return { key, text: dateInWords(key) };
}

function dateOrNull(key: string | undefined): PublishedPeriod | null {
  return key === undefined ? null : date(key);
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title < b.title ? -1 : 1;
}
