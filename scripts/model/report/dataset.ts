import type { Chart } from "./chart.ts";
import type { FigureHistory, KeyFigure, Provenance } from "./figure.ts";
import type { Release } from "./release.ts";
import type { DatasetLink, Rating, Table } from "./table.ts";
import type { RichText } from "./text.ts";
import type { Observation } from "./value.ts";

export interface PublishedDataset {
  kind: string;
  year: string;
  name: string;
  title: string;
  summary: string | null;
  notes: RichText[];
  source: string;
  sourceLink?: string | null;
  topics: string[];
  charts: Chart[];
  /** Every table of the dataset; the CSV holds the same cells. */
  tables: Table[];
  /** Header row first: the cells as they are printed. */
  csv: string[][];
  /** The values of its figures that no table shows, each with its figure's title. */
  notInTables: { title: string; observation: Observation }[];
  /** Where the newest value of each of its figures comes from. */
  figures: Provenance[];
  /** Where its values differ from what a source printed, or do not agree, and why. */
  corrections: Correction[];
  /** All values of the figures for which it has the newest entry. */
  history: FigureHistory[];
  /** The newer datasets that continue its figures. */
  continuedIn: DatasetLink[];
  /** As its tables, or by the template of its kind. */
  shownAs: "tables" | "form" | "form with tables";
  /** What else the template of its kind needs. */
  content: object;
  /** A summary of its parts, for the overview of its report; null if it does not belong there. */
  overview: OverviewEntry[] | null;
  /** The figure on its picture for sharing; null if it shows none. */
  leadingFigure: FigureHistory | null;
  /** The same as a large number. */
  headline: KeyFigure | null;
}

/** A summary of a part of a dataset: a priority with its outcomes counted. */
export interface OverviewEntry {
  number: number;
  title: string;
  text: string;
  /** How many of its entries have each rating, in order of appearance; empty if none is rated. */
  ratings: { rating: Rating; count: number }[];
}

export interface Correction {
  year: string;
  /** The dataset that lists it, or that has the figure. */
  dataset: string;
  /** Its id on the page of its dataset. */
  anchor: string;
  where: string;
  printed: string;
  published: RichText;
  reason: RichText;
}

/** The datasets of a year's folder; a year may have data and no report. */
export interface DataYear extends Release {
  year: string;
  yearText: string;
  datasets: PublishedDataset[];
}
