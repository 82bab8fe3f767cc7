import { isNumberOfEntries } from "../figures/figure.ts";
import type { ProtectedBook, ProtectedFigure } from "../figures/protected-value.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import { overlaps, type ProseText, type Span } from "../markdown/prose-text.ts";
import { boardSubjects } from "../prose/board-subjects.ts";
import type { CheckedText } from "../prose/checked-text.ts";
import { sentencesOf, wordsWithout } from "../prose/sentences.ts";
import { type TextFile, textFiles } from "../prose/text-files.ts";
import { stemsIn } from "../subjects/stems.ts";
import { isNamed, type Subjects } from "../subjects/subjects.ts";
import { lastDay, parsePeriod } from "../values/period.ts";
import { listFinder } from "./list-lengths.ts";
import { proofOf } from "./proof.ts";
import {
  countedPeople,
  hasDate,
  hasTypedNumber,
  largeNumberWords,
  saysQuantity,
  standsForSubject,
  unitOfPeople,
} from "./quantity-words.ts";
import type { Statement, StatementReason } from "./statement.ts";
import { type Basis, valuesOf } from "./statement-values.ts";

/** A statement before it is known whether somebody has read it. */
export type FoundStatement = Omit<Statement, "state"> & { proof: ReturnType<typeof proofOf> };

/**
 * Every statement of a board: every sentence that prints a figure, that names what a figure counts with a word of
 * quantity, comparison or movement, or that has numbers which no rule looks at.
 */
export function findStatements(
  loaded: BoardToPublish,
  book: ProtectedBook,
  checked: CheckedText[],
): FoundStatement[] {
  const agencies = agencyFinder(loaded);
  const subjects = boardSubjects(loaded, book);
  const area = stemsIn(`${loaded.board.name} ${loaded.board["short-name"]} ${loaded.board.area}`);
  const fileOf = textFiles(
    loaded,
    book,
    checked.map(({ text }) => text),
  );
  const language = loaded.board.language;
  const listsIn = listFinder(book);
  const statements: FoundStatement[] = [];
  for (const each of checked) {
    const { text } = each;
    if (isNameOfData(text)) continue;
    const file = fileOf(text.file);
    const end = lastDayOf(text.year);
    for (const sentence of sentencesOf(text, language)) {
      const found = reasonsOf(sentence, each, file, subjects, book, listsIn);
      if (found === null) continue;
      const words = text.words.slice(sentence.start, sentence.end);
      const values = valuesOf(withDays(found.basis, text, book, end), end, book);
      statements.push({
        words,
        typed: typedOf(text, sentence),
        file: text.file,
        place: text.placeAt(sentence.start),
        title: file.title,
        year: text.year,
        // Every source of a board has its own name: "Northmoor Partnership Annual Report".
        agencies: agencies.in(
          [
            words,
            file.title,
            ...values.flatMap(({ title, source }) => [title, source.replaceAll(loaded.board.name, "")]),
          ].join(" "),
        ),
        reasons: found.reasons,
        values,
        isDraft: each.isDraft,
        proof: proofOf(sentence, each, { book, subjects, area }, file.around),
      });
    }
  }
  return statements;
}

// A name of data says nothing: titles of figures and datasets, labels of rows and columns.
function isNameOfData({ file, path, words }: ProseText): boolean {
  if (!/\p{L}{2}/u.test(words) && !/\d/.test(words)) return true;
  // What fills in a cell alone has its row and column for words.
  if (path === null || !file.startsWith("data/")) return false;
  const key = path.at(-1);
  return (
    key === "label" ||
    key === "unit" ||
    (key === "title" && path[0] !== "charts") ||
    path[0] === "source" ||
    path[0] === "reconcile" ||
    /(?:^|\/)(?:glossary|agencies|sources|accessibility|board|committee-form|forms\/[a-z0-9-]+)\.yaml$/.test(
      file,
    )
  );
}

interface Found {
  reasons: StatementReason[];
  basis: { figures: Set<ProtectedFigure>; datasets: Set<string> };
}

