import { toNumber } from "../derive/fraction.ts";
import type { CellRef } from "../derive/relation.ts";
import type { FigureEntry } from "../figures/figure.ts";
import { asAmount } from "../schema/value.ts";

/** The name of one value among all cells: its figure and its period. */
export function cellKey({ figure, period }: CellRef): string {
  return `${figure}@${period}`;
}

/** The number that an entered value stands for, nil as none; null where it is in words or absent. */
export function amountOf({ value }: FigureEntry): number | null {
  const amount = asAmount(value);
  return amount === null ? null : toNumber(amount);
}
