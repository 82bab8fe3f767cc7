import type { PublishedValue } from "../report/value.ts";
import { grouped } from "../values/attainable.ts";
import { type Fraction, fraction, fractionOfNumber, isEqual, round, sum } from "../values/fraction.ts";
import { listInWords } from "../values/list-in-words.ts";
import { say } from "../words/words.ts";

const hundred = fraction(100n);

/**
 * The note under a table whose printed shares of the whole do not add to 100, as the Government Analysis Function's
 * guidance on rounding asks for.
 *
 * Ignores a column with a share that is hidden or not a number.
 *
 * @param columns the printed shares of every row, without the total
 * @example "Percentages may not add to 100 because of rounding: those for 2016/17 add to 99."
 */
export function roundingNote(columns: { label: string; shares: PublishedValue[] }[]): string | null {
  const off = columns.flatMap(({ label, shares }) => {
    if (shares.length === 0 || shares.some(({ state }) => state !== "number")) return [];
    const decimals = Math.max(...shares.map(({ text }) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
    const total = sum(shares.map(printedShare));
    return isEqual(total, hundred) ? [] : [{ label, total: grouped(round(total, decimals)) }];
  });
  if (off.length === 0) return null;
  const sums = off.map(({ label, total }, index) =>
    say(index === 0 ? "those for {label} add to {total}" : "those for {label} to {total}", { label, total }),
  );
  return say("Percentages may not add to 100 because of rounding: {sums}.", {
    sums: listInWords(sums, say("and")),
  });
}

function printedShare({ text }: PublishedValue): Fraction {
  return fractionOfNumber(Number(text.replace("−", "-").replace(/[^\d.-]/g, "")));
}
