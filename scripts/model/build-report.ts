import { deriveFromProtected } from "./calculate/ratios-and-averages.ts";
import { slippedDigits } from "./calculate/slipped-digit.ts";
import { checkPictures, publishImages } from "./check-images.ts";
import { checkLetters } from "./check-letters.ts";
import { checkReferences } from "./check-names.ts";
import { collectFigures } from "./collect-figures.ts";
import type { Lost } from "./cross-references/failed-targets.ts";
import { glossaryMarker } from "./cross-references/glossary-terms.ts";
import { numberBlocks } from "./cross-references/number-blocks.ts";
import type { PendingText } from "./cross-references/pending-text.ts";
import { resolveReferences } from "./cross-references/resolve-references.ts";
import { disclosureRules } from "./disclosure-control/disclosure-rules.ts";
import type { HiddenCell } from "./disclosure-control/hidden-cell.ts";
import {
  type HeldBack,
  heldBackOf,
  publishedInTheFuture,
  releaseMark,
  withoutHeldBack,
} from "./load/held-back.ts";
import { loadBoard } from "./load/load-board.ts";
import type { BrokenFile, DatasetToPublish, LoadedBoard, LoadResult } from "./load/loaded-board.ts";
import { mentionsOf, quotedTitles } from "./load/mentions.ts";
import type { ProseText } from "./markdown/prose-text.ts";
import { figuresPrintedRaw, richTextReader } from "./markdown/rich-text.ts";
import { checkProse } from "./prose/check-prose.ts";
import { protectBoard } from "./protect-board.ts";
import { publishAccessibility } from "./publish/accessibility.ts";
import { checkContacts, newestDate, publishBoard } from "./publish/board.ts";
import { publishContent } from "./publish/content.ts";
import { correctionsOf } from "./publish/corrections.ts";
import { type PublishingContext, publishDataset } from "./publish/datasets.ts";
import { checkFormerNames } from "./publish/former-names.ts";
import { publishGlossary } from "./publish/glossary.ts";
import { checkPageNames } from "./publish/page-names.ts";
import { sourceText } from "./publish/source-text.ts";
import { checkYears } from "./reconcile/check-years.ts";
import { claimRelations } from "./reconcile/claim.ts";
import { readClaims } from "./reconcile/read-claims.ts";
import { reconcile } from "./reconcile/reconcile.ts";
import { rootFindings } from "./reconcile/root-findings.ts";
import { checkStated } from "./reconcile/stated.ts";
import { refuseUnprotected, type Surroundings } from "./refuse-unprotected.ts";
import type { DataYear, PublishedDataset, Report } from "./report/report.ts";
import { type SafeFile, safeFiles } from "./safe-files.ts";
import { makePublisher } from "./tables/publisher.ts";
import { oneMessageASlip } from "./values/one-per-cause.ts";
import { periodInWords } from "./values/period.ts";
import { BoardProblems, type Problem } from "./values/problem.ts";

export interface ReportOptions {
  /** Holds data files that stand in for those of the same path; data/private/ where it is left out, none where it is null. */
  privateFolder?: string | null;
  /** The day of the build, "2026-11-30"; where it is left out, no embargo has ended. */
  day?: string;
  /**
   * What is a draft or under embargo: left out where nothing is said, or in the Report; `checked` finds
   * besides what would be wrong in a build without it.
   */
  drafts?: "left-out" | "shown" | "checked";
  /** Where the build runs; an editor's own machine where it is left out. */
  surroundings?: Surroundings;
  /** Is given what should be mended and stops nothing. */
  warn?: (warnings: Problem[]) => void;
  /** Is given every value that the disclosure rules hide, and why. */
  review?: (hidden: HiddenCell[]) => void;
  /** Is given what makes the files that may leave the building in place of those of the board folder. */
  safe?: (files: () => SafeFile[]) => void;
  /** Is given what the Report leaves out: drafts, and what is under embargo. */
  leftOut?: (heldBack: HeldBack[]) => void;
}

