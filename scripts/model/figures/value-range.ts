import { asAmount, type EnteredValue } from "../schema/value.ts";
import { toNumber } from "../values/fraction.ts";
import type { Range } from "../values/range.ts";

/** What "about" leaves open, on either side. */
const about = 0.1;

const numberWords = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/**
 * The numbers that a value can stand for: itself; "up to 4" is 0 to 4; "1 or 2" is 1 to 2. Null if it tells of no
 * number.
 */
export function rangeOfValue(value: EnteredValue): Range | null {
  const amount = asAmount(value);
  if (amount !== null) {
    const number = toNumber(amount);
    const exact = { from: number, to: number };
    return value.state === "number" ? asQualified(exact, value.qualifier) : exact;
  }
  return rangeInWords(value);
}

/** The numbers of which a text tells: 1 to 2 for "1 or 2". Null if it tells of none, or is a number. */
export function rangeInWords(value: EnteredValue): Range | null {
  if (value.state !== "text") return null;
  const numbers = numbersInWords(value.text);
  if (numbers.length === 0) return null;
  const isLess = /\b(?:fewer|less|under|below|up to|at most)\b/i.test(value.text);
  return { from: isLess ? 0 : Math.min(...numbers), to: Math.max(...numbers) };
}

/** The numbers behind a shown one with a qualifier, such as "over" or "about". */
function asQualified(
  { from, to }: Range,
  qualifier: (EnteredValue & { state: "number" })["qualifier"],
): Range {
  switch (qualifier) {
    case null:
      return { from, to };
    case "up to":
    case "under":
      return { from: Math.min(0, from), to };
    case "at least":
    case "over":
      return { from, to: Number.POSITIVE_INFINITY };
    case "almost":
      return { from: from - about * Math.abs(from), to };
    case "about":
      return { from: from - about * Math.abs(from), to: to + about * Math.abs(to) };
  }
}

/** The numbers in a text that stands for a value: 1 and 2 in "1 or 2", 3 in "fewer than three". */
export function numbersInWords(text: string): number[] {
  return [...text.toLowerCase().matchAll(/\d[\d,]*|[a-z]+/g)].flatMap(([word]) => {
    const known = numberWords.indexOf(word);
    const number = known >= 0 ? known : Number(word.replaceAll(",", ""));
    return Number.isNaN(number) ? [] : [number];
  });
}
