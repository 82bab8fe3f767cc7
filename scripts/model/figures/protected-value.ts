import type { EnteredValue } from "../schema/value.ts";
import type { Figure, FigureBook, FigureEntry } from "./figure.ts";

declare const isProtected: unique symbol;

/**
 * A value that may be published. Only `protect` makes one, so that the type checker
 * keeps entered values away from pages, print, messages and files.
 */
export type ProtectedValue = EnteredValue & { readonly [isProtected]: true };

export type ProtectedFigure = Figure<ProtectedValue>;

export type ProtectedBook = FigureBook<ProtectedValue>;

/** A value worked out from protected ones alone. */
export function derivedFromProtected(value: EnteredValue): ProtectedValue {
  return value as ProtectedValue;
}
export type ProtectedEntry = FigureEntry<ProtectedValue>;
