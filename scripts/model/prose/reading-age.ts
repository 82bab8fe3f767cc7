import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { groupBy } from "../../system/group-by.ts";
import { contentFiles } from "../load/content-files.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { ProseText, Span } from "../markdown/prose-text.ts";
import { type Problem, warningAt } from "../values/problem.ts";
import type { CheckedText } from "./checked-text.ts";
import { sentencesOf, wordsWithout } from "./sentences.ts";

/** How old a reader of US school grade 0 is. */
const AGE_AT_SCHOOL = 5;

/** In a shorter text, one long name decides the measure. */
const FEWEST_WORDS = 100;

/** Counting syllables takes longer than anything else here, and texts repeat their words. */
const syllables = new Map<string, number>();

/** A sentence as it is measured. */
interface MeasuredSentence {
  text: ProseText;
  start: number;
  words: string[];
}

/**
 * Public texts in English that ask for an older reader than the board wants to reach.
 *
 * @returns a warning for each, with the sentences to shorten first; none where neither board nor edition has a target
 */
export function checkReadingAges(loaded: BoardToPublish, checked: CheckedText[]): Problem[] {
  const { board } = loaded;
  const texts = groupBy(checked, ({ text }) => text.file);
  const internal = new Set(loaded.committeeReports.map(({ file }) => file));
  const names = namesOf(loaded);
  return contentFiles(loaded).flatMap(({ file, matter }) => {
    const { "reading-age": target = board["reading-age"], language = board.language } = matter as {
      "reading-age"?: number;
      language?: string;
    };
    if (target === undefined || internal.has(file) || !/^en\b/.test(language)) return [];
    const prose = (texts.get(file) ?? []).map(({ text }) => text).filter(isProse);
    const sentences = prose.flatMap((text) => measured(text, language, names));
    const age = readingAge(sentences.map(({ words }) => words));
    if (age === null || age <= target) return [];
    const longest = sentences.toSorted((a, b) => b.words.length - a.words.length).slice(0, 3);
    const [first] = longest.map(({ text, start }) => text.placeAt(start));
    return {
      ...warningAt(
        first ?? { file, line: 1, column: 1 },
        `this text has a reading age of ${age}, and the target is ${target}`,
        `Write it shorter, the longest sentences first: ${longest
          .map(({ text, start, words }) => `line ${text.placeAt(start).line} (${words.length} words)`)
          .join(", ")}`,
      ),
      isLast: true,
    };
  });
}

/**
 * The age at which a reader of average schooling follows a text at once: its Flesch-Kincaid grade, as an age.
 *
 * @param sentences the words of each
 * @returns in whole years; null for a text too short to be measured
 */
export function readingAge(sentences: string[][]): number | null {
  const words = sentences.flat();
  if (words.length < FEWEST_WORDS) return null;
  const spoken = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: spoken });
  return Math.round(grade + AGE_AT_SCHOOL);
}

function syllablesOf(word: string): number {
  const known = syllables.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word));
  syllables.set(word, count);
  return count;
}

// The words of others cannot be written shorter.
function isProse({ role, isSupplied, isQuoted }: ProseText): boolean {
  return (role.kind === "paragraph" || role.kind === "item") && !isSupplied && !isQuoted;
}

function measured(text: ProseText, language: string, names: RegExp): MeasuredSentence[] {
  return sentencesOf(text, language).flatMap((sentence) => {
    // What is no sentence, such as a line of contacts, has no length to be measured by.
    if (!/[.!?][”’"')]*$/.test(text.words.slice(sentence.start, sentence.end))) return [];
    const words = wordsOf(text, sentence, names);
    return words.length === 0 ? [] : { text, start: sentence.start, words };
  });
}

/** The words of a sentence; a figure, and a name of the board's, is one short word: nobody can write it shorter. */
function wordsOf({ words, figures }: ProseText, sentence: Span, names: RegExp): string[] {
  const own = figures.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return (
    wordsWithout(words, sentence, own)
      .replace(names, "it")
      .match(/\p{L}[\p{L}’'-]*/gu)
      ?.map((word) => word.toLowerCase()) ?? []
  );
}

function namesOf({ board, agencies, glossary }: BoardToPublish): RegExp {
  const names = [
    board.name,
    board["short-name"],
    board.area,
    ...agencies.flatMap(({ name, "short-name": short }) => [name, short ?? name]),
    ...glossary.flatMap(({ abbreviation }) => abbreviation ?? []),
  ];
  const longestFirst = names
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join("|")})(?!\\p{L})`, "gu");
}
