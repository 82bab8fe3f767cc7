import type { ProtectedBook } from "../figures/protected-value.ts";
import type { DrawingWords } from "../images/images.ts";
import type { AnyKind } from "../kind/kind.ts";
import { kindOf } from "../kinds/kinds.ts";
import type { LoadedBoard } from "../load/loaded-board.ts";
import type { FileTexts } from "../markdown/file-texts.ts";
import { overlaps, type ProseText } from "../markdown/prose-text.ts";
import { stemsIn } from "../subjects/stems.ts";
import { asWarning, type Problem, problemAt } from "../values/problem.ts";
import { annualOf } from "../values/report-id.ts";
import type { YamlSource } from "../yaml/yaml.ts";
import { undefinedAbbreviations } from "./abbreviations.ts";
import { type Accepted, type AcceptedTexts, acceptedTexts } from "./accepted.ts";
import { boardSubjects } from "./board-subjects.ts";
import type { CheckedText } from "./checked-text.ts";
import { checkClaims } from "./contradictions.ts";
import { countedNouns } from "./counted-nouns.ts";
import { offerFinder } from "./figure-offers.ts";
import { formWords } from "./form-words.ts";
import { labelsOfHidden } from "./labels-of-hidden.ts";
import { insideOf, privateProblems, privateTexts } from "./private-text.ts";
import { ageGroupsOfTables } from "./proofreading/age-groups.ts";
import { proofreadTexts } from "./proofreading/proofread-texts.ts";
import { saidTwice } from "./proofreading/said-twice.ts";
import { stayedTheSame } from "./stayed-the-same.ts";
import { type TextFile, textFiles } from "./text-files.ts";
import { ownReports, typedReferenceProblem, typedReferences } from "./typed-references.ts";
import { type UnboundNumber, unboundNumberFinder } from "./unbound-numbers.ts";
import { hiddenWordsCheck } from "./words-beside-hidden.ts";
import { proseOfYaml, reasonsOfYaml } from "./yaml-prose.ts";

/**
 * Checks the words of the whole folder: unbound numbers, words that contradict a figure, unexplained abbreviations, and
 * texts that must stay private.
 *
 * Works on protected figures alone: no message can show an unpublished value.
 *
 * @param content the texts of the Markdown files, as they were parsed
 * @param fileTexts the texts of the YAML files, as they were read
 * @param drawings the words in drawings; exceptions for them are in board.yaml
 * @returns the problems, and every text with what was found out about it
 */
