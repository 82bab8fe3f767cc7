import { addBoardLists } from "./board-lists.ts";
import { lostThousands } from "./calculate/lost-thousands.ts";
import { deriveFromProtected } from "./calculate/ratios-and-averages.ts";
import { slippedDigits } from "./calculate/slipped-digit.ts";
import { publishImages } from "./check-images.ts";
import { checkLetters } from "./check-letters.ts";
import { checkReferences } from "./check-names.ts";
import { type CollectedFigures, collectFigures } from "./collect-figures.ts";
import { Pictures } from "./cross-references/pictures.ts";
import { disclosureRules } from "./disclosure-control/disclosure-rules.ts";
import type { HiddenCell } from "./disclosure-control/hidden-cell.ts";
import { editionAfter } from "./disclosure-control/ledger.ts";
import { notRecorded } from "./disclosure-control/not-recorded.ts";
import { checkActionLogs, readActionLogs } from "./documents/action-log.ts";
import { checkDuties } from "./documents/duties.ts";
import { outlineOf } from "./documents/outline.ts";
import { checkParts } from "./documents/report-parts.ts";
import { checkVersions } from "./documents/report-versions.ts";
import { logContext } from "./documents/resolve-block.ts";
import { targetsOf } from "./documents/targets-of.ts";
import type { ProtectedBook } from "./figures/protected-value.ts";
import { contentFiles } from "./load/content-files.ts";
import {
  type HeldBack,
  heldBackOf,
  publishedInTheFuture,
  releaseMark,
  withoutHeldBack,
} from "./load/held-back.ts";
import { loadBoard } from "./load/load-board.ts";
import type { BoardToPublish, BrokenFile, LoadedBoard, LoadResult } from "./load/loaded-board.ts";
import { mentionsOf, quotedTitles } from "./load/mentions.ts";
import { FileTexts, figuresPrintedRaw } from "./markdown/file-texts.ts";
import type { ProseText } from "./markdown/prose-text.ts";
import type { TextContext } from "./markdown/text-context.ts";
import { oneHome } from "./one-home/one-home.ts";
import { checkProse } from "./prose/check-prose.ts";
import type { CheckedText } from "./prose/checked-text.ts";
import { checkReadingAges } from "./prose/reading-age.ts";
import { type ProtectedBoard, protectBoard } from "./protect-board.ts";
import { publishAccessibility } from "./publish/accessibility.ts";
import { newestDate, publishBoard } from "./publish/board.ts";
import { checkMeetingDates } from "./publish/committee/meeting-dates.ts";
import { checkContacts } from "./publish/contacts.ts";
import { publishContent } from "./publish/content.ts";
import { correctionsOf } from "./publish/corrections.ts";
import { type PublishingContext, publishDataset } from "./publish/datasets.ts";
import { checkFormerNames } from "./publish/former-names.ts";
import { glossaryTerms, publishGlossary } from "./publish/glossary.ts";
import { checkContactPage, checkPageNames } from "./publish/page-names.ts";
import { publishRegister, toShow } from "./publish/register.ts";
import { sourceText } from "./publish/source-text.ts";
import { withdrawalsOf } from "./publish/withdrawn.ts";
import type { AcceptedContradiction } from "./reconcile/accepted.ts";
import { checkYears } from "./reconcile/check-years.ts";
import { markCorrected } from "./reconcile/mark-corrected.ts";
import { readReconciliations } from "./reconcile/read-reconciliations.ts";
import { reconcile } from "./reconcile/reconcile.ts";
import { type Reconciliation, reconciledRelations } from "./reconcile/reconciliation.ts";
import { rootFindings } from "./reconcile/root-findings.ts";
import { checkStated, type StatedCorrection } from "./reconcile/stated.ts";
import { type BuildEnvironment, refuseUnprotected } from "./refuse-unprotected.ts";
import { checkRegister } from "./register/check-register.ts";
import { registerDatasets } from "./register/register-data.ts";
import type { Correction, DataYear, PublishedDataset } from "./report/dataset.ts";
import type { Report } from "./report/report.ts";
import { type SafeFile, safeFiles } from "./safe-files.ts";
import type { PublishedEdition } from "./schema/published.ts";
import { checkSignOff } from "./sign-off/check-sign-off.ts";
import type { SignOffSheet } from "./sign-off/sign-off-sheet.ts";
import { signOffSheets } from "./sign-off/sign-off-sheets.ts";
import { checkStatements } from "./statements/check-statements.ts";
import { findStatements } from "./statements/find-statements.ts";
import { withReadings } from "./statements/readings.ts";
import type { Statement } from "./statements/statement.ts";
import { makePublisher } from "./tables/publisher.ts";
import { noTies, type Ties } from "./undeclared/ties.ts";
import { onePerCause } from "./values/one-per-cause.ts";
import { periodInWords } from "./values/period.ts";
import { BoardProblems, type Problem } from "./values/problem.ts";
import { annualOf, reportOfFile } from "./values/report-id.ts";
import { speaking } from "./words/words.ts";
import type { Places } from "./yaml/yaml.ts";