function reasonsOf(
  sentence: Span,
  { text, accepted }: CheckedText,
  { title, around }: TextFile,
  subjects: Subjects<ProtectedFigure>,
  book: ProtectedBook,
  listsIn: ReturnType<typeof listFinder>,
): Found | null {
  const words = text.words.slice(sentence.start, sentence.end);
  const bound = text.figures.filter((figure) => overlaps(figure, [sentence]) && figure.meta !== null);
  // What a figure prints ("over 1,100") is no word of the sentence.
  const rest = wordsWithout(text.words, sentence, bound);
  const numbered = text.headingNumber !== null && sentence.start === 0;
  const isTyped = hasTypedNumber(numbered ? rest.replace(/^\d+[.)]?\s/, "") : rest);
  const isOfQuantity = saysQuantity(rest) || isTyped;
  const reasons: StatementReason[] = [];
  const figures = new Set(bound.flatMap(({ meta }) => book.get(meta?.figure ?? "") ?? []));
  const datasets = new Set<string>();
  if (bound.length > 0) reasons.push("figure");
  const isAccepted = accepted.some((span) => overlaps(span, [sentence]));
  const isInCode = text.inCode.length > 0 && /\s{2,}/.test(words);
  if (isAccepted) reasons.push("accepted");
  else if (text.isSupplied) {
    if (isOfQuantity || /\d/.test(words)) reasons.push("supplied");
  } else if (
    isTyped ||
    (bound.length === 0 && hasDate(rest)) ||
    isInCode ||
    (text.isQuoted && (isOfQuantity || /\d/.test(words)))
  )
    reasons.push("exempt");
  const lists = text.isSupplied || text.isQuoted ? [] : listsIn(rest);
  for (const list of lists) figures.add(list);
  if (lists.length > 0 && bound.length === 0) reasons.push("subject");
  if (isOfQuantity && !text.isSupplied && !text.isQuoted) {
    // How long a list is has the title of its dataset, which is no statement.
    const found = subjects.in(words).filter(({ figure }) => !isNumberOfEntries(figure));
    const namedAnywhere = found.filter((each) => isNamed(each, around));
    const namedHere = namedAnywhere.filter(({ figure }) => around.has(figure.dataset.name));
    // Where a figure of the chapter is meant, its namesakes elsewhere are not.
    const named = namedHere.length > 0 ? namedHere : namedAnywhere;
    const peopleAreCounted = countedPeople.test(words);
    const near = found.filter(({ figure, title, titleWords, meaning, dataset, unit }) => {
      const isTitle = titleWords >= 2 || title > 0.99;
      const isCounted = unit && (peopleAreCounted || !unitOfPeople.test(figure.unit.label));
      if (!around.has(figure.dataset.name))
        return (title >= 0.5 && titleWords >= 2 && unit) || (meaning >= 0.5 && isCounted);
      return (title >= 0.3 && isTitle) || meaning >= 0.5 || dataset >= 0.5 || isCounted;
    });
    for (const { figure } of named) figures.add(figure);
    // "More plans ended than started, and 23% …" prints one figure and compares others.
    if (bound.length > 0)
      for (const { figure, title, titleWords } of near)
        if (title >= 0.4 && titleWords >= 2 && !figure.name.includes(".") && around.has(figure.dataset.name))
          figures.add(figure);
    if (namedHere.length === 0 && bound.length === 0)
      for (const { figure, title, titleWords, meaning } of near) {
        const isMeant = (title >= 0.3 && titleWords >= 2) || title > 0.99 || meaning >= 0.5;
        // A row is compared with its table; what only counts in the same unit may be meant with all of its dataset.
        if (isMeant && !figure.name.includes(".")) figures.add(figure);
        else datasets.add(figure.dataset.name);
      }
    // "The number went up by a third." is about what the figures beside it count, or the chapter.
    const isGeneral =
      named.length === 0 &&
      ((near.length === 0 && standsForSubject.test(words)) || largeNumberWords.test(words));
    if (isGeneral && bound.length === 0) {
      const beside = text.figures.flatMap(({ meta }) => book.get(meta?.figure ?? "") ?? []);
      const ofTitle = subjects.in(title).filter((each) => isNamed(each, around));
      const about = beside.length > 0 ? beside : ofTitle.map((each) => each.figure);
      for (const figure of about) figures.add(figure);
      if (about.length === 0) for (const name of around) datasets.add(name);
    }
    if (bound.length === 0 && lists.length === 0 && (figures.size > 0 || datasets.size > 0))
      reasons.push("subject");
    // "Most lived in Birkenhead" compares a row with the other rows.
    for (const figure of figures) if (figure.name.includes(".")) datasets.add(figure.dataset.name);
  }
  return reasons.length === 0 ? null : { reasons, basis: { figures, datasets } };
}

// A figure that is printed for an earlier period is known up to that period.
function withDays(
  { figures, datasets }: Found["basis"],
  text: ProseText,
  book: ProtectedBook,
  end: string,
): Basis {
  const days = new Map<ProtectedFigure, string>();
  for (const figure of figures) {
    if (datasets.has(figure.dataset.name) && figure.name.includes(".")) continue;
    const printed = text.figures.flatMap(({ meta }) => {
      const entry =
        meta?.figure === figure.name
          ? book.get(meta.figure)?.entries.find(({ period }) => period.key === meta.period)
          : undefined;
      return entry ? [lastDay(entry.period)] : [];
    });
    days.set(figure, [end, ...printed].sort().at(-1) ?? end);
  }
  return { figures: days, datasets };
}

// Texts outside a report can speak of everything.
function lastDayOf(year: string | null): string {
  const period = year === null ? null : parsePeriod(year);
  return period ? lastDay(period) : "9999-12-31";
}

function typedOf({ words, figures }: ProseText, { start, end }: Span): string {
  let typed = "";
  let from = start;
  for (const figure of figures)
    if (figure.start >= start && figure.end <= end) {
      const { meta } = figure;
      const name = meta
        ? `${meta.figure}@${meta.period}${meta.part === "value" ? "" : `.${meta.part}`}${meta.since === undefined ? "" : ` since ${meta.since}`}`
        : words.slice(figure.start, figure.end);
      typed += `${words.slice(from, figure.start)}{{ ${name} }}`;
      from = figure.end;
    }
  return (typed + words.slice(from, end)).replace(/\s+/g, " ").trim();
}

function agencyFinder({ agencies }: BoardToPublish) {
  const all = agencies.map((agency) => ({
    id: agency.id,
    names: [agency.name, ...(agency["short-name"] ? [agency["short-name"]] : [])],
  }));
  return {
    in: (words: string) =>
      all.filter(({ names }) => names.some((name) => words.includes(name))).map(({ id }) => id),
  };
}
