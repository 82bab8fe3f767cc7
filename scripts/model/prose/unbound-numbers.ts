import { overlaps, type ProseText, type Span } from "../markdown/prose-text.ts";
import { fractionOf, numberInWords, signOfNumber, valueOfNumberWords } from "../values/number-words.ts";
import type { CountedNouns } from "./counted-nouns.ts";
import { withoutExplained } from "./not-statistics.ts";

/** A number typed into a text and not bound to a figure. */
export interface UnboundNumber extends Span {
  /** As typed: "1,292", "15 per cent", "twelve". */
  typed: string;
  /** As a figure would print it, "1,292", "15%", "12"; null for a fraction. */
  printed: string | null;
}

const unitBehind =
  "(?:\\s?(?:%|per\\s?cent\\b)|\\spercentage\\spoints?|\\s?(?:k|m|bn)\\b|\\s(?:hundred|thousand|million|billion)\\b)";
// "1 292" is one number, and so is a number written like an NHS number.
const inGroups = "(?:\\d{3}[ \\u00a0]\\d{3}[ \\u00a0]\\d{4}|\\d{1,3}(?:[ \\u00a0]\\d{3})+)(?!\\d)";
const inDigits = new RegExp(
  `(?<![\\p{L}\\d_]|\\p{L}-|\\d[.,:/])(?:£\\s?)?(?:${inGroups}|\\d+(?:,\\d{3})*(?:\\.\\d+)?[½⅓¼¾⅔]?|[½⅓¼¾⅔])${unitBehind}?`,
  "gu",
);

const wholeInWords = new RegExp(`\\b${numberInWords}(?![\\w-])`, "gi");
const fraction = new RegExp(`\\b${fractionOf}(?![\\w-])`, "gi");
const percentInWords = new RegExp(
  `\\b(?:one|${numberInWords})\\s(?:per\\s?cent|percent|percentage\\spoints?)(?!\\w)`,
  "gi",
);
const oneInFive = new RegExp(
  `\\b(?:one|${numberInWords})\\s(?:in|out\\sof)\\s(?:every\\s)?(?!one\\b)${numberInWords}\\b`,
  "gi",
);

/**
 * Finds the numbers that are typed into prose: digits always, number words and fractions only directly before a counted
 * noun or a percentage, "one" only there and in "one in five".
 *
 * @param around the datasets of the text's file: small numbers of things in their units are counts there
 */
export function unboundNumberFinder(
  nouns: CountedNouns,
): (text: ProseText, around?: ReadonlySet<string>) => UnboundNumber[] {
  const nounAt = (words: string, offset: number): string | null => {
    nouns.pattern.lastIndex = offset;
    return nouns.pattern.exec(words)?.groups?.noun ?? null;
  };
  const countFollows = (words: string, offset: number) => nounAt(words, offset) !== null;
  return ({ words, figures, headingNumber }, around = new Set()) => {
    if (!signOfNumber.test(words)) return [];
    const typed = [inDigits, percentInWords, oneInFive, wholeInWords, fraction].flatMap((pattern) =>
      [...words.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        typed:
          pattern === fraction
            ? match[0].replace(/\s(?:of|the|all|these|those|our|its|their)\b.*$/i, "")
            : match[0],
        printed: pattern === fraction ? null : printedAs(match[0]),
        needsNoun: pattern === fraction || (pattern === wholeInWords && !countsInWords(words, match)),
      })),
    );
    const unbound = typed.filter(
      (number) =>
        !overlaps(number, figures) &&
        (!number.needsNoun || isCounted(words, number, nounAt(words, number.end), nouns, around)),
    );
    if (unbound.length === 0) return [];
    const loose = withoutExplained(unbound, words, headingNumber, countFollows);
    // "one in five" is found as a whole, and its "five children" once more.
    return loose.filter((number) => !loose.some((other) => other !== number && contains(other, number)));
  };
}

