import type { Counts, Printed, PublishedElsewhere } from "../schema/common.ts";
import type { EnteredValue } from "../schema/value.ts";
import type { Period } from "../values/period.ts";
import type { Place } from "../values/problem.ts";
import type { Unit } from "../values/unit.ts";

/** A named series, period to value, with what is needed to derive from it. */
export interface Figure<Value> {
  name: string;
  title: string;
  /** What it counts, in one plain sentence; null where the title says all. */
  meaning: string | null;
  unit: Unit;
  counts: Counts;
  /** Why small counts may be shown, or null. */
  notDisclosive: string | null;
  /** Where the world can read it already. */
  publishedElsewhere: PublishedElsewhere | null;
  decimals: number;
  shareDecimals: number;
  /** The figure that is the whole of `.share`. */
  whole: string | null;
  /** The count that an entered percentage is a percentage of: `of:` where the unit is percent. */
  base: string | null;
  /** The figure that is the base of `.rate`. */
  population: string | null;
  /** Where it is entered last: data/<year>/<dataset>.yaml. */
  dataset: { year: string; name: string; title: string };
  /** Whether the disclosure rules round what is shown of it; set by protect. */
  isRounded: boolean;
  source: string;
  /** What it is worked out from; null where it is entered. */
  derivedFrom: Derivation | null;
  /** In the order of the periods. */
  entries: FigureEntry<Value>[];
}

export interface FigureEntry<Value> {
  period: Period;
  value: Value;
  place: Place;
  /** Where it stands in its file; null where it is worked out. */
  path: PropertyKey[] | null;
  /** The folder of data/ that it stands in. */
  year: string;
  stated: Partial<Record<StatedPart, Printed & { place: Place; path: PropertyKey[] }>>;
  /** Why it is published although it contradicts another value, in the editor's words. */
  accepted: { reason: string; place: Place } | null;
}

/** How a figure is worked out, for messages and for readers. */
export interface Derivation {
  rule: "sum" | "difference" | "ratio" | "plain average" | "weighted average";
  parts: string[];
}

export type StatedPart = "value" | "change" | "difference" | "share" | "rate" | "total";
/** Every figure of the board by its name; a series runs through the folders of the years. */
export type FigureBook<Value> = Map<string, Figure<Value>>;

/** Where a figure is entered, for a message about it. */
export function placeOfFigure(figure: Figure<unknown>): Place | null {
  return figure.entries.at(-1)?.place ?? null;
}

/** Figures with the values that were entered: for what stands before disclosure control, and for it. */
export type EnteredFigure = Figure<EnteredValue>;
export type EnteredEntry = FigureEntry<EnteredValue>;
export type EnteredBook = FigureBook<EnteredValue>;
