import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";

/** What was written between the braces, after it has been looked up. */
interface Bound {
  figure: string;
  /** The key of the period. */
  period: string;
  /** The key of the period that it is compared with, where it says so. */
  since?: string;
}

/** The figure and the entry that a printed number is bound to; undefined if there is none. */
export function boundEntry(
  bound: Bound | null | undefined,
  book: ProtectedBook,
): { figure: ProtectedFigure; entry: ProtectedEntry } | Record<"figure" | "entry", undefined> {
  const figure = bound ? book.get(bound.figure) : undefined;
  const entry = figure?.entries.find(({ period }) => period.key === bound?.period);
  if (!figure || !entry) return { figure: undefined, entry: undefined };
  return { figure, entry: bound?.since === undefined ? entry : { ...entry, comparedWith: bound.since } };
}
