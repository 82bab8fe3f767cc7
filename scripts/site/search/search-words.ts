import { stemmer } from "stemmer";

/** A word of a text as the search compares it, and where it stands. */
export interface SearchWord {
  word: string;
  from: number;
  to: number;
}

/**
 * The words of a text without capitals, accents and apostrophes; each Chinese character is one.
 *
 * @example searchWords("Barnardo’s Café") // [{ word: "barnardos", from: 0, to: 10 }, { word: "cafe", from: 11, to: 15 }]
 */
export function searchWords(text: string): SearchWord[] {
  return Array.from(text.matchAll(oneWord), ({ 0: found, index }) => ({
    word: found
      .normalize("NFKD")
      .replace(/[\u0300-\u036f'’]/g, "")
      .toLowerCase(),
    from: index,
    to: index + found.length,
  }));
}

const oneWord = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’]\p{L}+)*/gu;

/** What the forms of a word have in common: "fostered" and "fostering" are "foster". Of other languages than English, the word. */
export function stemOf(word: string, language: string): string {
  if (!/^en\b/i.test(language) || /[^a-z]/.test(word)) return word;
  const known = stems.get(word) ?? stemmer(word);
  stems.set(word, known);
  return known;
}

const stems = new Map<string, string>();

/** Words that stand together and are spoken of as one thing. */
interface FoundPhrase {
  from: number;
  to: number;
  /** The groups that it belongs to, by their place in the list. */
  groups: number[];
}

/**
 * Finds in a text the phrases that mean the same as others, the longest at each place.
 *
 * @param alike groups of phrases
 */
export function phraseFinder(alike: string[][], language: string): (words: string[]) => FoundPhrase[] {
  const stem = (word: string) => stemOf(word, language);
  const known = new Map<string, number[]>();
  let longest = 0;
  for (const [group, phrases] of alike.entries())
    for (const phrase of phrases) {
      const words = searchWords(phrase).map(({ word }) => stem(word));
      longest = Math.max(longest, words.length);
      const key = words.join(" ");
      const groups = known.get(key) ?? [];
      if (!groups.includes(group)) known.set(key, [...groups, group]);
    }
  return (words) => {
    const all = words.map(stem);
    const found: FoundPhrase[] = [];
    for (let from = 0; from < all.length; ) {
      let to = Math.min(all.length, from + longest);
      while (to > from && !known.has(all.slice(from, to).join(" "))) to--;
      if (to > from) found.push({ from, to, groups: known.get(all.slice(from, to).join(" ")) as number[] });
      from = Math.max(to, from + 1);
    }
    return found;
  };
}