export function checkProse(
  loaded: LoadedBoard,
  book: ProtectedBook,
  content: ProseText[],
  fileTexts: (yaml: YamlSource, year: string | null) => FileTexts,
  drawings: DrawingWords[] = [],
): { problems: Problem[]; checked: CheckedText[] } {
  const suppressionWords = loaded.board.disclosure.words;
  const files = proseFiles(loaded);
  const texts = new Map(
    files.map(({ yaml, year, kind }) => [yaml.file, proseOfYaml(yaml, fileTexts(yaml, year), kind)]),
  );
  for (const text of content) texts.get(text.file)?.push(text);

  const fileOf = textFiles(loaded, book, [...texts.values()].flat());
  const find = unboundNumberFinder(countedNouns(book));
  const subjects = boardSubjects(loaded, book);
  const hiddenWords = hiddenWordsCheck(book, subjects);
  const offers = offerFinder({ book, year: null, suppressionWords }, subjects);
  const explained = new Set([
    loaded.board["short-name"],
    ...loaded.glossary.flatMap(({ term, abbreviation }) => `${term} ${abbreviation ?? ""}`.split(/\s/)),
  ]);
  const noNames = wordsOf(loaded);
  const own = ownReports(loaded);
  const checked: CheckedText[] = [];
  const area = stemsIn(`${loaded.board.name} ${loaded.board.area}`);
  const problems = files.flatMap(({ yaml, year, kind, isDraft, numbers, privates }) => {
    const all = texts.get(yaml.file) ?? [];
    const source = loaded.texts.get(yaml.file) ?? "";
    const spans = privateTexts(yaml.file, source, noNames, privates);
    const isPrivate = insideOf(spans, source);
    return [
      ...all.flatMap((text) => {
        numbers.read(text.words);
        const { around } = fileOf(text.file);
        const { problems, judged } = checkClaims(text, book, { around, area });
        const unbound =
          text.isSupplied || text.isQuoted
            ? []
            : find(text, around).filter((number) => !overlaps(number, judged) && !isPrivate(text, number));
        const [accepted, loose] = partition(unbound, (number) => numbers.covers(text.words, number));
        checked.push({ text, judged, accepted, isDraft });
        const references =
          text.isSupplied || text.isQuoted
            ? []
            : typedReferences(text, own).filter((reference) => !numbers.covers(text.words, reference));
        const typed = [
          ...loose.map((number) => unboundNumberProblem(number, text, fileOf(text.file), offers)),
          ...references.map((reference) => typedReferenceProblem(reference, text)),
        ];
        return [
          ...problems,
          ...stayedTheSame(text),
          ...hiddenWords(text, (span) => numbers.covers(text.words, span), judged),
          ...typed.map((problem) => (isDraft ? asWarning(problem) : problem)),
        ];
      }),
      ...(kind ? reasonsOfYaml(yaml, fileTexts(yaml, year)) : []).flatMap((text) => {
        const { problems, judged } = checkClaims(text, book, { around: fileOf(text.file).around, area });
        checked.push({ text, judged, accepted: [], isDraft });
        return problems;
      }),
      // A glossary that cannot be read may well explain them.
      ...(loaded.unread.has("data/glossary.yaml")
        ? []
        : undefinedAbbreviations(
            all,
            new Set([...explained, ...formWords(loaded, yaml.file)]),
            yaml.file.startsWith("content/posters/"),
            isPrivate,
          )),
      ...privateProblems(yaml.file, source, spans),
    ];
  });
  const byFile = new Map(files.map((file) => [file.yaml.file, file]));
  problems.push(...ageGroupsOfTables(loaded.datasets), ...saidTwice(loaded));
  const proofread = proofreadTexts(
    loaded,
    files.map(({ yaml }) => ({ file: yaml.file, texts: texts.get(yaml.file) ?? [] })),
  );
  for (const { text, start, end, what, todo, isWarning } of proofread) {
    const file = byFile.get(text.file);
    if (file?.numbers.covers(text.words, { start, end })) continue;
    const problem = problemAt(text.placeAt(start), what, todo);
    problems.push(isWarning || file?.isDraft ? asWarning(problem) : problem);
  }
  const ofBoard = files.find(({ yaml }) => yaml === loaded.boardYaml)?.privates;
  if (ofBoard)
    for (const { file, words } of drawings)
      problems.push(
        // The words of a drawing have no lines that an editor sees: they are reported at its beginning.
        ...privateProblems(file, words, privateTexts(file, words, noNames, ofBoard)).map((problem) => ({
          ...problem,
          line: 1,
          column: 1,
        })),
      );
  const unused = new Set(files.flatMap(({ numbers, privates }) => [numbers, privates]));
  return {
    problems: [...problems, ...labelsOfHidden(book), ...[...unused].flatMap((accepted) => accepted.unused())],
    checked,
  };
}

function partition<T>(all: T[], isFirst: (one: T) => boolean): [first: T[], second: T[]] {
  const first = all.filter(isFirst);
  return [first, all.filter((one) => !first.includes(one))];
}

function unboundNumberProblem(
  { typed, printed, start, end }: UnboundNumber,
  text: ProseText,
  file: TextFile,
  offersOf: ReturnType<typeof offerFinder>,
): Problem {
  const { words, year, path, placeAt } = text;
  const around = sentenceAround(words, start);
  const { exact, near } =
    printed === null
      ? { exact: [], near: null }
      : offersOf(printed, year, words.slice(...around), words.slice(end), file, figuresIn(text, around));
  // In data, braces end a text that has no quotation marks.
  const inQuotes = path === null ? "" : ", with the whole text in quotation marks";
  const enter = "or enter it in data/ with its source";
  return problemAt(
    placeAt(start),
    `the number "${typed}" is typed and bound to no figure${near === null ? "" : `, and ${near}`}`,
    exact.length > 0
      ? `"${typed}" is ${exact.join(" or ")}; if that is what is meant, write ${exact.map((name) => `{{ ${name} }}`).join(" or ")}${inQuotes}`
      : near !== null
        ? `Write {{ ${near.split(" ")[0]} }}${inQuotes} if that is meant, ${enter} and write {{ its-name }}`
        : `No figure with this value was found for what the sentence is about: enter it in data/ with its source and write {{ its-name }}${inQuotes}, or accept it under accepted-numbers with the reason`,
  );
}

