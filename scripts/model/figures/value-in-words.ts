import type { PublishedValue, ValueState } from "../report/value.ts";
import {
  divide,
  type Fraction,
  fraction,
  fractionOfNumber,
  isZero,
  round,
  sign,
  toNumber,
} from "../values/fraction.ts";
import type { Unit } from "../values/unit.ts";
import { english, say } from "../words/words.ts";
import type { ProtectedValue } from "./protected-value.ts";

/** The board's words for a hidden value: "not shown, to protect children". */
type SuppressionWords = string;

/**
 * Turns a value into words, a table cell and CSV. Numbers are rounded here, once.
 *
 * Shorthand in cells and CSV follows the Government Analysis Function's guidance on symbols in tables: [c]
 * not shown, [x] not available, [z] not applicable, [p] provisional, [r] revised; and [d] is ours, for a number that
 * differs from what the source printed.
 */
export function publishValue(
  value: ProtectedValue,
  unit: Unit,
  usualDecimals: number,
  words: SuppressionWords,
): PublishedValue {
  switch (value.state) {
    case "number": {
      const { decimals = usualDecimals } = value;
      const number = printNumber(value.amount, unit, decimals);
      const qualified = (words: string) => (value.qualifier ? `${value.qualifier} ${words}` : words);
      const mark = value.provisional ? " [p]" : value.revised !== null ? " [r]" : "";
      const named = nameOfBalance(value, unit);
      const unsigned = qualified(printNumber(absolute(value.amount), unit, decimals));
      return {
        text: named === null ? qualified(number) : sayBalance(named, unsigned),
        cell: qualified(inCell(value.amount, unit, decimals)) + mark,
        csv: (value.qualifier ? qualified(number) : round(inSize(value.amount, unit), decimals)) + mark,
        state: "number",
        number: toNumber(value.amount),
      };
    }
    case "text":
      return { text: value.text, cell: value.text, csv: value.text, state: "text", number: null };
    default: {
      const [text, shorthand] = value.state === "suppressed" ? [words, "[c]"] : inWords[value.state];
      return {
        text: say(text),
        cell: shorthand,
        csv: shorthand,
        state: value.state,
        number: value.state === "nil" ? 0 : null,
      };
    }
  }
}

/** What a balance is called by its sign: "deficit"; null if it has no name, is nothing or is not shown. */
export function nameOfBalance(value: ProtectedValue, { named }: Unit): string | null {
  if (value.state !== "number" || named === undefined || isZero(value.amount)) return null;
  return sign(value.amount) < 0 ? named.below : named.above;
}

/** The same value without its sign and its name: "£17,930". */
export function withoutSign(value: ProtectedValue, unit: Unit) {
  return {
    value: value.state === "number" ? { ...value, amount: absolute(value.amount) } : value,
    unit: withoutName(unit),
  };
}

/** For arithmetic, which has signs. */
export function withoutName({ named: _, ...unit }: Unit): Unit {
  return unit;
}

function absolute({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}

function sayBalance(name: string, amount: string): string {
  return /^[aeiou]/i.test(name)
    ? say("an {name} of {amount}", { name, amount })
    : say("a {name} of {amount}", { name, amount });
}

/** Behind a number in a cell for which a source printed another one. */
export const correctedMark = " [d]";

/** The same with the mark of a value for which a source printed another one. */
export function markedAsCorrected(value: PublishedValue): PublishedValue {
  return { ...value, cell: value.cell + correctedMark, csv: value.csv + correctedMark };
}

/**
 * A change or a difference without its sign. One that would print as 0 is "less than" the smallest that prints.
 *
 * @example stepInWords(fractionOfNumber(-0.01), percent, 0) → "less than 1%"
 */
export function stepInWords(amount: Fraction, unit: Unit, decimals: number): string {
  const isNothing = !isZero(amount) && /^-?0(?:\.0+)?$/.test(round(amount, decimals));
  const least = fraction(1n, 10n ** BigInt(decimals));
  return isNothing
    ? say("less than {number}", { number: printNumber(least, unit, decimals) })
    : printNumber(amount, unit, decimals).replace("−", "");
}

/**
 * A rounded number with its thousands separators and the sign of its unit.
 *
 * @example printNumber(fractionOfNumber(-17930), pounds, 0) → "−£17,930"
 */
export function printNumber(amount: Fraction, unit: Unit, decimals: number): string {
  const { minus, digits } = grouped(inSize(amount, unit), decimals);
  switch (unit.kind) {
    case "percent":
      return `${minus}${digits}%`;
    case "pounds":
      return `${minus}£${unit.shownIn === 1000 ? thousands(digits) : digits}${unit.shownIn === 1_000_000 ? " million" : ""}`;
    case "percentage-points":
      return say(digits === "1" ? "{number} percentage point" : "{number} percentage points", {
        number: `${minus}${digits}`,
      });
    default:
      return `${minus}${digits}`;
  }
}

// Thousands and millions of pounds stand in the head of a table, and an accountant's brackets mean less than nothing.
function inCell(amount: Fraction, unit: Unit, decimals: number): string {
  const { minus, digits } = grouped(inSize(amount, unit), decimals);
  const text = unit.shownIn ? `${minus}${digits}` : printNumber(amount, unit, decimals);
  return unit.inBrackets && minus ? `(${text.replace(minus, "")})` : text;
}

/** @example thousands("1,246.5") → "1,246,500" */
function thousands(digits: string): string {
  const [whole = "0", rest = ""] = digits.split(".");
  return whole === "0" ? String(Number(rest.padEnd(3, "0"))) : `${whole},${rest.padEnd(3, "0")}`;
}

/** An amount of pounds in the thousands or millions that it is printed in. */
export function inSize(amount: Fraction, { shownIn }: Unit): Fraction {
  return shownIn ? divide(amount, fractionOfNumber(shownIn)) : amount;
}

function grouped(amount: Fraction, decimals: number): { minus: string; digits: string } {
  const rounded = round(amount, decimals);
  const [whole = "0", fractionDigits] = rounded.replace("-", "").split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return {
    minus: rounded.startsWith("-") ? "−" : "",
    digits: fractionDigits === undefined ? digits : `${digits}.${fractionDigits}`,
  };
}

const inWords: Record<Exclude<ValueState, "number" | "text" | "suppressed">, [string, string]> = {
  nil: [english("nil"), "nil"],
  "not-available": [english("not available"), "[x]"],
  "not-applicable": [english("not applicable"), "[z]"],
  "not-yet-due": [english("not yet due"), "[due]"],
  "no-response": [english("no response"), "[no response]"],
  blank: ["blank", ""],
};

const meanings: [symbol: string, meaning: string][] = [
  ["[c]", english("not shown, so that nobody can be identified")],
  ["[x]", english("not available")],
  ["[z]", english("not applicable")],
  ["[due]", english("not yet due")],
  ["[no response]", english("no response was received")],
  ["[p]", english("provisional")],
  ["[r]", english("revised since it was first published")],
  ["[d]", english("differs from what the source printed: see the corrections")],
  ["(1)", english("in brackets: below zero")],
];

/** The shorthand that these cells use, with its meaning, for the key under a table. */
export function keyOfSymbols(cells: string[]): { symbol: string; meaning: string }[] {
  return meanings
    .filter(([symbol]) =>
      cells.some((cell) => (symbol === "(1)" ? /^\(£?\d/.test(cell) : cell.includes(symbol))),
    )
    .map(([symbol, meaning]) => ({ symbol, meaning: say(meaning) }));
}
