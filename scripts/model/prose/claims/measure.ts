import {
  type Derived,
  previousEntry,
  ratePer10000,
  shareOfWhole,
} from "../../calculate/changes-and-shares.ts";
import { boundEntry } from "../../expressions/bound-entry.ts";
import type { FigurePart } from "../../expressions/resolve.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../../figures/protected-value.ts";
import { publishValue } from "../../figures/value-in-words.ts";
import type { BoundFigure } from "../../markdown/prose-text.ts";
import { asAmount } from "../../schema/value.ts";
import type { Fraction } from "../../values/fraction.ts";

/** What a sentence is about: the value of a figure, its share or its rate, which may move in different directions. */
export type Measure = "value" | "share" | "rate";

/** The measure that a part of a figure belongs to. */
export function measureOf(part: FigurePart): Measure {
  return part === "share" || part === "rate" ? part : "value";
}

/** Its name in a message: "placed-at-home", "placed-at-home.share". */
export function nameOf({ name }: ProtectedFigure, measure: Measure): string {
  return measure === "value" ? name : `${name}.${measure}`;
}

/** A figure's measure for the period of an entry; null if the data does not give it. */
export function measured(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  measure: Measure,
  book: ProtectedBook,
): Derived | null {
  if (measure === "share") return shareOfWhole(figure, entry, book);
  if (measure === "rate") return ratePer10000(figure, entry, book);
  return { value: entry.value, unit: figure.unit, decimals: figure.decimals };
}

/** What a sentence prints of a figure. */
export interface Printed {
  figure: ProtectedFigure;
  /** Of the period that was asked for; `.previous` prints an earlier one. */
  own: ProtectedEntry;
  entry: ProtectedEntry;
  part: FigurePart;
  measure: Measure;
}

/** @returns null if nothing is known of it */
export function printedBy(meta: BoundFigure["meta"] | undefined, book: ProtectedBook): Printed | null {
  const { figure, entry: own } = boundEntry(meta, book);
  if (!meta || !figure) return null;
  const entry = meta.part === "previous" ? previousEntry(figure, own) : own;
  return entry && { figure, own, entry, part: meta.part, measure: measureOf(meta.part) };
}

export function isHidden({ value }: Derived): boolean {
  return value.state === "suppressed";
}

/** The exact amount; null if there is none, as in "over 1,100". */
export function plainAmount({ value }: Derived) {
  return value.state === "number" && value.qualifier !== null ? null : asAmount(value);
}

/** How far the true number may be from one that was entered as "about 80". */
const roughMargin = 0.1;

/** The amount with how far it may be from the true one, in parts of it; null if nobody can say: "over 1,100". */
export function roughAmount({ value }: Derived): { amount: Fraction; margin: number } | null {
  const amount = asAmount(value);
  if (amount === null) return null;
  const qualifier = value.state === "number" ? value.qualifier : null;
  if (qualifier === null) return { amount, margin: 0 };
  return /^(?:about|around|approximately|roughly|almost|nearly)$/.test(qualifier)
    ? { amount, margin: roughMargin }
    : null;
}

export function print({ value, unit, decimals }: Derived): string {
  return publishValue(value, unit, decimals, "not shown").text;
}