export interface ReportOptions {
  /** Holds data files that replace those with the same path; data/private/ if omitted, no folder if null. */
  privateFolder?: string | null | undefined;
  /** The day of the build, "2026-11-30"; if omitted, no embargo has ended. */
  day?: string | undefined;
  /**
   * What happens to drafts and texts under embargo: left out (the default), or shown in the Report; `checked` also
   * finds what would be wrong in a build without them.
   */
  drafts?: "left-out" | "shown" | "checked" | undefined;
  /** Where the build runs; an editor's own machine if omitted. */
  environment?: BuildEnvironment;
  /** Receives the warnings. */
  warn?: (warnings: Problem[]) => void;
  /** Receives every value that the disclosure rules hide, and why; and what ties them together undeclared. */
  review?: ((hidden: HiddenCell[], ties: Ties) => void) | undefined;
  /** Receives what people of the board read and sign; also if there are mistakes. */
  sheets?: (sheets: BoardSheets) => void;
  /** Receives what is public once this Report is, where it differs from what is recorded; null if it does not. */
  edition?: (edition: PublishedEdition | null, before: PublishedEdition[]) => void;
  /** Receives a function that makes the files that may leave the building, in place of those of the board folder. */
  safe?: (files: () => SafeFile[]) => void;
  /** Receives what the Report leaves out: drafts, and what is under embargo. */
  leftOut?: ((heldBack: HeldBack[]) => void) | undefined;
}

/** What people of a board read and sign, drafts included. */
export interface BoardSheets {
  /** Every statement of the board, and whether it is proved or read. */
  statements: Statement[];
  /** The sign-off sheet of every report, the newest first. */
  sheets: SignOffSheet[];
  board: SheetBoard;
}

/** What a sheet that people read and sign says of its board. */
export interface SheetBoard extends Pick<Report, "board" | "images"> {
  agencies: { id: string; name: string }[];
}

/**
 * Reads a board folder and makes its Report: load, validate, derive, protect, publish.
 *
 * @param directory the folder that holds content/ and data/
 * @throws BoardProblems with everything that an editor has to correct
 */
export function buildReport(
  directory: string,
  {
    privateFolder,
    day,
    drafts = "left-out",
    environment,
    warn,
    review,
    sheets,
    safe,
    edition,
    leftOut,
  }: ReportOptions = {},
): Report {
  const read = loadBoard(directory, privateFolder, day);
  // The whole folder is checked in any case: its numbers are no safer in a draft.
  const isPreview = drafts === "shown";
  const everything = reportOf(read, environment, isPreview);
  const heldBack = heldBackOf(read);
  const isWhole = heldBack.length === 0 || isPreview;
  const publicPart = isWhole ? read : withoutHeldBack(read, heldBack);
  const open = isWhole ? everything : reportOf(publicPart, environment);
  const { mentions, others } = mentionsOf(heldBack, open.problems, everything.problems);
  const isPublic = drafts === "left-out";
  const before = read.loaded?.published ?? [];
  const shown = open.book && editionAfter(before, open.book, day ?? "");
  const made = isPublic ? open : everything;
  const problems = [
    ...(isPublic ? [...others, ...everything.unprotected, ...everything.unsigned] : everything.problems),
    ...mentions,
    ...(isFinal(publicPart.loaded) ? notRecorded(shown, before) : []),
    ...(isWhole ? [] : quotedTitles(heldBack, publicPart.loaded?.texts ?? new Map())),
  ];
  if (made.report) review?.(made.hidden, made.ties);
  if (everything.report) {
    const board = { ...everything.report, agencies: read.loaded?.agencies ?? [] };
    sheets?.({ statements: everything.statements, sheets: everything.sheets, board });
  }

  const isBroken = problems.some(({ severity }) => severity === undefined);
  const reported = onePerCause(problems.filter(({ isLast }) => !(isBroken && isLast)));
  if (isBroken || !made.report) throw new BoardProblems(reported);
  if (reported.length > 0) warn?.(reported);
  if (everything.safe) safe?.(everything.safe);
  if (isPublic) leftOut?.(heldBack);
  if (isPublic && day !== undefined) edition?.(shown, before);
  return made.report;
}

