import type { ProtectedBook, ProtectedFigure } from "../figures/protected-value.ts";
import { type BoundFigure, overlaps, type Span } from "../markdown/prose-text.ts";
import type { CheckedText } from "../prose/checked-text.ts";
import type { Judgement } from "../prose/claims/judgement.ts";
import { printedBy } from "../prose/claims/measure.ts";
import { wordsWithout } from "../prose/sentences.ts";
import { stemsIn } from "../subjects/stems.ts";
import { isNamed, type Subjects } from "../subjects/subjects.ts";
import { periodInWords, reportingYear } from "../values/period.ts";
import { quantityWords } from "./quantity-words.ts";
import type { ProofRule } from "./statement.ts";

const denied = /(?<!\p{L})(?:not|never|no|none|nor|neither|without|hardly|cannot)(?!\p{L})|n[’']t(?!\p{L})/iu;

/** Verbs and nouns that a sentence about a figure needs, and that say nothing more about it. */
const neutral = stemsIn(
  "record recorded receive received report reported publish show shown make made see seen know known come came stand " +
    "stood find found count counted get got give given end start day date period financial academic calendar March",
);

/**
 * By which rules the program itself can prove a sentence: the words of its figures stand around them, the data decided
 * every word of quantity, comparison and movement in it, and nothing else is said. A sentence that holds any word that
 * the data do not know is left to a reader.
 *
 * @param area the words of the board's own area and name, which a title may leave out
 * @returns null if it cannot
 */
export function proofOf(
  sentence: Span,
  { text, judged, accepted }: CheckedText,
  {
    book,
    subjects,
    area,
  }: { book: ProtectedBook; subjects: Subjects<ProtectedFigure>; area: ReadonlySet<string> },
  around: ReadonlySet<string>,
): ProofRule[] | null {
  const within = <S extends Span>(spans: S[]) => spans.filter((span) => overlaps(span, [sentence]));
  if (text.isSupplied || text.isQuoted || within(accepted).length > 0) return null;
  const decided = within(judged);
  if (decided.some(({ holds }) => !holds)) return null;
  const bound = within(text.figures);
  const figures = new Set([
    ...bound.map(({ meta }) => meta?.figure),
    ...decided.flatMap((each) => each.figures),
  ]);
  const about = [...figures].flatMap((name) => (name === undefined ? [] : (book.get(name) ?? [])));
  if (about.length === 0 || about.length < figures.size) return null;

  // Two figures could stand in each other's place, unless a rule has compared them.
  const comparesAll = (judgement: Judgement) => about.every(({ name }) => judgement.figures.includes(name));
  if (about.length > 1 && !decided.some(comparesAll)) return null;
  if (!isOneValueEach(bound) && decided.length === 0) return null;

  const rest = wordsWithout(text.words, sentence, [...bound, ...decided]);
  if (denied.test(rest)) return null;
  const titles = about.map(({ title, meaning, unit, dataset }) =>
    [title, meaning, unit.label, dataset.title].join(" "),
  );
  const own = ` ${titles.join(" ").toLowerCase()} `;
  if ([...rest.matchAll(quantityWords)].some(([word]) => !own.includes(` ${word.toLowerCase()} `)))
    return null;
  const periods = new Set(
    bound.flatMap(({ meta }) => {
      const entry = printedBy(meta, book)?.entry;
      return entry ? [periodInWords(entry.period), reportingYear(entry.period).replace("-", "/")] : [];
    }),
  );
  const withoutPeriods = [...periods]
    .sort((a, b) => b.length - a.length)
    .reduce((left, period) => left.replaceAll(period, " "), rest);
  if (/[\d%£]/.test(withoutPeriods)) return null;
  const words = text.words.slice(sentence.start, sentence.end);
  const named = new Map(subjects.in(words).map((found) => [found.figure, found]));
  const isOwn = (figure: ProtectedFigure) => {
    const found = named.get(figure);
    return found !== undefined && isNamed(found, around);
  };
  if (!about.every(isOwn)) return null;
  const stems = stemsIn(own);
  const isKnown = (stem: string) => stems.has(stem) || area.has(stem) || neutral.has(stem);
  if (![...stemsIn(withoutPeriods)].every(isKnown)) return null;
  return [...new Set<ProofRule>(["own words", ...decided.map(({ rule }) => rule)])];
}

function isOneValueEach(bound: BoundFigure[]): boolean {
  const names = bound.map(({ meta }) => meta?.figure);
  return new Set(names).size === names.length;
}