function figuresIn({ figures }: ProseText, [from, to]: [from: number, to: number]): Set<string> {
  return new Set(
    figures.flatMap(({ start, meta }) => (meta && start >= from && start < to ? [meta.figure] : [])),
  );
}

/** Where the sentence of a text begins and ends in which an offset is. */
function sentenceAround(words: string, offset: number): [from: number, to: number] {
  const from = Math.max(0, ...[...words.slice(0, offset).matchAll(/[.!?]\s/g)].map(({ index }) => index + 2));
  const end = words.slice(offset).search(/[.!?](?:\s|$)/);
  return [from, end < 0 ? words.length : offset + end];
}

interface ProseFile {
  yaml: YamlSource;
  year: string | null;
  isDraft: boolean;
  /** Of a dataset, a source of the register or an action log. */
  kind: Pick<AnyKind, "numbersAreTexts" | "notProse"> | undefined;
  numbers: AcceptedTexts;
  privates: AcceptedTexts;
}

type Acceptances = { "accepted-numbers"?: Accepted[]; "accepted-private"?: Accepted[] };

// Texts in data have the status of their year's annual report; texts without a report are final.
function proseFiles(loaded: LoadedBoard): ProseFile[] {
  const file = (
    yaml: YamlSource,
    accepted: Acceptances,
    year: string | null,
    status: "draft" | "final",
    kind?: AnyKind,
  ): ProseFile => ({
    yaml,
    year,
    isDraft: status === "draft",
    kind,
    numbers: acceptedTexts(accepted["accepted-numbers"] ?? [], yaml, "accepted-numbers"),
    privates: acceptedTexts(accepted["accepted-private"] ?? [], yaml, "accepted-private"),
  });
  const statusOf = (year: string) =>
    loaded.reports.find(({ id }) => id === year)?.report.matter.status ?? "final";
  const board = file(loaded.boardYaml, loaded.board, null, "final");
  return [
    ...loaded.reports.flatMap(({ year, report, summary, chapters, editions, openings }) =>
      [report, ...(summary ? [summary] : []), ...chapters, ...editions, ...openings].map(({ yaml, matter }) =>
        file(yaml, matter, year, report.matter.status === "draft" ? "draft" : matter.status),
      ),
    ),
    ...[...loaded.briefings, ...loaded.posters, ...loaded.meetings, ...loaded.series, ...loaded.pages].map(
      ({ yaml, matter }) => file(yaml, matter, null, matter.status),
    ),
    ...loaded.committeeReports.map(({ yaml, matter }) =>
      file(yaml, matter, matter.year ?? null, matter.status),
    ),
    // The front page is about the newest year.
    ...(loaded.home
      ? [file(loaded.home.yaml, loaded.home.matter, newestYear(loaded), loaded.home.matter.status)]
      : []),
    ...loaded.datasets.map(({ yaml, data, year }) => file(yaml, data, year, statusOf(year), kindOf(data))),
    ...loaded.register.map(({ yaml, matter }) => ({
      ...file(yaml, matter, null, matter.status),
      kind: { notProse: notInRegister },
    })),
    board,
    ...loaded.actionLogs.map(({ yaml, log }) => ({
      ...file(yaml, log, null, "final"),
      kind: { notProse: ["due", "done", "lead"] },
    })),
    ...loaded.committeeForms.map(({ yaml, form }) => file(yaml, form, null, "final")),
    // Lists have no keys of their own: exceptions for them are in board.yaml.
    ...[
      loaded.glossaryYaml,
      loaded.agenciesYaml,
      loaded.sourcesYaml,
      loaded.accessibilityYaml,
      ...loaded.reportTypesYaml,
    ].map((yaml) => ({ ...board, yaml })),
  ];
}

/** Dates, names of agencies and documents, and words of fixed lists. */
const notInRegister = [
  ...["made", "updated", "due", "done", "response", "agencies", "briefing", "poster", "report"],
  ...["lead", "to"],
];

function newestYear({ reports }: LoadedBoard): string | null {
  return annualOf(reports).at(-1)?.year ?? null;
}

// The names of agencies and terms, word by word: a capitalised one beside a code is not a person's name.
function wordsOf({ agencies, glossary, board }: LoadedBoard): Set<string> {
  const names = [
    ...agencies.flatMap((agency) => [agency.name, agency["short-name"] ?? ""]),
    ...glossary.map(({ term }) => term),
    board.name,
    board.area,
  ];
  return new Set(names.flatMap((name) => name.match(/[\p{L}’'-]+/gu) ?? []));
}
