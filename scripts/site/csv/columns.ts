/** A file of data: one header row, and in each row a cell for every column. */
export interface DataFile {
  columns: DataColumn[];
  /** What its heads are in; the board's language if omitted. */
  language?: "en";
  rows: string[][];
}

export interface DataColumn {
  /** The head: small letters, digits and underscores. */
  name: string;
  title: string;
  description: string;
  datatype: "string" | "decimal" | "date";
  /** The words that it may hold, each with its meaning. */
  words?: Record<string, string>;
}

const measures = {
  value: "a number as it is",
  share: "its percentage of the whole that it is a part of",
  change: "the change since the period that the note names",
  rate: "the number for each 10,000 of a population",
  rank: "its place in the order of the table, from 1",
  target:
    "what the board has set itself; target_from and target_to in the name of the figure are the ends of a range",
  comparator: "the number of somebody else, such as England",
  words: "words and no number: a comment, a rating, a date",
};

/** The shorthand of the column status, with its meaning. */
export const statuses = {
  final: "a number that stands",
  provisional: "a number that may still change",
  revised: "it differs from what was first published; the note says why",
  corrected: "it differs from what the source printed, which the note gives",
  replaced: "an earlier report gave this number, and a later one has revised it",
  words: "there are words in place of a number, and the note has them",
  "not shown": "withheld, so that nobody can be identified; the number may be large or small",
  "not available": "there is no number",
  "not applicable": "there can be no number",
  "not yet due": "the number is due later",
  "no response": "whoever was asked did not answer",
  blank: "left empty on purpose",
};

const all = {
  table: ["Table", "The table of the dataset; empty for a number that none of its tables shows."],
  group: ["Group", "The heading that the row stands under in its table."],
  row: ["Row", "The name of the row: a category or a measure."],
  row_type: ["Type of row", "row, subtotal or total: so that no number is counted twice."],
  series: ["Column", "The name of the column; empty where it is no more than the period."],
  figure: ["Figure", "The lasting name of the series of numbers, the same in every file and year."],
  title: ["Title", "The name of the figure in words."],
  measure: ["Measure", "What the number is.", measures],
  period: [
    "Period",
    'When, or for how long, it is true: 2016-17 is a financial year, from April to March; "2016-17 Q2" a quarter of it; 2016 a calendar year; 2017-03 a month; 2017-03-31 a day.',
  ],
  period_start: ["First day of the period", "", "date"],
  period_end: ["Last day of the period", "", "date"],
  unit: ["Unit", "What the number counts or measures: people, percent, pounds."],
  value: [
    "Value",
    "The number alone, rounded as it is printed; empty where the status is no number's.",
    "decimal",
  ],
  qualifier: [
    "Qualifier",
    "A word that belongs before the number, such as about or over; empty if it is exact.",
  ],
  status: ["Status", "What is known about the value.", statuses],
  note: ["Note", "Words about the number, or in place of it."],
  report: ["Report", "The year whose report gave the value."],
} as const satisfies Record<string, [string, string, ("date" | "decimal" | Record<string, string>)?]>;

/** A name of a column of numbers. */
export type ColumnName = keyof typeof all;

/** The columns of a file with one number a row. */
export function columnsNamed(...names: ColumnName[]): DataColumn[] {
  return names.map((name) => {
    const [title, description, holds] = all[name];
    const isWords = typeof holds === "object";
    return {
      name,
      title,
      description,
      datatype: isWords ? "string" : (holds ?? "string"),
      ...(isWords ? { words: holds } : {}),
    };
  });
}
