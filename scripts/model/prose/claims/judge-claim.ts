import { type Derived, type Direction, previousEntry } from "../../calculate/changes-and-shares.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../../figures/protected-value.ts";
import { divide, type Fraction, fraction, isEqual, sign, subtract, toNumber } from "../../values/fraction.ts";
import { lastDay, type Period, periodInWords, reportingYear } from "../../values/period.ts";
import type { Claim } from "./claim.ts";
import { agreesWithFraction, type FractionSaid } from "./fraction-words.ts";
import { isHidden, type Measure, measured, nameOf, plainAmount, print } from "./measure.ts";
import type { NearTimes } from "./multiples.ts";

/** A statement about a figure: the figure, its value in the sentence, and the words. */
export interface Said {
  figure: ProtectedFigure;
  entry: ProtectedEntry;
  measure: Measure;
  words: string;
}

/** Whether words are right: they hold, the data cannot decide, or what is wrong and what to do. */
export type Verdict = "holds" | "undecided" | [what: string, todo: string];

/** Compares a statement about a figure with its published values. */
export function judgeClaim(claim: Claim, said: Said, book: ProtectedBook): Verdict {
  const own = measured(said.figure, said.entry, said.measure, book);
  // Words of movement tell something of a hidden value even where nothing was entered before it.
  if (own && isHidden(own)) return hidden(said.words, said.figure);
  switch (claim.kind) {
    case "direction":
      return judgeDirection(claim, said, book);
    case "run":
      return judgeRun(claim, said, book);
    case "stable":
      return judgeStable(said, book);
    case "times":
      return judgeTimes(claim, said, book);
    case "amount":
      return judgeAmount(claim, said, book);
    case "extreme":
      return judgeExtreme(claim, said, book);
  }
}

function judgeDirection(
  { direction, again, since }: Extract<Claim, { kind: "direction" }>,
  said: Said,
  book: ProtectedBook,
): Verdict {
  const { figure, measure, words } = said;
  const step = since === null ? stepTo(said.entry, said, book) : stepSince(since, said, book);
  if (!step) return "undecided";
  if (isHidden(step.now) || isHidden(step.then)) return hidden(words, figure);
  const actual = directionOf(step);
  if (actual === null) return "undecided";
  // Values that print alike may still differ: then the word may be right.
  if (actual !== direction && (print(step.then) !== print(step.now) || actual === "stayed the same"))
    return [
      `"${words}" disagrees with the data: ${nameOf(figure, measure)} ${movement(step)}`,
      measure === "value" && since === null
        ? `Write {{ ${figure.name}.direction }}, or rephrase the sentence`
        : "Mend the word, or rephrase the sentence",
    ];
  const before = again ? stepTo(step.earlier, said, book) : null;
  if (!before) return again ? "undecided" : "holds";
  if (isHidden(before.then)) return hidden(words, figure);
  const first = directionOf(before);
  if (first === null) return "undecided";
  if (first === direction) return "holds";
  return [
    `"${words}" disagrees with the data: the time before, ${nameOf(figure, measure)} ${movement(before)}`,
    "Leave the word out, or rephrase the sentence",
  ];
}

/** Two consecutive values of a series. */
export interface Step {
  earlier: ProtectedEntry;
  then: Derived;
  later: ProtectedEntry;
  now: Derived;
}

// From the like period before to an entry; null if one of them has no such value.
export function stepTo(
  later: ProtectedEntry,
  { figure, measure }: Pick<Said, "figure" | "measure">,
  book: ProtectedBook,
): Step | null {
  const earlier = previousEntry(figure, later);
  const then = earlier && measured(figure, earlier, measure, book);
  const now = measured(figure, later, measure, book);
  return earlier && then && now ? { earlier, then, later, now } : null;
}

/** The like entry of a figure in a year: "2012-13", or "2012" for the year that begins or ends in it. */
export function entryOfYear(
  figure: ProtectedFigure,
  like: ProtectedEntry,
  year: string,
): ProtectedEntry | null {
  const inYear = figure.entries.filter(
    ({ period }) =>
      period.kind === like.period.kind &&
      (/^\d{4}-\d{2}$/.test(year)
        ? reportingYear(period) === year
        : calendarYearOf(period) === year.slice(0, 4)),
  );
  return inYear.length === 1 ? (inYear[0] ?? null) : null;
}

// "Since 2012" may be 2012/13 as well as 2011/12: only of a day, a month and a calendar year is it certain.
function calendarYearOf(period: Period): string | null {
  return /^(?:date|month|calendar-year)$/.test(period.kind) ? lastDay(period).slice(0, 4) : null;
}

