import type { Derived } from "../../calculate/changes-and-shares.ts";
import type { ProtectedBook, ProtectedFigure } from "../../figures/protected-value.ts";
import type { ProseText, Span } from "../../markdown/prose-text.ts";
import type { Subjects } from "../../subjects/subjects.ts";
import { figureSign, signed } from "./clauses.ts";
import type { ClaimRule } from "./judgement.ts";
import { measured, type Printed, printedBy } from "./measure.ts";

/** A figure that a sentence prints, with the entry whose value stands there. */
export interface Bound extends Span, Printed {
  /** What it prints as a number, for parts that are values; null for a change, a direction, a period. */
  value: Derived | null;
  /** As it is printed. */
  printed: string;
}

/** A sentence with its figures; each figure's words are replaced by a sign of the same length. */
export interface Sentence extends Span {
  words: string;
  /** As readers see it. */
  plain: string;
  bound: Bound[];
  /** Figures that could not be resolved are signs, too, and nothing is known of them. */
  hasUnknown: boolean;
  /** The bound figure whose sign begins at an offset of the words. */
  at: (offset: number) => Bound | undefined;
}

/** What the rules know besides the sentence. */
export interface ClaimContext {
  book: ProtectedBook;
  /** The report's year, or null outside a report. */
  year: string | null;
  subjects: Subjects<ProtectedFigure>;
  /** The names of the datasets that the text's file shows, or prints figures of. */
  around: ReadonlySet<string>;
  /** The stems of the board's own area and name. */
  area: ReadonlySet<string>;
}

/** Words that the data could decide. */
export interface Finding extends Span {
  rule: ClaimRule;
  figures: string[];
  verdict: "holds" | "undecided" | [what: string, todo: string];
}

/** One rule for the words of a sentence. */
export type WordRule = (sentence: Sentence, context: ClaimContext) => Finding[];

// "St. Helens", "e.g. at home": no end of a sentence.
const sentenceEnds = /(?<!\b(?:St|Mr|Mrs|Ms|Dr|No|Prof|approx|e\.g|i\.e|etc|vs))[.!?]+["”’')\]]*(?=\s|$)/g;

/** The sentences of a text. */
export function sentencesOf(text: ProseText, book: ProtectedBook): Sentence[] {
  const words = signed(text);
  const figures = text.figures.filter(({ start, end }) => end > start);
  const all = figures.map((figure) => boundOf(figure, text, book));
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of [...words.matchAll(sentenceEnds), null]) {
    const end = match ? match.index + match[0].length : words.length;
    if (words.slice(start, end).trim() !== "") {
      const from = start;
      const inside = figures.flatMap((figure, index) =>
        figure.start >= from && figure.end <= end ? [all[index] ?? null] : [],
      );
      const bound = inside.filter((each) => each !== null);
      sentences.push({
        start: from,
        end,
        words: words.slice(from, end),
        plain: text.words.slice(from, end),
        bound,
        hasUnknown: bound.length < inside.length,
        at: (offset) => bound.find((each) => each.start === from + offset),
      });
    }
    start = end;
  }
  return sentences;
}

function boundOf(
  { start, end, meta }: ProseText["figures"][number],
  text: ProseText,
  book: ProtectedBook,
): Bound | null {
  const found = printedBy(meta, book);
  if (!found) return null;
  const { figure, entry, part, measure } = found;
  const isValue = ["value", "amount", "previous", "share", "rate"].includes(part);
  const value = isValue ? measured(figure, entry, measure, book) : null;
  return { start, end, ...found, value, printed: text.words.slice(start, end) };
}

/** All that some patterns find in a sentence. */
export function matchesOf({ words }: Sentence, ...patterns: RegExp[]): RegExpExecArray[] {
  return patterns.flatMap((pattern) => [...words.matchAll(pattern)]);
}

/** The bound figure of a named group of a match in a sentence. */
export function boundIn(sentence: Sentence, match: RegExpMatchArray, group: string): Bound | undefined {
  const words = match.groups?.[group];
  return words === undefined || words === "" ? undefined : sentence.at(offsetOf(match, group));
}

/** Where a named group begins, in what was matched against. */
export function offsetOf(match: RegExpMatchArray, group: string): number {
  const found = match.indices?.groups?.[group];
  if (found) return found[0];
  return (match.index ?? 0) + match[0].indexOf(match.groups?.[group] ?? "");
}

/** A finding about the group "said" of a match. */
export function findingAt(
  sentence: Sentence,
  match: RegExpMatchArray,
  rule: ClaimRule,
  figures: Bound[],
  verdict: Finding["verdict"],
): Finding {
  const said = match.groups?.said ?? match[0];
  const start =
    sentence.start + (match.groups?.said === undefined ? (match.index ?? 0) : offsetOf(match, "said"));
  return {
    start,
    end: start + said.length,
    rule,
    figures: [...new Set(figures.map(({ figure }) => figure.name))],
    verdict,
  };
}

/** A pattern's part for a figure, with a name. */
export function figureNamed(name: string): string {
  return `(?<${name}>${figureSign})`;
}

/** Up to so many words without a figure or a mark. */
export function wordsUpTo(most: number): string {
  return `(?:\\s+[\\p{L}\\d’'/-]+){0,${most}}?`;
}

/** A denial, an aim, a possibility, a question: what it says is not said to be so. */
export function isOpen(words: string): boolean {
  return (
    /\b(?:not|never|no longer|without|would|could|should|may|might|will|shall|if|whether|target|aims?|expected|forecast|predicted|planned|unless)\b|n[’']t\b/i.test(
      words,
    ) || /\?\s*$/.test(words)
  );
}
