import type { Place } from "../values/problem.ts";
import type { EnteredEntry, EnteredFigure } from "./figure.ts";

/** A figure that names others instead of values; its entries are worked out. */
export interface DerivedFigure {
  /** All that is known of it but its entries. */
  figure: EnteredFigure;
  rule: LinearRule | ProtectedRule;
  /** The folder of data/ that it stands in. */
  year: string;
  place: Place;
  /** What a source printed of the entry for a period. */
  stated: (period: string, isNewest: boolean) => EnteredEntry["stated"];
}

/**
 * Worked out from entered values, as cells of their own that `protect` hides where they would
 * give a hidden part away.
 */
export type LinearRule = { kind: "sum" | "difference"; parts: string[] };

export function isLinear(derived: DerivedFigure): derived is DerivedFigure & { rule: LinearRule } {
  return derived.rule.kind === "sum" || derived.rule.kind === "difference";
}

export function isFromProtected(derived: DerivedFigure): derived is DerivedFigure & { rule: ProtectedRule } {
  return !isLinear(derived);
}

/**
 * Worked out from protected values alone, so that they can tell a reader nothing that is not
 * shown already: suppressed in, suppressed out.
 */
export type ProtectedRule =
  | { kind: "ratio"; parts: string[] }
  | {
      kind: "average";
      parts: string[];
      /** The average of the parts' values, or of their shares of their wholes. */
      measure: "value" | "share";
      /** By the base of each percentage, or the whole of each share; otherwise each part counts the same. */
      weighted: boolean;
      periods: string[];
    };