/** The step from the value of a named year to an entry's; null if the data does not have it. */
export function stepSince(
  since: string,
  { figure, entry, measure }: Omit<Said, "words">,
  book: ProtectedBook,
): Step | null {
  const earlier = entryOfYear(figure, entry, since);
  if (!earlier || lastDay(earlier.period) >= lastDay(entry.period)) return null;
  const then = measured(figure, earlier, measure, book);
  const now = measured(figure, entry, measure, book);
  return then && now ? { earlier, then, later: entry, now } : null;
}

function judgeRun(
  { direction, length }: Extract<Claim, { kind: "run" }>,
  said: Said,
  book: ProtectedBook,
): Verdict {
  let later: ProtectedEntry = said.entry;
  for (let step = 0; step < length; step++) {
    const found = stepTo(later, said, book);
    if (!found) return "undecided";
    if (isHidden(found.now) || isHidden(found.then)) return hidden(said.words, said.figure);
    const actual = directionOf(found);
    if (actual === null) return "undecided";
    if (actual !== direction)
      return [
        `"${said.words}" disagrees with the data: ${nameOf(said.figure, said.measure)} ${movement(found)}`,
        "Mend the word, or rephrase the sentence",
      ];
    later = found.earlier;
  }
  return "holds";
}

/** A value that moved by no more than this part of it is stable; by more than the second, it is not. */
const stableWithin = 0.02;
const movedBeyond = 0.05;
/** So small a difference of counts is never called a movement: 7 meetings after 6. */
const fewCounts = 2;

function judgeStable(said: Said, book: ProtectedBook): Verdict {
  const { figure, measure, words } = said;
  const step = stepTo(said.entry, said, book);
  if (!step) return "undecided";
  if (isHidden(step.now) || isHidden(step.then)) return hidden(words, figure);
  const [now, then] = [plainAmount(step.now), plainAmount(step.then)];
  if (!now || !then || sign(then) === 0) return "undecided";
  const difference = Math.abs(toNumber(subtract(now, then)));
  // A percentage is compared in percentage points.
  const moved = step.now.unit.kind === "percent" ? difference / 100 : difference / Math.abs(toNumber(then));
  if (moved <= stableWithin) return "holds";
  if (moved <= movedBeyond || (step.now.unit.kind === "count" && difference <= fewCounts)) return "undecided";
  return [
    `"${words}" disagrees with the data: ${nameOf(figure, measure)} ${movement(step)}`,
    measure === "value"
      ? `Write {{ ${figure.name}.direction }}, or rephrase the sentence`
      : "Mend the word, or rephrase the sentence",
  ];
}

function judgeAmount(
  { direction, fraction: wanted }: Extract<Claim, { kind: "amount" }>,
  said: Said,
  book: ProtectedBook,
): Verdict {
  const step = stepTo(said.entry, said, book);
  return step ? amountOf(step, direction, wanted, said) : "undecided";
}

/** Judges by how much something moved: "rose by a third". */
export function amountOf(
  step: Step,
  direction: "rose" | "fell",
  wanted: FractionSaid,
  { figure, measure, words }: Omit<Said, "entry">,
): Verdict {
  if (isHidden(step.now) || isHidden(step.then)) return hidden(words, figure);
  const [now, then] = [plainAmount(step.now), plainAmount(step.then)];
  if (!now || !then || sign(then) <= 0) return "undecided";
  // "Rose by a third" of a percentage may mean points.
  if (step.now.unit.kind === "percent") return "undecided";
  const change = divide(subtract(now, then), then);
  const moved = direction === "rose" ? change : subtract(fraction(0n), change);
  const right = sign(moved) <= 0 ? false : agreesWithFraction(wanted, moved, 0);
  if (right === null) return "undecided";
  return right
    ? "holds"
    : [
        `"${words}" disagrees with the data: ${nameOf(figure, measure)} ${movement(step)}, which is ${changeInWords(change)}`,
        "Mend the words, or rephrase the sentence",
      ];
}

/** @example "a rise of 15%" */
function changeInWords(change: Fraction): string {
  const amount = Math.abs(toNumber(change) * 100);
  const text = `${amount < 10 ? amount.toFixed(1).replace(/\.0$/, "") : amount.toFixed(0)}%`;
  return sign(change) === 0 ? "no change" : `a ${sign(change) > 0 ? "rise" : "fall"} of ${text}`;
}

/** @returns null if one of the two is not an exact number */
export function directionOf({ then, now }: Step): Direction | null {
  const [from, to] = [plainAmount(then), plainAmount(now)];
  if (from === null || to === null) return null;
  const step = sign(subtract(to, from));
  return step > 0 ? "rose" : step < 0 ? "fell" : "stayed the same";
}

/** @example "rose from 668 (2015/16) to 767 (2016/17)" */
export function movement(step: Step): string {
  const direction = directionOf(step);
  const [from, to] = [step.earlier, step.later].map(({ period }) => periodInWords(period));
  return direction === "stayed the same"
    ? `stayed the same at ${print(step.now)} (${from} and ${to})`
    : `${direction} from ${print(step.then)} (${from}) to ${print(step.now)} (${to})`;
}

