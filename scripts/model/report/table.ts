import type { RichText } from "./text.ts";
import type { Observation, ValueState } from "./value.ts";

/** The page with the data of a chart or a table. */
export interface DatasetLink {
  year: string;
  name: string;
  title: string;
  /** Where its source is on the web, if it is there. */
  sourceLink?: string | null;
}

export interface Table {
  /** Unique in the year: used in ids. */
  name: string;
  dataset: DatasetLink;
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** Printed under the table. */
  notes: RichText[];
  /** The shorthand used in the table, with its meaning. */
  key: { symbol: string; meaning: string }[];
  source: string;
}

export interface TableColumn {
  label: string;
  numeric: boolean;
  /** The head over it and its neighbours under the same one. */
  under?: string;
  /** The same for CSV, where cells have neither % nor £; the label if omitted. */
  csvLabel?: string;
  /** Its name without unit and measure; the label if omitted. */
  series?: string;
}

export interface TableRow {
  kind: "row" | "subtotal" | "total" | "group";
  /** The head of the group that it is in. */
  group?: string;
  /** The first cell is the row's heading. A group row has only this cell. */
  cells: TableCell[];
}

/** A word of a scale that the board defines; the colour is never the only sign. */
export interface Rating {
  label: string;
  colour: "green" | "amber" | "red" | "blue" | "grey";
  meaning: string | null;
}

/** Which way an indicator went, and what that means for it. */
export interface Trend {
  way: "up" | "down" | "level";
  judgement: "better" | "worse" | null;
}

export interface TableCell {
  /** Finished text, or Markdown, or a list of Markdown. */
  text: string | RichText | RichText[];
  state: ValueState;
  /** The number to sort by, null for text. */
  sort: number | null;
  /** The same for CSV: a number without separators and sign, or plain text. */
  csv: string;
  /** The same for data files, where it is a figure's value; none where other rows say what is in it. */
  observations?: Observation[];
  /** If the text is a word of a scale. */
  rating?: Rating;
  /** If it says which way an indicator went. */
  trend?: Trend;
}
