import { isInside, type Span } from "../markdown/prose-text.ts";
import { ageRules } from "./not-statistics/ages.ts";
import { contactRules } from "./not-statistics/contacts.ts";
import { dateRules } from "./not-statistics/dates.ts";
import { makingRules } from "./not-statistics/makings.ts";
import { nameRules } from "./not-statistics/names.ts";
import { priceRules } from "./not-statistics/prices.ts";
import { referenceRules } from "./not-statistics/references.ts";
import type { Rule } from "./not-statistics/rule.ts";
import { targetRules } from "./not-statistics/targets.ts";
import { timeLimitRules } from "./not-statistics/time-limits.ts";

/**
 * The rules for numbers that are not statistics: dates, law, ages in a definition, time limits … Each is described in
 * docs/rules-for-words.md, with examples for and against in the test.
 */
const rules: Rule[] = [
  ...dateRules(),
  ...referenceRules(),
  ...ageRules(),
  ...timeLimitRules(),
  ...contactRules(),
  ...nameRules(),
  ...targetRules(),
  ...priceRules(),
  ...makingRules(),
];

/**
 * The numbers of a text that may be statistics: those that no rule explains.
 *
 * @param headingNumber a heading's number among those of its level; null for other texts
 * @param countFollows whether a counted noun follows an offset: a number directly before it may be a count
 */
export function withoutExplained<Typed extends Span>(
  numbers: Typed[],
  words: string,
  headingNumber: number | null,
  countFollows: (words: string, offset: number) => boolean,
): Typed[] {
  let left = numbers.filter((number) => !isHeadingNumber(number, words, headingNumber, countFollows));
  for (const { pattern, counts, unless } of rules) {
    // Most numbers are dates, which the first rules explain.
    if (left.length === 0) return [];
    const explained = [...words.matchAll(pattern)]
      .filter((match) => !unless?.(words.slice(0, match.index), match))
      .map((match) => {
        const end = match.index + match[0].length;
        const isCount = counts !== undefined && countFollows(words, end);
        const length = isCount ? lengthWithoutCount(match[0], counts) : match[0].length;
        return { start: match.index, end: match.index + length };
      });
    if (explained.length > 0) left = left.filter((number) => !isInside(number, explained));
  }
  return left;
}

// "3 What it is" is numbered; "45 children were harmed" only if it is the 45th heading.
function isHeadingNumber(
  number: Span,
  words: string,
  headingNumber: number | null,
  countFollows: (words: string, offset: number) => boolean,
): boolean {
  const [typed] = (headingNumber !== null && /^\d{1,2}(?:\.\d+)*[.):]?(?=\s)/.exec(words)) || [];
  if (typed === undefined || number.end > typed.length) return false;
  return !(/^\d+$/.test(typed) && Number(typed) !== headingNumber && countFollows(words, typed.length));
}

// In "Level 3 and 12" before "children", the 12 is a count; "Level 3" alone is not.
function lengthWithoutCount(match: string, counts: "each" | "later"): number {
  if (counts === "each") return 0;
  const numbers = [...match.matchAll(/\d+/g)];
  return numbers.length < 2 ? match.length : (numbers.at(-1)?.index ?? 0);
}