/** Whether a small number before a noun counts it: "three reviews"; "the three boards" are known, and not counted. */
function isCounted(
  words: string,
  { start, end }: Span,
  noun: string | null,
  { isPeople, datasetsOf }: CountedNouns,
  around: ReadonlySet<string>,
): boolean {
  if (noun === null) return false;
  const before = words.slice(0, start);
  if (!isPeople(noun) && knownBefore.test(before)) return false;
  // Every child has two of them.
  if (/^(?:parents|carers)$/i.test(noun) && /^two$/i.test(words.slice(start, end)) && hasBefore.test(before))
    return false;
  const datasets = datasetsOf(noun);
  return datasets === null || [...datasets].some((name) => around.has(name));
}

const knownBefore = /(?<!\p{L})(?:the|these|those|our|their|its|both|all)(?: other| new| local)? $/iu;
const hasBefore = /(?<!\p{L})(?:ha[sd]|have|with|between|live[sd]? with) $/iu;

const largestSmall = 10;
/** "Three were late", "two of them died": a small number that stands for what is counted. */
const standsForCounted =
  /^\s(?:were|was|had|have|has|did|died|came|went|left|moved|lived|stayed|of (?:them|these|those|whom))(?!\p{L})/iu;
const afterCounted =
  /(?<!\p{L})(?:of (?:these|those|them|whom),?|(?:rose|fell|grew|dropped|increased|decreased|went (?:up|down)) (?:by|to|from)|(?:average|total|number|median) (?:was|is|of)) $/iu;
/** "The two were alike", "one or two", "Article Four", and durations, ages and turns of speech. */
const namedBefore =
  /(?<!\p{L})(?:the|these|those|our|their|its|both|all|first|last|next|other|or|in|at|by|than|aged?) $/iu;
const noCountBehind =
  /^[\s-](?:(?:working|calendar|school)[\s-])?(?:words?|pages?|lines?|seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|terms?|years?|decades?|o['’]clock|times|fold|per cent|percent)(?!\p{L})|^[\s-](?:and a half|or so|or more years)/iu;

/** Whether a number word is a count whatever stands behind it: from eleven, or in the place of what is counted. */
function countsInWords(words: string, { index, 0: typed }: RegExpMatchArray & { index: number }): boolean {
  const before = words.slice(0, index);
  const behind = words.slice(index + typed.length);
  if (noCountBehind.test(behind) || /(?<!\p{L})aged? $/iu.test(before)) return false;
  const value = valueOfNumberWords(typed);
  if (value > largestSmall)
    return !/^(?:hundred|thousand|million|dozen)s?$/i.test(typed) && !isAge(before, value);
  if (value === 1) return false;
  if (afterCounted.test(before)) return true;
  return standsForCounted.test(behind) && !namedBefore.test(before);
}

// "Under eighteen", "over sixteen".
function isAge(before: string, value: number): boolean {
  return (
    value <= 25 &&
    /(?<!\p{L})(?:under|over|below|above|up to|until|turn(?:s|ed|ing)?|turning|is|at|post) $/iu.test(before)
  );
}

function contains(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}

function printedAs(typed: string): string | null {
  const percent = /\s?(?:%|per\s?cent|percent)$/i;
  const points = /\s(percentage\spoints?)$/i;
  const [, unit] = points.exec(typed) ?? [];
  const behind = unit ? ` ${unit}` : percent.test(typed) ? "%" : "";
  const number = typed
    .replace(points, "")
    .replace(percent, "")
    .replace(/£\s/, "£")
    .replace(/(?<=\d)[ \u00a0](?=\d)/g, "");
  if (/^£?[\d,.]+$/.test(number)) return grouped(number) + behind;
  if (/^£?\d/.test(number) || /\b(?:in|out of)\b/i.test(number)) return null;
  return grouped(String(valueOfNumberWords(number))) + behind;
}

// "1292" is printed as "1,292".
function grouped(number: string): string {
  const [whole = "", decimals] = number.replaceAll(",", "").split(".");
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}