interface MadeReport {
  /** Null if board.yaml itself cannot be read. */
  report: Report | null;
  problems: Problem[];
  /** Problems of values that must not leave the editor's machine. */
  unprotected: Problem[];
  /** What nobody has agreed to yet. */
  unsigned: Problem[];
  hidden: HiddenCell[];
  /** What is published; null if there is no Report. */
  book: ProtectedBook | null;
  ties: Ties;
  statements: Statement[];
  sheets: SignOffSheet[];
  /** Makes the safe files; null if the folder has mistakes. */
  safe: (() => SafeFile[]) | null;
}

/**
 * The steps of a build, from a loaded board to its Report. Every step receives `problems`, and adds what it finds.
 *
 * @param isPreview whether what people have still to read or agree to is only a warning
 */
function reportOf(
  { loaded, problems: read, broken }: LoadResult,
  environment: BuildEnvironment = { ci: false, remotes: [] },
  isPreview = false,
): MadeReport {
  const problems = [...read];
  if (!loaded)
    return {
      report: null,
      problems,
      unprotected: [],
      unsigned: [],
      hidden: [],
      book: null,
      ties: noTies,
      statements: [],
      sheets: [],
      safe: null,
    };

  return speaking(loaded.wordsOf(loaded.board.language), () =>
    reportInWords({ loaded, broken, problems }, environment, isPreview),
  );
}

function reportInWords(
  { loaded: entire, broken, problems }: { loaded: LoadedBoard; broken: BrokenFile[]; problems: Problem[] },
  environment: BuildEnvironment,
  isPreview: boolean,
): MadeReport {
  const counted = registerDatasets(entire, newestDate(entire));
  const loaded = { ...entire, datasets: [...entire.datasets, ...counted] };
  const entered = collect(loaded, broken, problems);
  const shown = protect(loaded, entered, problems);
  const unprotected = refuseUnprotected(loaded, entered.figures, shown.book, environment);
  problems.push(...unprotected);
  const compared = compare(loaded, entered, shown, problems);
  const marked = { ...shown, book: markCorrected(shown.book, compared.corrections) };
  const published = publish(loaded, entered, marked, compared, problems);
  const { statements, checked } = proofread(loaded, shown.book, published, isPreview, problems);

  const isRight = !problems.some(({ severity }) => severity === undefined);
  const { hidden, undeclared, possible } = shown.protection;
  const ties = { undeclared, possible };
  const { corrections } = published;
  const sheets = signOffSheets({ loaded, book: shown.book, hidden, ties, statements, checked, corrections });
  // A sheet of a board with mistakes is not what will be signed.
  const unsigned = isRight && !isPreview ? checkSignOff(sheets, loaded) : [];
  problems.push(...unsigned);
  return {
    report: published.report,
    problems,
    unprotected,
    unsigned,
    hidden,
    book: shown.book,
    ties,
    statements,
    sheets,
    safe: isRight ? () => safeFiles(loaded, entered.figures, shown.protection, shown.book) : null,
  };
}

interface Entered extends Pick<CollectedFigures, "figures" | "derived" | "relations" | "replaced"> {
  reconciliations: Reconciliation[];
  /** Whether a name is in a file that could not be read, or belongs to a figure that could not be worked out. */
  isBroken: (name: string) => boolean;
}

/** The figures as they were entered, with sums and differences, and what the board claims about them. */
function collect(loaded: LoadedBoard, broken: BrokenFile[], problems: Problem[]): Entered {
  const isUnread = nameTest(namesIn(broken), broken);
  const collected = collectFigures(
    loaded.datasets,
    (source) => sourceText(source, loaded.sources),
    isUnread,
    problems,
    loaded.record,
  );
  addBoardLists(loaded, collected.figures);
  const isBroken = nameTest(new Set([...namesIn(broken), ...collected.unworked]), broken);
  const reconciliations = readReconciliations(loaded.datasets, collected.figures, isBroken, problems);
  problems.push(...checkReferences(loaded, collected.figures, isBroken), ...checkRegister(loaded));
  return { ...collected, reconciliations, isBroken };
}

