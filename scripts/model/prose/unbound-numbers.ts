import { isInside, overlaps, type ProseText, type Span } from "../markdown/prose-text.ts";
import { noStatisticsIn } from "./not-statistics.ts";
import { fractionOf, numberInWords, signOfNumber, valueOfNumberWords } from "./number-words.ts";

/** A number that was typed into a text and is bound to no figure. */
export interface UnboundNumber extends Span {
  /** As typed: "1,292", "15 per cent", "twelve". */
  typed: string;
  /** As a figure would print it, "1,292", "15%", "12"; null for a fraction. */
  printed: string | null;
}

const unitBehind =
  "(?:\\s?(?:%|per\\s?cent\\b)|\\spercentage\\spoints?|\\s?(?:k|m|bn)\\b|\\s(?:hundred|thousand|million|billion)\\b)";
// "1 292" is one number, and so is what is written like an NHS number.
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
 * Finds the numbers that are typed into prose: digits always, number words and fractions only right
 * before a counted noun or a percentage, "one" only there and in "one in five".
 *
 * @param nouns the pattern of counted nouns
 */
export function unboundNumberFinder(nouns: string): (text: ProseText) => UnboundNumber[] {
  const counted = new RegExp(`\\s${nouns}`, "iy");
  const countFollows = (words: string, offset: number): boolean => {
    counted.lastIndex = offset;
    return counted.test(words);
  };
  return ({ words, figures, headingNumber }) => {
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
        needsNoun: pattern === wholeInWords || pattern === fraction,
      })),
    );
    const unbound = typed.filter(
      (number) => !overlaps(number, figures) && (!number.needsNoun || countFollows(words, number.end)),
    );
    if (unbound.length === 0) return [];
    const exempt = noStatisticsIn(words, headingNumber, countFollows);
    const loose = unbound.filter((number) => !isInside(number, exempt));
    // "one in five" is found whole, and "five children" in it once more.
    return loose.filter((number) => !loose.some((other) => other !== number && contains(other, number)));
  };
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
