import { type Derived, type Direction, previousEntry } from "../calculate/changes-and-shares.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { type Fraction, fraction, isEqual, multiply, sign, subtract, toNumber } from "../values/fraction.ts";
import { lastDay, type Period, periodInWords, reportingYear } from "../values/period.ts";
import type { Claim } from "./claim.ts";
import { isHidden, type Measure, measured, nameOf, plainAmount, print } from "./measure.ts";

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
  switch (claim.kind) {
    case "direction":
      return judgeDirection(claim.direction, claim.again, said, book);
    case "times":
      return judgeTimes(claim, said, book);
    case "majority":
      return judgeMajority(claim.side, said, book);
    case "extreme":
      return judgeExtreme(claim, said, book);
  }
}

function judgeDirection(direction: Direction, again: boolean, said: Said, book: ProtectedBook): Verdict {
  const { figure, measure, words } = said;
  const step = stepTo(said.entry, said, book);
  if (!step) return "undecided";
  if (isHidden(step.now) || isHidden(step.then)) return hidden(words, figure);
  const actual = directionOf(step);
  if (actual === null) return "undecided";
  // Values that print alike may still differ: then the word may be right.
  if (actual !== direction && (print(step.then) !== print(step.now) || actual === "stayed the same"))
    return [
      `"${words}" disagrees with the data: ${nameOf(figure, measure)} ${movement(step)}`,
      measure === "value"
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
interface Step {
  earlier: ProtectedEntry;
  then: Derived;
  later: ProtectedEntry;
  now: Derived;
}

// From the like period before to an entry; null if one of them has no such value.
function stepTo(later: ProtectedEntry, { figure, measure }: Said, book: ProtectedBook): Step | null {
  const earlier = previousEntry(figure, later);
  const then = earlier && measured(figure, earlier, measure, book);
  const now = measured(figure, later, measure, book);
  return earlier && then && now ? { earlier, then, later, now } : null;
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
function judgeTimes(
  { times, how }: Extract<Claim, { kind: "times" }>,
  said: Said,
  book: ProtectedBook,
): Verdict {
  const { figure, measure, words } = said;
  const step = stepTo(said.entry, said, book);
  if (!step) return "undecided";
  if (isHidden(step.now) || isHidden(step.then)) return hidden(words, figure);
  const [now, then] = [plainAmount(step.now), plainAmount(step.then)];
  if (!now || !then || sign(then) === 0) return "undecided";
  const ratio = toNumber(now) / toNumber(then);
  const beyond = times > 1 ? ratio / times : times / ratio;
  const agrees =
    how === "more"
      ? beyond > 1
      : how === "almost"
        ? beyond >= 0.8 && beyond <= 1
        : beyond >= 0.9 && beyond <= 1.1;
  if (agrees) return "holds";
  return [
    `"${words}" disagrees with the data: ${nameOf(figure, measure)} is ${print(step.now)} after ${print(step.then)}, which is ${ratio.toFixed(2)} times as ${measure === "value" ? "many" : "much"}`,
    measure === "value"
      ? `Write {{ ${figure.name}.change }}, or rephrase the sentence`
      : "Mend the word, or rephrase the sentence",
  ];
}

function judgeMajority(side: "more" | "less", { figure, entry, words }: Said, book: ProtectedBook): Verdict {
  const whole = book.get(figure.whole ?? "");
  const of = whole?.entries.find(({ period }) => period.key === entry.period.key);
  const own = measured(figure, entry, "value", book);
  const base = whole && of && measured(whole, of, "value", book);
  if (!own || !base) return "undecided";
  if (isHidden(own) || isHidden(base)) return hidden(words, figure);
  const [part, all] = [plainAmount(own), plainAmount(base)];
  if (!part || !all || sign(all) <= 0) return "undecided";
  const balance = sign(subtract(multiply(part, fraction(2n)), all));
  if (side === "more" ? balance > 0 : balance < 0) return "holds";
  return [
    `"${words}" disagrees with the data: ${figure.name} is ${print(own)} of ${print(base)}, which is ${balance === 0 ? "half" : balance > 0 ? "more than half" : "less than half"}`,
    "Mend the word, or rephrase the sentence",
  ];
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
  return others.length > 0 ? "holds" : "undecided";
}

// "Since 2012-13" excludes that year itself: it was as low, or lower.
function isLater(period: Period, since: string): boolean {
  if (/^\d{4}-\d{2}$/.test(since)) return reportingYear(period) > since;
  return lastDay(period).slice(0, 4) > since.slice(0, 4);
}

/** The problem of words about a hidden value. */
export function hidden(words: string, { name }: ProtectedFigure): [string, string] {
  return [
    `"${words}" tells something of "${name}", and one of the values that it compares is not shown`,
    "Rephrase the sentence without it",
  ];
}
