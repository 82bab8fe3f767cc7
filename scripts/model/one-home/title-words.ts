import { stemsIn } from "../subjects/stems.ts";

/** What two titles are compared by. */
export interface TitleWords {
  /** The stems of the words that say what is counted. */
  stems: ReadonlySet<string>;
  /** Small words and numbers that tell two things apart: "new", "not", "under", "5". */
  marks: ReadonlySet<string>;
  /** Words that say which way: "to", "from". */
  directions: ReadonlySet<string>;
}

const months = "january|february|march|april|may|june|july|august|september|october|november|december";

/** When a number is true is said by its period. */
const periods = new RegExp(
  [
    String.raw`\b(?:as )?(?:on|at|in|to|by|since|of|for|from)? ?(?:the )?(?:end|close) of (?:the )?(?:\w+ )?(?:year|quarter|month|period|${months})\b`,
    String.raw`\b(?:(?:as )?(?:on|at|to) )?\d{1,2}(?:st|nd|rd|th)? (?:${months})(?: \d{4})?\b`,
    String.raw`\b(?:in|during|for|of|over|within) the (?:financial |academic |calendar |reporting )?year(?: \d{4}[-/]\d{2,4})?(?! of)\b`,
    String.raw`\b(?:19|20)\d\d(?:[-/–](?:20)?\d\d)?\b`,
  ].join("|"),
  "gi",
);

const telling =
  /\b(?:new|newly|first|last|latest|later|second|third|other|others|another|not|no|nor|never|none|without|under|over|more|less|least|few|fewer|fewest|many|most|before|(?<!look(?:ed|ing)[ -])after|since|between|average|mean|median|only|same|both|out|off|up|down|again|once|twice|on time|in time|late|overdue|within|each|every|per|\d+(?:[.,]\d+)*)\b/gi;

/** "Panel A" and "Panel B"; an "A" at the beginning is a word. */
const letter = /(?<=\S\s+)[A-Z](?![\p{L}\p{N}'’.])/gu;

/** "Visits to schools" and "visits by schools". */
const direction = /\b(?:to|by|from|for|against|about|into|with|per)\b/gi;

/**
 * The words of a title that can be compared with another's.
 *
 * @param area the board's own area, which says nothing in its own report
 */
export function titleWords(title: string, area: string): TitleWords {
  const words = title.replace(periods, " ").replace(areaPattern(area), " ");
  return {
    stems: stemsIn(words),
    marks: new Set([...(words.toLowerCase().match(telling) ?? []), ...(words.match(letter) ?? [])]),
    directions: new Set(words.toLowerCase().match(direction) ?? []),
  };
}

/** Whether two titles speak of one thing, whatever the order of their words. */
export function areAlike(a: TitleWords, b: TitleWords): boolean {
  if (a.directions.size > 0 && b.directions.size > 0 && !isSame(a.directions, b.directions)) return false;
  return a.stems.size > 0 && isSame(a.stems, b.stems) && isSame(a.marks, b.marks);
}

export function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isWithin(a, b);
}

/** Whether every word of the first is in one of the others. */
export function isWithin(words: ReadonlySet<string>, ...others: ReadonlySet<string>[]): boolean {
  return [...words].every((word) => others.some((other) => other.has(word)));
}

/** The share of words that two titles have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared || 1);
}

let lastArea: { area: string; pattern: RegExp } | null = null;

function areaPattern(area: string): RegExp {
  if (lastArea?.area !== area) {
    const name = area.trim().replace(/[^\p{L}\p{N} ]/gu, "\\$&");
    lastArea = { area, pattern: name === "" ? /(?!)/ : new RegExp(`\\b${name}\\b(?:['’]s)?`, "giu") };
  }
  return lastArea.pattern;
}