// How many times as many still counts as "doubled": within a tenth. "Almost" allows up to a fifth below.
function judgeTimes(claim: Extract<Claim, { kind: "times" }>, said: Said, book: ProtectedBook): Verdict {
  const step = stepTo(said.entry, said, book);
  return step ? timesOf(step, claim, said) : "undecided";
}

/** Judges how many times as many it became: "doubled". */
export function timesOf(
  step: Step,
  { times, how }: Omit<Extract<Claim, { kind: "times" }>, "kind">,
  { figure, measure, words }: Omit<Said, "entry">,
): Verdict {
  if (isHidden(step.now) || isHidden(step.then)) return hidden(words, figure);
  const [now, then] = [plainAmount(step.now), plainAmount(step.then)];
  if (!now || !then || sign(then) <= 0) return "undecided";
  const ratio = toNumber(now) / toNumber(then);
  if (timesAgree(ratio, times, how)) return "holds";
  return [
    `"${words}" disagrees with the data: ${nameOf(figure, measure)} is ${print(step.now)} after ${print(step.then)}, which is ${ratio.toFixed(2)} times as ${measure === "value" ? "many" : "much"}`,
    `Say how it moved in other words, such as: ${
      directionOf(step) === "stayed the same"
        ? `stayed the same at ${print(step.now)}`
        : `${directionOf(step)} from ${print(step.then)} to ${print(step.now)}`
    }`,
  ];
}

/** Whether a ratio is about, almost or more than so many times. */
export function timesAgree(ratio: number, times: number, how: NearTimes): boolean {
  const beyond = times > 1 ? ratio / times : times / ratio;
  if (how === "more") return beyond > 1;
  return how === "almost" ? beyond >= 0.8 && beyond <= 1 : beyond >= 0.9 && beyond <= 1.1;
}

function judgeExtreme(
  { which, since }: Extract<Claim, { kind: "extreme" }>,
  { figure, entry, measure, words }: Said,
  book: ProtectedBook,
): Verdict {
  const own = measured(figure, entry, measure, book);
  if (!own) return "undecided";
  if (isHidden(own)) return hidden(words, figure);
  const now = plainAmount(own);
  if (!now) return "undecided";
  const others = figure.entries.filter(
    ({ period }) =>
      period.kind === entry.period.kind &&
      lastDay(period) < lastDay(entry.period) &&
      (since === null || isLater(period, since)),
  );
  const isBeyond = (amount: Fraction) =>
    !isEqual(amount, now) && sign(subtract(amount, now)) === (which === "lowest" ? -1 : 1);
  for (const other of others) {
    const against = measured(figure, other, measure, book);
    const amount = against && plainAmount(against);
    if (against && amount && isBeyond(amount))
      return [
        `"${words}" disagrees with the data: ${nameOf(figure, measure)} is ${print(own)} (${periodInWords(entry.period)}), and it was ${print(against)} (${periodInWords(other.period)})`,
        "Mend the year or the word, or rephrase the sentence",
      ];
  }
  if (others.length === 0) return "undecided";
  const begun = since === null ? null : entryOfYear(figure, entry, since);
  const then = begun && measured(figure, begun, measure, book);
  const amount = then && plainAmount(then);
  if (!begun || !amount || isEqual(amount, now) || isBeyond(amount)) return "holds";
  // "The lowest since 2012/13" says that 2012/13 was as low. Where the series begins there, it may mean the whole of it.
  const earlier = figure.entries.filter(
    ({ period }) => period.kind === begun.period.kind && lastDay(period) < lastDay(begun.period),
  );
  const isForLonger =
    earlier.length > 0 &&
    earlier.every((other) => {
      const known = measured(figure, other, measure, book);
      const before = known && plainAmount(known);
      return before !== null && !isEqual(before, now) && !isBeyond(before);
    });
  return isForLonger
    ? [
        `"${words}" disagrees with the data: ${nameOf(figure, measure)} is ${print(own)} (${periodInWords(entry.period)}), and no value on record is ${which === "lowest" ? "lower" : "higher"}`,
        `Write "the ${which} on record", or mend the year`,
      ]
    : "undecided";
}

// "Since 2012-13" excludes that year itself: it was as low, or lower.
function isLater(period: Period, since: string): boolean {
  if (/^\d{4}-\d{2}$/.test(since)) return reportingYear(period) > since;
  return lastDay(period).slice(0, 4) > since.slice(0, 4);
}

/** The problem of words about a hidden value. */
export function hidden(words: string, { name }: ProtectedFigure): [string, string] {
  return [
    `"${words}" gives something away about "${name}", and one of the values that it compares is not shown`,
    "Rephrase the sentence without it",
  ];
}
