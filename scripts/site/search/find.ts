import { nearestWord } from "./nearest-word.ts";
import { phraseFinder, type SearchWord, searchWords, stemOf } from "./search-words.ts";

/** What the browser loads to search. */
export interface SearchIndex {
  language: string;
  pages: IndexedPage[];
  /** By word the pages that have it: how many pages further, and how much it weighs there, in turn. */
  words: Record<string, number[]>;
  /** The same, by group of `alike`. */
  groups: number[][];
  /** Phrases that mean the same. */
  alike: string[][];
  /** The groups that say what somebody wants, and not what of. */
  wishes: { help: number; numbers: number; report: number };
  ignored: string[];
}

export interface IndexedPage {
  address: string;
  title: string;
  /** Above the title: "Annual report 2016/17". */
  kind: string;
  /** By what it can be chosen: kind, topic, audience, year. */
  choices: Record<string, string[]>;
  /** What it says, if it has no file of its own text. */
  text?: string;
}

export interface Found {
  /** Places in the list of pages, the best first. */
  pages: number[];
  /** What was looked for, if it is not what was typed: "neglect". */
  instead: string | null;
  /** What somebody wants: "help". */
  wishes: string[];
  /** Marks in a text what was looked for. */
  marks: (text: string) => SearchWord[];
}

/** What one or more words of a question ask for. */
interface Wanted {
  weights: Map<number, number>;
  /** How rare it is. */
  rarity: number;
  /** Whether a page without it answers as well: who asks how many may be content with a chapter. */
  isOptional: boolean;
}

/**
 * Searches the index.
 *
 * @returns a function that answers a question; slips of typing are mended first
 */
export function searcher(index: SearchIndex): (question: string) => Found {
  const { language, ignored, wishes } = index;
  const isIgnored = new Set(ignored);
  const vocabulary = Object.keys(index.words);
  const byStem = new Map<string, string[]>();
  for (const word of vocabulary) {
    const stem = stemOf(word, language);
    byStem.set(stem, [...(byStem.get(stem) ?? []), word]);
  }
  const spoken = new Set(index.alike.flatMap((phrases) => phrases.flatMap(wordsIn)));
  const phrasesIn = phraseFinder(index.alike, language);
  const wishGroups = new Set(Object.values(wishes));

  return (question) => {
    const typed = wordsIn(question);
    const words = typed.map(mended);
    const phrases = phrasesIn(words);
    const wanted: Wanted[] = [];
    const forms = new Set<string>();
    const groups = new Set<number>();
    for (let at = 0; at < words.length; at++) {
      const phrase = phrases.find(({ from }) => from === at);
      const isLast = (phrase?.to ?? at + 1) === words.length;
      const single = !phrase || phrase.to - phrase.from === 1;
      const word = words[at] as string;
      const ownForms = single && !isIgnored.has(word) ? formsOf(word, isLast) : [];
      const isWish = phrase?.groups.some((group) => wishGroups.has(group)) ?? false;
      const lists = [
        ...(phrase?.groups ?? []).map((group) => ({ postings: index.groups[group] ?? [], factor: 1 })),
        ...ownForms.map((form) => ({
          postings: index.words[form] ?? [],
          // Who asks for help does not ask for every page on which somebody calls.
          factor: isWish ? 0.3 : form === word ? 1.1 : form.startsWith(word) && isLast ? 0.8 : 1,
        })),
      ];
      for (const form of ownForms) forms.add(form);
      for (const group of phrase?.groups ?? []) groups.add(group);
      if (lists.length > 0 || !isIgnored.has(word))
        wanted.push(wantedIn(lists, phrase?.groups.includes(wishes.numbers) ?? false));
      if (phrase) at = phrase.to - 1;
    }
    const mendedQuestion = words.join(" ");
    return {
      pages: ranked(wanted),
      instead: mendedQuestion === typed.join(" ") ? null : mendedQuestion,
      wishes: Object.entries(wishes).flatMap(([wish, group]) => (groups.has(group) ? [wish] : [])),
      marks: (text) => {
        const all = searchWords(text);
        const inPhrases = phrasesIn(all.map(({ word }) => word))
          .filter((phrase) => phrase.groups.some((group) => groups.has(group) && !wishGroups.has(group)))
          .map(({ from, to }) => ({
            word: "",
            from: (all[from] as SearchWord).from,
            to: (all[to - 1] as SearchWord).to,
          }));
        const alone = all.filter(
          ({ word, from }) =>
            forms.has(word) && !inPhrases.some((each) => each.from <= from && from < each.to),
        );
        return [...inPhrases, ...alone].sort((a, b) => a.from - b.from);
      },
    };
  };

  function mended(word: string, at: number, all: string[]): string {
    if (isIgnored.has(word) || spoken.has(word) || byStem.has(stemOf(word, language))) return word;
    if (at === all.length - 1 && vocabulary.some((each) => each.startsWith(word))) return word;
    return nearestWord(word, vocabulary, (each) => (index.words[each]?.length ?? 0) / 2) ?? word;
  }

  function formsOf(word: string, isLast: boolean): string[] {
    const same = byStem.get(stemOf(word, language)) ?? [];
    // As somebody types, the last word may be unfinished; languages without stems are served by the beginning alike.
    const isBeginning =
      (isLast && word.length > 2 && same.length === 0) || (!/^en\b/i.test(language) && word.length > 3);
    return isBeginning
      ? [...new Set([...same, ...vocabulary.filter((each) => each.startsWith(word))])]
      : same;
  }

  function wantedIn(lists: { postings: number[]; factor: number }[], isOptional: boolean): Wanted {
    const weights = new Map<number, number>();
    for (const { postings, factor } of lists) {
      let page = 0;
      for (let at = 0; at < postings.length; at += 2) {
        page += postings[at] as number;
        weights.set(page, Math.max(weights.get(page) ?? 0, (postings[at + 1] as number) * factor));
      }
    }
    return { weights, rarity: Math.log(1 + index.pages.length / (1 + weights.size)), isOptional };
  }

  function ranked(wanted: Wanted[]): number[] {
    const needed = wanted.filter(({ isOptional }) => !isOptional);
    const counted = needed.length > 0 ? needed : wanted;
    const whole = counted.reduce((sum, { rarity }) => sum + rarity, 0);
    const scores = new Map<number, number>();
    for (const page of new Set(counted.flatMap(({ weights }) => [...weights.keys()]))) {
      const share =
        counted.reduce((sum, { weights, rarity }) => sum + (weights.has(page) ? rarity : 0), 0) / whole;
      const sum = wanted.reduce((all, { weights, rarity }) => all + (weights.get(page) ?? 0) * rarity, 0);
      scores.set(page, sum * share * share);
    }
    return [...scores].sort(([a, one], [b, other]) => other - one || a - b).map(([page]) => page);
  }
}

function wordsIn(text: string): string[] {
  return searchWords(text).map(({ word }) => word);
}
