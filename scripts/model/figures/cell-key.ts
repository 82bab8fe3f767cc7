import { asAmount } from "../schema/value.ts";
import { toNumber } from "../values/fraction.ts";
import type { EnteredEntry } from "./figure.ts";
import type { CellRef } from "./relation.ts";

/** The name of one value among all cells: its figure and its period. */
export function cellKey({ figure, period }: CellRef): string {
  return `${figure}@${period}`;
}

/** The number that an entered value stands for, nil as none; null where it is in words or absent. */
export function amountOf({ value }: EnteredEntry): number | null {
  const amount = asAmount(value);
  return amount === null ? null : toNumber(amount);
}
