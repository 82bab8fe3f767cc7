import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";

/** A dataset's figures in rows and columns, before they are put into words. */
export interface Grid {
  /** What stands before the name of a row in that of its figure. */
  figurePrefix: string;
  rowHeading: string;
  columns: { label: string; period: string }[];
  rows: GridRow[];
  total: GridRow | null;
}

export interface GridRow {
  name: string;
  label: string;
  unit: string;
  /** One for each column; null if the dataset has no value for it. */
  cells: GridCell[];
  notes: string[];
}

export type GridCell = { figure: ProtectedFigure; entry: ProtectedEntry } | null;

export function gridCell(book: ProtectedBook, figureName: string, period: string): GridCell {
  const figure = book.get(figureName);
  const entry = figure?.entries.find((candidate) => candidate.period.key === period);
  return figure && entry ? { figure, entry } : null;
}