interface Shown {
  protection: ProtectedBoard;
  /** Everything that may be published, with ratios and averages. */
  book: ProtectedBook;
}

/** Hides and rounds by the board's rules; from here on, the steps that publish see only protected figures. */
function protect(loaded: LoadedBoard, entered: Entered, problems: Problem[]): Shown {
  const protection = protectBoard(loaded, entered, entered.reconciliations);
  problems.push(...protection.problems);
  const book = deriveFromProtected(protection.book, entered.derived, entered.isBroken, problems);
  return { protection, book };
}

interface Compared {
  /** Contradictions that are published with a reason. */
  accepted: AcceptedContradiction[];
  corrections: StatedCorrection[];
}

/** Whether the numbers agree with one another, with what sources printed, and with earlier years. */
function compare(
  loaded: LoadedBoard,
  { figures, reconciliations, relations, replaced }: Entered,
  { book, protection }: Shown,
  problems: Problem[],
): Compared {
  const rules = disclosureRules(loaded.board.disclosure);
  const reconciled = reconcile(reconciliations, figures, book, problems);
  const stated = checkStated(figures, book, problems);
  problems.push(
    ...checkYears(
      replaced,
      figures,
      [...relations, ...reconciledRelations(reconciliations), ...protection.undeclared.relations],
      book,
      rules,
    ),
    ...rootFindings([...reconciled.findings, ...stated.findings]),
    ...slippedDigits(book),
    ...lostThousands(book),
    ...oneHome(loaded, figures, book, reconciliations),
  );
  return { accepted: reconciled.accepted, corrections: stated.corrections };
}

interface Published {
  report: Report;
  prose: ProseText[];
  fileTexts: PublishingContext["fileTexts"];
  drawings: ReturnType<typeof publishImages>["drawings"];
  corrections: Correction[];
}

/** Puts the figures and texts that may be published into the Report. */
function publish(
  loaded: BoardToPublish,
  { isBroken }: Pick<Entered, "isBroken">,
  { book, protection }: Shown,
  { accepted, corrections }: Compared,
  problems: Problem[],
): Published {
  const images = publishImages(loaded.images, problems);
  const pictures = new Pictures(loaded.images, images.images, images.mistakes);
  const withdrawals = withdrawalsOf(loaded, problems);
  const terms = glossaryTerms(loaded);
  const outline = outlineOf(loaded, problems);
  const textsOf = textReader(loaded, book, {
    problems,
    isBroken,
    pictures,
    targets: targetsOf(loaded, outline, terms, withdrawals, isBroken),
  });
  const fileTexts = oncePerFile(textsOf);
  const now = newestDate(loaded);
  const date = { key: now, text: periodInWords({ kind: "date", key: now, date: now }) };
  const register = toShow(loaded, fileTexts, date);
  const context: PublishingContext = {
    loaded,
    publisher: makePublisher(book, loaded.board.disclosure.words),
    problems,
    isBroken,
    outline,
    textsOf,
    fileTexts,
    date,
    prose: [],
    corrections: correctionsOf(
      loaded.datasets,
      corrections,
      accepted,
      ({ yaml, year }) => fileTexts(yaml, year).read,
    ),
    firstPublished: protection.firstPublished,
    register,
  };
  const datasets = loaded.datasets.map((dataset) => publishDataset(dataset, context));
  const glossary = publishGlossary(loaded, terms, fileTexts(loaded.glossaryYaml, null).read);
  const content = publishContent(loaded, datasets, glossary, withdrawals, context);
  const accessibility = publishAccessibility(loaded, problems);
  readActionLogs(logContext(context));
  problems.push(
    ...logosShown(loaded, pictures),
    // The text that shows a picture may be in a file that cannot be read.
    ...(loaded.unread.size > 0 ? [] : pictures.unused()),
  );
  const report = {
    board: publishBoard(loaded.board, loaded.wordsOf(loaded.board.language), images.images),
    ...content,
    data: dataYears(datasets, markOfYear(loaded)),
    glossary,
    accessibility,
    images: images.images,
    register: publishRegister(loaded, register, content),
    date,
  };
  return {
    report,
    prose: context.prose,
    fileTexts,
    drawings: images.drawings,
    corrections: context.corrections,
  };
}

