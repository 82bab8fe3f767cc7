import type { Span } from "../markdown/prose-text.ts";
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
 * The numbers in a text that are not statistics.
 *
 * @param headingNumber a heading's number among those of its level; null for other texts
 * @param countFollows whether a counted noun follows an offset: a number directly before it may be a count
 */
export function noStatisticsIn(
  words: string,
  headingNumber: number | null,
  countFollows: (words: string, offset: number) => boolean,
): Span[] {
  // "3 What it is" is numbered; "45 children were harmed" only if it is the 45th heading.
  const found = headingNumber !== null ? /^\d{1,2}(?:\.\d+)*[.):]?(?=\s)/.exec(words) : null;
  const number =
    found &&
    /^\d+$/.test(found[0]) &&
    Number(found[0]) !== headingNumber &&
    countFollows(words, found[0].length)
      ? null
      : found;
  return [
    ...(number ? [{ start: 0, end: number[0].length }] : []),
    ...rules.flatMap(({ pattern, counts, unless }) =>
      [...words.matchAll(pattern)]
        .filter((match) => !unless?.(words.slice(0, match.index), match))
        .map((match) => {
          const end = match.index + match[0].length;
          const isCount = counts !== undefined && countFollows(words, end);
          const length = isCount ? lengthWithoutCount(match[0], counts) : match[0].length;
          return { start: match.index, end: match.index + length };
        }),
    ),
  ];
}

// In "Level 3 and 12" before "children", the 12 is a count; "Level 3" alone is not.
function lengthWithoutCount(match: string, counts: "each" | "later"): number {
  if (counts === "each") return 0;
  const numbers = [...match.matchAll(/\d+/g)];
  return numbers.length < 2 ? match.length : (numbers.at(-1)?.index ?? 0);
}
