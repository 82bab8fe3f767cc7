import { type Fraction, fraction, subtract, toNumber } from "../../values/fraction.ts";

/** How near to the fraction the words are: "nearly a third". */
type Approximation = "plain" | "about" | "nearly" | "more" | "less" | "at least" | "at most";

/** What words say of a share, or of how much something changed. */
export interface FractionSaid {
  value: Fraction;
  how: Approximation;
}

const approximations: [words: string, how: Approximation][] = [
  ["at least|no (?:fewer|less) than", "at least"],
  ["at most|no more than|up to", "at most"],
  ["about|around|roughly|approximately|some|close to|(?:a )?little (?:over|under)", "about"],
  ["nearly|almost|just under|not quite|just (?:short of|below)", "nearly"],
  ["(?:slightly |well |far |just |considerably )?(?:more than|over|above)|upwards of", "more"],
  ["(?:slightly |well |far |considerably )?(?:less than|fewer than|under|below)", "less"],
];

const wholes = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const part = Object.keys(parts).slice(1).join("|");
const numbers = wholes.join("|");

/** A fraction in words, or a majority: "two thirds", "one in five", "nine visits out of ten", "every third", "most", "a small minority". */
const fractionWords = `(?:(?:a|one)[ -]half|half|(?:a|an|one|two|three|four|five|six|seven|eight|nine)[ -](?:${part})s?|every (?:second|${part})|(?:${numbers}|\\d{1,2}) (?:[\\p{L}’'-]+ )?(?:in|out of) (?:every )?(?:${numbers}|\\d{1,2}))(?![\\w-])`;

const approximation = `(?:${approximations.map(([words]) => words).join("|")})`;

/** A fraction in words with how near it is. */
export const fractionPhrase = `(?:(?:${approximation} )?${fractionWords}|${approximation} \\d{1,2}(?:\\.\\d)?(?:%| per cent))`;

/** @returns null if the words are no fraction: "eight in three" */
export function fractionIn(words: string): FractionSaid | null {
  const text = words.toLowerCase().replaceAll("-", " ").trim();
  const before = new RegExp(`^${approximation} `).exec(text)?.[0].trim() ?? "";
  const value = fractionOf(text.slice(before.length).trim());
  if (value === null) return null;
  const how =
    before === "" ? "plain" : approximations.find(([said]) => new RegExp(`^(?:${said})$`).test(before))?.[1];
  return { value, how: how ?? "about" };
}

function fractionOf(text: string): Fraction | null {
  const percent = /^(\d+)(?:\.(\d))?(?:%| per cent)$/.exec(text);
  if (percent) return fraction(BigInt(`${percent[1]}${percent[2] ?? "0"}`), 1000n);
  if (/(?:^|\s)half$/.test(text)) return fraction(1n, 2n);
  const every = /^every (\w+)$/.exec(text)?.[1];
  if (every) return fraction(1n, BigInt(every === "second" ? 2 : (parts[every] ?? 1)));
  const ratio = /^(\w+) (?:[\p{L}’'-]+ )?(?:in|out of) (?:every )?(\w+)$/u.exec(text);
  if (ratio) {
    const [some, all] = [numberOf(ratio[1] ?? ""), numberOf(ratio[2] ?? "")];
    return some > 0 && all > some ? fraction(BigInt(some), BigInt(all)) : null;
  }
  const [count = "", name = ""] = text.split(" ");
  const some = /^an?$/.test(count) ? 1 : wholes.indexOf(count) + 1;
  const all = parts[name.replace(/s$/, "")];
  return some > 0 && all !== undefined && all > some ? fraction(BigInt(some), BigInt(all)) : null;
}

function numberOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : wholes.indexOf(word) + 1;
}

/** Hundredths from a fraction within which words are right, and beyond which they are wrong; between, nobody can say. */
const near = { plain: [1, 4], about: [4, 7], nearly: [5, 8] } as const;

/**
 * Whether a number agrees with a fraction in words. What lies between right and wrong is for a reader to decide.
 *
 * @param actual the number, as a part of 1
 * @param rounding how far the number may be from the true one: half of the last digit that it was entered with
 * @example agrees({ value: 1/4, how: "nearly" }, 0.23, 0) → true
 */
export function agreesWithFraction({ value, how }: FractionSaid, actual: Fraction, rounding: number) {
  const beyond = toNumber(subtract(actual, value));
  // A calculation in binary numbers is never exact.
  const least = 1e-9;
  switch (how) {
    case "more":
      return beyond > least ? true : beyond > -rounding - least && rounding > 0 ? null : false;
    case "less":
      return beyond < -least ? true : beyond < rounding + least && rounding > 0 ? null : false;
    case "at least":
      return beyond > -least ? true : beyond > -rounding - least ? null : false;
    case "at most":
      return beyond < least ? true : beyond < rounding + least ? null : false;
    case "nearly": {
      // "Nearly four in ten (40%)": what was rounded to 40% may be 39.6%.
      if (beyond > 0.005 + least) return false;
      return inZones(-beyond * 100, near.nearly);
    }
    default:
      return inZones(Math.abs(beyond) * 100, near[how]);
  }
}

function inZones(distance: number, [right, wrong]: readonly [number, number]): boolean | null {
  return distance <= right + 1e-6 ? true : distance > wrong ? false : null;
}