/**
 * Reads a board folder and makes its Report: load, validate, derive, protect, publish.
 *
 * @param directory the folder that holds content/ and data/
 * @throws BoardProblems with everything that an editor has to mend
 */
export function buildReport(
  directory: string,
  {
    privateFolder,
    day,
    drafts = "left-out",
    surroundings,
    warn,
    review = () => {},
    safe,
    leftOut,
  }: ReportOptions = {},
): Report {
  const read = loadBoard(directory, privateFolder, day);
  // The whole folder is gone through in any case: its numbers are no safer for standing in a draft.
  const everything = reportOf(read, surroundings);
  const heldBack = heldBackOf(read);
  const isWhole = heldBack.length === 0 || drafts === "shown";
  const publicPart = isWhole ? read : withoutHeldBack(read, heldBack);
  const open = isWhole ? everything : reportOf(publicPart, surroundings);
  const { mentions, others } = mentionsOf(heldBack, open.problems, everything.problems);
  const isPublic = drafts === "left-out";
  const made = isPublic ? open : everything;
  const problems = [
    ...(isPublic ? [...others, ...everything.unprotected] : everything.problems),
    ...mentions,
    ...(isWhole ? [] : quotedTitles(heldBack, publicPart.loaded?.texts ?? new Map())),
  ];
  if (made.report) review(made.hidden);

  const isBroken = problems.some(({ severity }) => severity === undefined);
  const told = oneMessageASlip(problems.filter(({ isLast }) => !(isBroken && isLast)));
  if (isBroken || !made.report) throw new BoardProblems(told);
  if (told.length > 0) warn?.(told);
  if (everything.safe) safe?.(everything.safe);
  if (isPublic) leftOut?.(heldBack);
  return made.report;
}

interface MadeReport {
  /** null where board.yaml itself cannot be read. */
  report: Report | null;
  problems: Problem[];
  /** Those of values that must not leave the editor's machine. */
  unprotected: Problem[];
  hidden: HiddenCell[];
  /** Makes the safe files; null where the folder has mistakes. */
  safe: (() => SafeFile[]) | null;
}

