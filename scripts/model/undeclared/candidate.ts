import { cellKey } from "../figures/cell-key.ts";
import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { CellRef, Relation } from "../figures/relation.ts";
import { toNumber } from "../values/fraction.ts";
import type { Place } from "../values/problem.ts";

/** A value that is an exact number of people or things, with its cell. */
export interface Counted {
  cell: CellRef;
  amount: number;
}

/**
 * Something with a count in one or more contexts: a figure in its periods, a row of a table in its columns, a column in
 * its rows.
 */
export interface Item {
  name: string;
  /** Its words: the title of a figure, the label of a row, the name of a column. */
  title: string;
  unit: string;
  /** By context. */
  counts: ReadonlyMap<string, Counted>;
  place: Place;
}

/** The exact count in an entry; null if it is hidden, rough, in words or has a fraction. */
export function exactCount({ value }: Pick<EnteredEntry, "value">): number | null {
  if (value.state === "nil") return 0;
  if (value.state !== "number" || value.qualifier !== null || value.amount.denominator !== 1n) return null;
  const amount = toNumber(value.amount);
  return amount >= 0 ? amount : null;
}

/** Whether a figure counts people or things; how many rows a table has is no count of them. */
export function isCount({
  unit,
  decimals,
  derivedFrom,
}: Pick<EnteredFigure, "unit" | "decimals" | "derivedFrom">): boolean {
  return unit.kind === "count" && decimals === 0 && derivedFrom?.rule !== "number of entries";
}

/** The key of a relation: the same for the same terms in any order, and for the same equation turned round. */
export function relationKey({ terms }: Pick<Relation, "terms">): string {
  const written = (sign: 1 | -1) =>
    terms
      .map(({ cell, coefficient }) => `${coefficient * sign > 0 ? "+" : "-"}${cellKey(cell)}`)
      .sort()
      .join(" ");
  return [written(1), written(-1)].sort()[0] as string;
}