function textReader(
  loaded: BoardToPublish,
  book: ProtectedBook,
  shared: Omit<TextContext, "book" | "year" | "report" | "suppressionWords">,
): PublishingContext["textsOf"] {
  const suppressionWords = loaded.board.disclosure.words;
  return (year, problems = shared.problems, report = year) => ({
    ...shared,
    ...{ book, year, report, suppressionWords, problems },
  });
}

function oncePerFile(textsOf: PublishingContext["textsOf"]): PublishingContext["fileTexts"] {
  const files = new Map<string, FileTexts>();
  return (yaml: Places, year) => {
    const texts =
      files.get(yaml.file) ?? new FileTexts(yaml, textsOf(year, undefined, reportOfFile(yaml.file) ?? year));
    files.set(yaml.file, texts);
    return texts;
  };
}

function logosShown({ board, boardYaml }: BoardToPublish, pictures: Pictures): Problem[] {
  return (["logo", "logo-dark"] as const).flatMap((key) => {
    const path = board.brand[key];
    return path === undefined ? [] : pictures.show(path, () => boardYaml.placeOf(["brand", key]));
  });
}

/**
 * Whether the words agree with the numbers, can be printed, and may be.
 *
 * @returns every sentence that the data could make false, and whether it is proved or read; and every text that was read
 */
function proofread(
  loaded: LoadedBoard,
  book: ProtectedBook,
  { report, prose, fileTexts, drawings }: Published,
  isPreview: boolean,
  problems: Problem[],
): { statements: Statement[]; checked: CheckedText[] } {
  const words = checkProse(loaded, book, prose, fileTexts, drawings);
  const statements = withReadings(findStatements(loaded, book, words.checked), loaded.readings);
  const read = new Set(
    [
      ...loaded.briefings.flatMap(({ matter: { sources, message } }) => [...sources, message]),
      ...loaded.reports.flatMap(({ report: { matter } }) => [
        matter.consultation?.respond,
        ...matter.changes.flatMap(({ what }) => what),
      ]),
      ...[...loaded.briefings, ...loaded.posters].flatMap(({ matter: { figure } }) => [
        figure?.number,
        figure?.words,
      ]),
    ].filter((text) => text !== undefined),
  );
  problems.push(
    ...loaded.datasets.flatMap(({ yaml, year }) =>
      figuresPrintedRaw(yaml, yaml.value, (text) => fileTexts(yaml, year).hasRead(text)),
    ),
    ...loaded.register.flatMap(({ yaml }) =>
      figuresPrintedRaw(yaml, yaml.value, (text) => fileTexts(yaml, null).hasRead(text)),
    ),
    // The only keys of a front matter that are read as Markdown are these.
    ...contentFiles(loaded).flatMap(({ yaml }) =>
      figuresPrintedRaw(yaml, yaml.value, (text) => read.has(text)),
    ),
    ...loaded.actionLogs.flatMap(({ yaml }) =>
      figuresPrintedRaw(yaml, yaml.value, (text) => fileTexts(yaml, null).hasRead(text)),
    ),
    ...checkActionLogs(loaded),
    ...checkMeetingDates(loaded),
    ...words.problems,
    ...checkStatements(statements, loaded.board.statements === "read" && !isPreview),
    ...checkReadingAges(loaded, words.checked),
    ...checkLetters(report, loaded.texts),
    ...publishedInTheFuture(loaded),
    ...loaded.reports.flatMap((report) => [
      ...checkDuties(report, loaded.duties),
      ...checkParts(report, loaded.unread),
    ]),
    ...checkVersions(loaded),
    ...checkContacts(loaded, report.date.key),
    ...checkFormerNames(loaded),
    ...checkPageNames(loaded),
    ...checkContactPage(loaded),
  );
  return { statements, checked: words.checked };
}

/** Whether the newest annual report is one that goes online. */
function isFinal(loaded: LoadedBoard | null): boolean {
  return annualOf(loaded?.reports ?? []).at(-1)?.report.matter.status === "final";
}

function nameTest(names: Set<string>, broken: BrokenFile[]): (name: string) => boolean {
  const namesAreLost = broken.some((file) => file.namesAreLost);
  return (name) => namesAreLost || name.split(/[.@/]/).some((part) => names.has(part));
}

// Names in an unreadable data file may well be right: they are not reported as unknown. A dataset gives its own name to
// its figures.
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

// Data are as public as the annual report of their year.
function markOfYear({ reports, day }: BoardToPublish): (year: string) => string | null {
  return (wanted) => {
    const found = reports.find(({ id }) => id === wanted);
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