function reportOf(
  { loaded, problems: read, broken: brokenFiles }: LoadResult,
  surroundings: Surroundings = { ci: false, remotes: [] },
): MadeReport {
  const problems = [...read];
  if (!loaded) return { report: null, problems, unprotected: [], hidden: [], safe: null };
  const broken = namesIn(brokenFiles);
  const namesAreLost = brokenFiles.some((file) => file.namesAreLost);
  const suppressionWords = loaded.board.disclosure.words;
  const isBroken = (name: string) => namesAreLost || name.split(/[.@/]/).some((part) => broken.has(part));

  const collected = collectFigures(
    loaded.datasets,
    (source) => sourceText(source, loaded.sources),
    isBroken,
    loaded.record,
  );
  for (const name of collected.unworked) broken.add(name);
  const { claims, ...claimed } = readClaims(loaded.datasets, collected.figures, isBroken);
  problems.push(
    ...collected.problems,
    ...claimed.problems,
    ...checkReferences(loaded, collected.figures, isBroken),
  );

  // From here on there are protected figures only.
  const protection = protectBoard(loaded, collected, claims);
  const derived = deriveFromProtected(protection.book, collected.derived, isBroken);
  const { book } = derived;
  const unprotected = refuseUnprotected(loaded, collected.figures, book, surroundings);
  problems.push(...unprotected, ...publishedInTheFuture(loaded));
  const reconciled = reconcile(claims, collected.figures, book);
  const relations = [...collected.relations, ...claimRelations(claims)];
  const rules = disclosureRules(loaded.board.disclosure);
  problems.push(...checkYears(collected.replaced, collected.figures, relations, book, rules));
  const stated = checkStated(collected.figures, book);
  problems.push(...protection.problems, ...derived.problems, ...reconciled.problems, ...stated.problems);
  problems.push(...rootFindings([...reconciled.findings, ...stated.findings]), ...slippedDigits(book));

  const publisher = makePublisher(book, suppressionWords);
  const texts: PendingText[] = [];
  const prose: ProseText[] = [];
  const readerOf = (dataset: DatasetToPublish) =>
    richTextReader(dataset.yaml, { book, year: dataset.year, suppressionWords, texts }, problems, isBroken);
  const corrections = correctionsOf(loaded.datasets, stated.corrections, reconciled.accepted, readerOf);
  const lost: Lost = { charts: new Set(), years: new Set() };
  const context: PublishingContext = {
    loaded,
    publisher,
    suppressionWords,
    problems,
    isBroken,
    texts,
    prose,
    corrections,
    lost,
    filled: new Map(),
    firstPublished: protection.firstPublished,
  };
  const datasets = loaded.datasets.map((dataset) => publishDataset(dataset, context));
  // Corrections are read for the whole board, before any dataset.
  for (const { data, yaml } of loaded.datasets)
    if (data.kind !== "corrections")
      problems.push(...figuresPrintedRaw(yaml, (text) => context.filled.get(yaml.file)?.has(text) ?? false));
  const data = dataYears(datasets, markOfYear(loaded));
  const glossary = publishGlossary(loaded, context);
  const date = newestDate(loaded);
  problems.push(...checkContacts(loaded, date), ...checkFormerNames(loaded), ...checkPageNames(loaded));
  const accessibility = publishAccessibility(loaded);
  problems.push(...accessibility.problems);
  const content = publishContent(loaded, datasets, glossary, context);
  const pictures = publishImages(loaded.images);
  problems.push(...checkProse(loaded, book, prose, pictures.drawings));
  const numbered = new Map(content.reports.map(({ year, chapters }) => [year, numberBlocks(chapters)]));
  problems.push(
    ...resolveReferences(texts, { ...content, data, glossary }, numbered, {
      unread: loaded.unread,
      isBroken,
      lost,
    }),
    ...pictures.problems,
    ...checkPictures(texts, loaded, pictures.images),
  );
  const markTerms = glossaryMarker(glossary);
  for (const { chapters } of content.reports) for (const { blocks } of chapters) markTerms(blocks);
  const board = publishBoard(loaded.board, pictures.images);
  problems.push(...checkLetters({ board, ...content }, loaded.texts));
  const report = {
    board,
    ...content,
    data,
    glossary,
    accessibility: accessibility.statement,
    images: pictures.images,
    date: { key: date, text: periodInWords({ kind: "date", key: date, date }) },
  };
  const isRight = !problems.some(({ severity }) => severity === undefined);
  return {
    report,
    problems,
    unprotected,
    hidden: protection.hidden,
    safe: isRight ? () => safeFiles(loaded, collected.figures, protection, book) : null,
  };
}

// Names in a data file that cannot be read may well be right: they are not called unknown. A dataset gives its own
// name to its figures.
function namesIn(broken: BrokenFile[]): Set<string> {
  const data = broken.filter(({ name }) => name.startsWith("data/"));
  const words = data.map(
    ({ name, text }) =>
      `${name
        .split("/")
        .at(-1)
        ?.replace(/\.yaml$/, "")}\n${text}`,
  );
  return new Set(words.join("\n").match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []);
}

// Data are as public as their year's report.
function markOfYear({ reports, day }: LoadedBoard): (year: string) => string | null {
  return (wanted) => {
    const found = reports.find(({ year }) => year === wanted);
    return found ? releaseMark(found.report.matter, day) : null;
  };
}

function dataYears(datasets: PublishedDataset[], markOf: (year: string) => string | null): DataYear[] {
  const years = [...new Set(datasets.map(({ year }) => year))].sort().reverse();
  return years.map((year) => ({
    year,
    yearText: year.replace("-", "/"),
    mark: markOf(year),
    datasets: datasets.filter((dataset) => dataset.year === year),
  }));
}
