import { keyOfSymbols } from "../figures/value-in-words.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Correction } from "../report/dataset.ts";
import type { DatasetLink, Table, TableCell, TableColumn, TableRow } from "../report/table.ts";
import type { RichText } from "../report/text.ts";
import type { Problem } from "../values/problem.ts";
import { say } from "../words/words.ts";
import type { Grid } from "./grid.ts";
import { cellOf, type Publisher, textCell } from "./publisher.ts";
import type { RatingReader } from "./ratings.ts";

/** The tools with which a kind of dataset publishes itself. */
export interface PublishingTools {
  publisher: Publisher;
  /** Fills in the figures of a text at a path of the file. */
  read: RichTextReader;
  /** The same for a list of texts. */
  readAll: (texts: string[], path: PropertyKey[]) => RichText[];
  /** Reads a word of a scale that the board defines. */
  rate: RatingReader;
  grid: Grid | null;
  frame: TableFrame;
  /** Everything that the board lists as corrected. */
  corrections: Correction[];
  problems: Problem[];
}

/** What a table has besides its cells. */
export interface TableFrame {
  name: string;
  dataset: DatasetLink;
  caption: string;
  notes: RichText[];
  source: string;
}

export function makeTable(frame: TableFrame, columns: TableColumn[], rows: TableRow[]): Table {
  const cells = rows.flatMap((row) => row.cells.map(({ text }) => (typeof text === "string" ? text : "")));
  return { ...frame, columns, rows, key: keyOfSymbols(cells) };
}

/** A table of words: no column holds numbers. */
export function textTable(frame: TableFrame, labels: string[], rows: TableCell[][]): Table {
  return makeTable(
    frame,
    labels.map((label) => ({ label, numeric: false })),
    rows.map((cells) => ({ kind: "row", cells })),
  );
}

/** A table of words without the columns that nobody fills. */
export function filledTable(frame: TableFrame, columns: { label: string; cells: TableCell[] }[]): Table {
  const filled = columns.filter(({ cells }) => cells.some(({ csv }) => csv !== ""));
  const [first] = columns;
  return textTable(
    frame,
    filled.map(({ label }) => label),
    (first?.cells ?? []).map((_, row) =>
      filled.map(({ cells }) =>
        cells[row]?.csv ? cells[row] : { ...textCell(""), text: say("Nothing listed") },
      ),
    ),
  );
}

/** The cell of a figure for a period. */
export function figureCell(publisher: Publisher, figureName: string, period: string): TableCell {
  return cellOf(publisher.valueOf(figureName, period));
}

/**
 * The CSV of a dataset's tables, header row first. If there are several, a first column names the table, the next has the
 * rows' heads, and every other column of any of them has one of its own.
 */
export function csvOf(tables: Table[]): string[][] {
  const [first] = tables;
  if (!first) return [];
  const headsOf = ({ columns }: Table) =>
    columns.map(({ label, csvLabel = label, under }) =>
      under === undefined ? csvLabel : `${under}: ${csvLabel}`,
    );
  if (tables.length === 1)
    return [headsOf(first), ...first.rows.map(({ cells }) => cells.map(({ csv }) => csv))];
  const heads = [...new Set(tables.flatMap((table) => headsOf(table).slice(1)))];
  return [
    [say("Table"), headsOf(first)[0] ?? "", ...heads],
    ...tables.flatMap((table) => {
      const own = headsOf(table).slice(1);
      return table.rows.map(({ cells: [head, ...cells] }) => [
        table.caption,
        head?.csv ?? "",
        ...heads.map((each) => cells[own.indexOf(each)]?.csv ?? ""),
      ]);
    }),
  ];
}
