import { type Derived, previousEntry } from "../calculate/changes-and-shares.ts";
import type { ProtectedEntry } from "../figures/protected-value.ts";
import { inSize } from "../figures/value-in-words.ts";
import type { Observation } from "../report/value.ts";
import { round } from "../values/fraction.ts";
import type { GridCell } from "./grid.ts";

/** What a table prints of a figure. */
export type WorkedOut = "value" | "share" | "change" | "rate";

/** A value of a figure, or what is worked out from it, as a row of a data file. */
export function observe(
  { figure, entry }: NonNullable<GridCell>,
  { value, unit, decimals }: Derived,
  measure: WorkedOut,
): Observation {
  const own = { figure: figure.name, period: entry.period.key, unit: unit.label };
  const base = {
    ...own,
    measure: measure === "value" ? (figure.role ?? measure) : measure,
    value: "",
    qualifier: "",
  };
  if (value.state === "text") return { ...base, status: "words", note: value.text };
  if (value.state === "nil") return { ...base, value: "0", status: "final", note: "" };
  if (value.state === "suppressed") return { ...base, status: "not shown", note: "" };
  if (value.state !== "number") return { ...base, status: inWords[value.state], note: "" };
  const corrected = correctionOf(entry, measure);
  const before = measure === "change" ? previousEntry(figure, entry) : null;
  return {
    ...base,
    value: round(inSize(value.amount, unit), value.decimals ?? decimals),
    qualifier: value.qualifier ?? "",
    status: value.provisional
      ? "provisional"
      : value.revised !== null
        ? "revised"
        : corrected
          ? "corrected"
          : "final",
    note: [
      ...(before ? [`Since ${before.period.key}`] : []),
      ...(value.revised === null ? [] : [value.revised]),
      ...(corrected ? [`The source printed: ${corrected.printed}`] : []),
    ].join("; "),
  };
}

/** What a source printed instead of a value, or of what is worked out from it. */
export function correctionOf({ corrected }: ProtectedEntry, measure: WorkedOut) {
  return measure === "value" ? (corrected?.value ?? corrected?.total) : corrected?.[measure];
}

const inWords = {
  "not-available": "not available",
  "not-applicable": "not applicable",
  "not-yet-due": "not yet due",
  "no-response": "no response",
  blank: "blank",
} as const;
