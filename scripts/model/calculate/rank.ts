import { compareText } from "../../system/compare-text.ts";
import { publishValue } from "../figures/value-in-words.ts";
import type { PublishedValue } from "../report/value.ts";
import type { Derived } from "./changes-and-shares.ts";

export const orders = ["as-entered", "highest-first", "lowest-first", "alphabetical"] as const;
export type Order = (typeof orders)[number];

/**
 * Ranks from the largest, by the numbers that are printed: two rows that both print 12% share a rank, and the next rank
 * is skipped (1, 2, 2, 4).
 *
 * A value that is hidden or not a number has no rank and does not affect the others, so that the ranks reveal nothing
 * about it.
 *
 * @returns a rank for each value, or null
 */
export function ranksOf(values: PublishedValue[]): (number | null)[] {
  const numbers = values.map(printedNumber);
  return numbers.map((own) =>
    own === null ? null : 1 + numbers.filter((other) => other !== null && other > own).length,
  );
}

/**
 * The rows by their printed values. Rows with equal values stay in the order in which they were entered. Hidden rows come
 * behind them by the alphabet, so that their order tells nothing, and then those without a number.
 */
export function inRankOrder<Row extends { label: string }>(
  rows: Row[],
  order: Order,
  measureOf: (row: Row) => Derived | null,
): Row[] {
  if (order === "as-entered") return rows;
  if (order === "alphabetical") return rows.toSorted((a, b) => compareText(a.label, b.label));
  const direction = order === "highest-first" ? -1 : 1;
  return rows
    .map((row) => {
      const measure = measureOf(row);
      return { row, number: numberOf(measure), isHidden: measure?.value.state === "suppressed" };
    })
    .sort((a, b) => {
      if (a.number !== null && b.number !== null) return direction * (a.number - b.number);
      if (a.isHidden && b.isHidden) return compareText(a.row.label, b.row.label);
      return placeOf(a) - placeOf(b);
    })
    .map(({ row }) => row);
}

function placeOf({ number, isHidden }: { number: number | null; isHidden: boolean }): number {
  return number !== null ? 0 : isHidden ? 1 : 2;
}

function numberOf(measure: Derived | null): number | null {
  if (measure === null) return null;
  // A hidden value has no number: the board's words for it do not matter here.
  return printedNumber(publishValue(measure.value, measure.unit, measure.decimals, ""));
}

// "£1,240", "48.78%", "over 1,100", "nil": what a reader compares.
function printedNumber({ text, number }: PublishedValue): number | null {
  if (number === null) return null;
  const digits = /[−-]?£?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  return digits === undefined ? number : Number(digits.replace("−", "-").replace(/[£,]/g, ""));
}
