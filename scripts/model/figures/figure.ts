import type { Counts, Printed, PublishedElsewhere } from "../schema/common.ts";
import type { EnteredValue } from "../schema/value.ts";
import type { Period } from "../values/period.ts";
import type { Place } from "../values/problem.ts";
import type { Unit } from "../values/unit.ts";

/** A named series, period to value, with what is needed to derive from it. */
export interface Figure<Value> {
  name: string;
  title: string;
  /** What it counts, in one plain sentence; null if the title says it all. */
  meaning: string | null;
  /** Its title with that of its dataset and column, where it is a row: what it is about, in full. */
  subject: string;
  /** Why it is entered by itself although other figures could give it or look like it; null if it says nothing. */
  standsAlone: string | null;
  unit: Unit;
  counts: Counts;
  /** Why small counts may be shown, or null. */
  notDisclosive: string | null;
  /** Where it is already published. */
  publishedElsewhere: PublishedElsewhere | null;
  decimals: number;
  shareDecimals: number;
  /** The figure that is the whole of `.share`. */
  whole: string | null;
  /** The count that an entered percentage is a percentage of: `of:` if the unit is percent. */
  base: string | null;
  /** The figure that is the base of `.rate`. */
  population: string | null;
  /** What it is to the figure that it stands beside. */
  role?: "target" | "comparator";
  /** The newest dataset that enters it: data/<year>/<dataset>.yaml. */
  dataset: { year: string; name: string; title: string };
  /** Whether the disclosure rules round its shown values; set by protect. */
  isRounded: boolean;
  source: string;
  /** Where the values of earlier years' folders come from, by the year of the folder. */
  earlier?: Record<string, Pick<Figure<Value>, "source" | "dataset">>;
  /** What it is worked out from; null if entered. */
  derivedFrom: Derivation | null;
  /** Sorted by period. */
  entries: FigureEntry<Value>[];
}

export interface FigureEntry<Value> {
  period: Period;
  value: Value;
  /** The key of the period that its change is from; one like period earlier if omitted. */
  comparedWith?: string;
  place: Place;
  /** Its path in its file; null if it is worked out. */
  path: PropertyKey[] | null;
  /** The folder of data/ that contains it. */
  year: string;
  stated: Partial<Record<StatedPart, Printed & { place: Place; path: PropertyKey[] }>>;
  /**
   * What a source printed for it instead, and where the reason stands on its dataset's page. Set once it has been compared
   * with what is published: never for a value that is hidden or rounded.
   */
  corrected?: Partial<Record<StatedPart, { printed: string; anchor: string }>>;
  /** Why it is published although it contradicts another value, in the editor's words. */
  accepted: { reason: string; place: Place } | null;
}

/** How a figure is worked out, for messages and for readers. */
export interface Derivation {
  rule: "sum" | "difference" | "ratio" | "plain average" | "weighted average" | "number of entries";
  parts: string[];
}

/** What stands in place of a figure's dataset where it is the length of a list that is no dataset. */
export const noDataset = { year: "", name: "", title: "" };

/** The dataset on whose page a figure is; null if it is in none. */
export function datasetOf({ dataset }: Figure<unknown>): { year: string; name: string } | null {
  return dataset.name === noDataset.name ? null : dataset;
}

/** Whether a figure is the length of a list, which the list itself shows. */
export function isNumberOfEntries({ derivedFrom }: Figure<unknown>): boolean {
  return derivedFrom?.rule === "number of entries";
}

export type StatedPart = "value" | "change" | "difference" | "share" | "rate" | "total";
/** Every figure of the board by its name; a series runs through the folders of the years. */
export type FigureBook<Value> = Map<string, Figure<Value>>;

/** Where a figure is entered, for a message about it. */
export function placeOfFigure(figure: Figure<unknown>): Place | null {
  return figure.entries.at(-1)?.place ?? null;
}

/** Figures with entered values: for the steps before disclosure control, and for it. */
export type EnteredFigure = Figure<EnteredValue>;
export type EnteredEntry = FigureEntry<EnteredValue>;
export type EnteredBook = FigureBook<EnteredValue>;
