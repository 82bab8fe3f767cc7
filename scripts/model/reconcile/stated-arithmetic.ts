import { calculationOf } from "../calculate/calculation.ts";
import { previousEntry } from "../calculate/changes-and-shares.ts";
import type { StatedPart } from "../figures/figure.ts";
import type {
  ProtectedBook,
  ProtectedEntry,
  ProtectedFigure,
  ProtectedValue,
} from "../figures/protected-value.ts";
import { asWholeNumber, countsThatGive, grouped, notPossible, percentageOf } from "../values/attainable.ts";
import { type Fraction, fractionOfNumber, round } from "../values/fraction.ts";

/** A number as a source printed it: "16.73%", "£301,480", "-6.98%". */
interface StatedNumber {
  isNegative: boolean;
  /** Without sign and separators: "301480". */
  digits: string;
  decimals: number;
}

/** @returns null for a text that is not one number, such as "not applicable" */
export function parseStated(text: string): StatedNumber | null {
  const [, minus, digits, decimals] =
    /^[^\d.\-−]*([-−]?)£?(\d[\d,]*(?:\.(\d+))?)\s*\D*$/.exec(text.trim()) ?? [];
  return digits === undefined
    ? null
    : { isNegative: Boolean(minus), digits: digits.replaceAll(",", ""), decimals: decimals?.length ?? 0 };
}

/**
 * Why a stated part is not what the data gives, in counts that a reader can follow.
 *
 * @returns null if there is nothing to work with; it mentions only published values
 * @example "34 of 112 is 30.4%, and 31% would be 35 of 112"
 */
export function statedArithmetic(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: StatedPart,
  text: string,
  book: ProtectedBook,
): string | null {
  if (part === "value" || part === "total") return calculationOf(figure, entry, book);
  const stated = parseStated(text);
  const now = wholeIn(entry.value);
  if (part === "share") {
    const whole = figure.whole === null ? undefined : book.get(figure.whole);
    const base = wholeIn(whole?.entries.find(({ period }) => period.key === entry.period.key)?.value);
    return now === null || base === null ? null : shareArithmetic(now, base, stated);
  }
  if (part === "change" && figure.unit.kind !== "percent") {
    const then = wholeIn(previousEntry(figure, entry)?.value);
    return now === null || then === null ? null : changeArithmetic(now, then, stated);
  }
  return null;
}

function shareArithmetic(count: bigint, base: bigint, stated: StatedNumber | null): string | null {
  if (base === 0n) return "nothing is a share of 0";
  const is = `${number(count)} of ${number(base)} is ${percent(percentageOf(count, base), stated)}`;
  if (stated === null || stated.isNegative) return is;
  const amount = fractionOfNumber(Number(stated.digits));
  const would = countsThatGive(amount, stated.decimals, base);
  if (!would || would.from > base) return `${is}, and ${notPossible(amount, stated.decimals, base)}`;
  return `${is}, and ${number(stated.digits)}% would be ${range(would)} of ${number(base)}`;
}

// "767 is 14.8% more than 668, and 14% more would be 759 to 764"
function changeArithmetic(now: bigint, then: bigint, stated: StatedNumber | null): string | null {
  if (then === 0n)
    return `a change from 0 to ${number(now)} has no percentage, because nothing can be divided by 0`;
  const rose = now >= then;
  const step = rose ? now - then : then - now;
  const way = rose ? "more" : "less";
  const is = `${number(now)} is ${percent(percentageOf(step, then), stated)} ${way} than ${number(then)}`;
  if (stated === null) return is;
  const downwards = stated.isNegative || !rose;
  const amount = fractionOfNumber(Number(stated.digits));
  const steps = countsThatGive(amount, stated.decimals, then);
  if (!steps || (downwards && steps.from > then))
    return `${is}, and ${notPossible(amount, stated.decimals, then)}`;
  const ends = downwards
    ? { from: then - (steps.to > then ? then : steps.to), to: then - steps.from }
    : { from: then + steps.from, to: then + steps.to };
  return `${is}, and ${number(stated.digits)}% ${downwards ? "less" : "more"} would be ${range(ends)}`;
}

function wholeIn(value: ProtectedValue | undefined): bigint | null {
  if (value?.state === "nil") return 0n;
  return value?.state === "number" && value.qualifier === null ? asWholeNumber(value.amount) : null;
}

// One decimal more than the source printed.
function percent(amount: Fraction, stated: StatedNumber | null): string {
  return `${grouped(round(amount, (stated?.decimals ?? 0) + 1))}%`;
}

function range({ from, to }: { from: bigint; to: bigint }): string {
  return from === to ? number(from) : `${number(from)} to ${number(to)}`;
}

function number(digits: bigint | string): string {
  return grouped(String(digits));
}
