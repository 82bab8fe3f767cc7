import { fraction, isEqual, multiply, sign, subtract, toNumber } from "../derive/fraction.ts";
import {
  type Direction,
  directionSincePrevious,
  type ProtectedEntry,
  previousEntry,
} from "../derive/parts.ts";
import { lastDay, type Period, periodInWords, reportingYear } from "../derive/period.ts";
import type { ProtectedBook, ProtectedFigure, ProtectedValue } from "../protect/protect.ts";
import { publishValue } from "../publish/publish-value.ts";
import type { Claim } from "./claim.ts";

/** What is said of a figure: the figure, its value in the sentence, and the words that say it. */
export interface Said {
  figure: ProtectedFigure;
  entry: ProtectedEntry;
  words: string;
}

/**
 * Compares what is said of a figure with its published values.
 *
 * @returns what is wrong and what to do, or null where it agrees and where the data cannot tell
 */
export function judgeClaim(
  claim: Claim,
  said: Said,
  book: ProtectedBook,
): [what: string, todo: string] | null {
  switch (claim.kind) {
    case "direction":
      return judgeDirection(claim.direction, claim.again, said);
    case "times":
      return judgeTimes(claim, said);
    case "majority":
      return judgeMajority(claim.side, said, book);
    case "extreme":
      return judgeExtreme(claim, said);
  }
}

function judgeDirection(
  direction: Direction,
  again: boolean,
  { figure, entry, words }: Said,
): [string, string] | null {
  const earlier = previousEntry(figure, entry);
  if (!earlier) return null;
  if (isHidden(entry) || isHidden(earlier)) return hidden(words, figure);
  if (!isPlain(entry) || !isPlain(earlier)) return null;
  const actual = directionSincePrevious(figure, entry);
  // Values that print alike may still differ: then the word may be right.
  if (
    actual !== direction &&
    (print(figure, earlier) !== print(figure, entry) || actual === "stayed the same")
  )
    return [
      `"${words}" disagrees with the data: ${figure.name} ${movement(figure, earlier, entry)}`,
      `Write {{ ${figure.name}.direction }}, or rephrase the sentence`,
    ];
  const before = again ? previousEntry(figure, earlier) : null;
  if (!before || !isPlain(before)) return before && isHidden(before) ? hidden(words, figure) : null;
  const first = directionSincePrevious(figure, earlier);
  if (first === direction) return null;
  return [
    `"${words}" disagrees with the data: the time before, ${figure.name} ${movement(figure, before, earlier)}`,
    "Leave the word out, or rephrase the sentence",
  ];
}

/** @example "rose from 668 (2015/16) to 767 (2016/17)" */
function movement(figure: ProtectedFigure, earlier: ProtectedEntry, later: ProtectedEntry): string {
  const direction = directionSincePrevious(figure, later);
  const [from, to] = [earlier, later].map(({ period }) => periodInWords(period));
  return direction === "stayed the same"
    ? `stayed the same at ${print(figure, later)} (${from} and ${to})`
    : `${direction} from ${print(figure, earlier)} (${from}) to ${print(figure, later)} (${to})`;
}

// How many times as many is still "doubled": within a tenth of it. "Almost" stays below, by a fifth at most.
function judgeTimes(
  { times, how }: Extract<Claim, { kind: "times" }>,
  { figure, entry, words }: Said,
): [string, string] | null {
  const earlier = previousEntry(figure, entry);
  if (!earlier) return null;
  if (isHidden(entry) || isHidden(earlier)) return hidden(words, figure);
  const [now, then] = [amountOf(entry.value), amountOf(earlier.value)];
  if (!now || !then || !isPlain(entry) || !isPlain(earlier) || sign(then) === 0) return null;
  const ratio = toNumber(now) / toNumber(then);
  const step = times > 1 ? ratio / times : times / ratio;
  const agrees =
    how === "more" ? step > 1 : how === "almost" ? step >= 0.8 && step <= 1 : step >= 0.9 && step <= 1.1;
  if (agrees) return null;
  return [
    `"${words}" disagrees with the data: ${figure.name} is ${print(figure, entry)} after ${print(figure, earlier)}, which is ${ratio.toFixed(2)} times as many`,
    `Write {{ ${figure.name}.change }}, or rephrase the sentence`,
  ];
}

function judgeMajority(
  side: "more" | "less",
  { figure, entry, words }: Said,
  book: ProtectedBook,
): [string, string] | null {
  const whole = book.get(figure.whole ?? "");
  const of = whole?.entries.find(({ period }) => period.key === entry.period.key);
  if (!whole || !of) return null;
  if (isHidden(entry) || isHidden(of)) return hidden(words, figure);
  const [part, all] = [amountOf(entry.value), amountOf(of.value)];
  if (!part || !all || sign(all) <= 0 || !isPlain(entry) || !isPlain(of)) return null;
  const balance = sign(subtract(multiply(part, fraction(2n)), all));
  if (side === "more" ? balance > 0 : balance < 0) return null;
  return [
    `"${words}" disagrees with the data: ${figure.name} is ${print(figure, entry)} of ${print(whole, of)}, which is ${balance === 0 ? "half" : balance > 0 ? "more than half" : "less than half"}`,
    "Mend the word, or rephrase the sentence",
  ];
}

function judgeExtreme(
  { which, since }: Extract<Claim, { kind: "extreme" }>,
  { figure, entry, words }: Said,
): [string, string] | null {
  if (isHidden(entry)) return hidden(words, figure);
  const now = amountOf(entry.value);
  if (!now || !isPlain(entry)) return null;
  const others = figure.entries.filter(
    ({ period }) =>
      period.kind === entry.period.kind &&
      lastDay(period) < lastDay(entry.period) &&
      (since === null || isLater(period, since)),
  );
  const against = others.find((other) => {
    const amount = amountOf(other.value);
    if (!amount || !isPlain(other) || isEqual(amount, now)) return false;
    return sign(subtract(amount, now)) === (which === "lowest" ? -1 : 1);
  });
  if (!against) return null;
  return [
    `"${words}" disagrees with the data: ${figure.name} is ${print(figure, entry)} (${periodInWords(entry.period)}), and it was ${print(figure, against)} (${periodInWords(against.period)})`,
    "Mend the year or the word, or rephrase the sentence",
  ];
}

// "Since 2012-13" leaves that year itself out: it was as low, or lower.
function isLater(period: Period, since: string): boolean {
  if (/^\d{4}-\d{2}$/.test(since)) return reportingYear(period) > since;
  return lastDay(period).slice(0, 4) > since.slice(0, 4);
}

function hidden(words: string, { name }: ProtectedFigure): [string, string] {
  return [
    `"${words}" tells something of "${name}", and one of the values that it compares is not shown`,
    "Rephrase the sentence without it",
  ];
}

function isHidden({ value }: ProtectedEntry): boolean {
  return value.state === "suppressed";
}

// "over 1,100" is no number to reckon with.
function isPlain({ value }: ProtectedEntry): boolean {
  return value.state === "nil" || (value.state === "number" && value.qualifier === null);
}

function amountOf(value: ProtectedValue) {
  if (value.state === "number") return value.amount;
  return value.state === "nil" ? fraction(0n) : null;
}

function print(figure: ProtectedFigure, { value }: ProtectedEntry): string {
  return publishValue(value, figure.unit, figure.decimals, "not shown").text;
}
