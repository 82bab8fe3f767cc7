/** What a number counts or measures. */
export interface Unit {
  kind: "count" | "percent" | "percentage-points" | "pounds" | "rate";
  /** As in the data: "children", "percent", "per 10,000 children". */
  label: string;
  /** Where amounts, which are in pounds, are printed in thousands or millions of pounds. */
  shownIn?: 1000 | 1_000_000;
  /** Whether an amount below zero stands in brackets in a table: "(£1,240)". */
  inBrackets?: true;
  /** What an amount of a balance is called above and below nothing: "surplus" and "deficit". */
  named?: { above: string | null; below: string };
}

export function parseUnit(label: string): Unit {
  if (label === "percent") return { kind: "percent", label };
  if (label === "percentage points") return { kind: "percentage-points", label };
  if (label === "pounds") return { kind: "pounds", label };
  if (label === "thousand pounds") return { kind: "pounds", label, shownIn: 1000 };
  if (label === "million pounds") return { kind: "pounds", label, shownIn: 1_000_000 };
  if (/^per [\d,]+ /.test(label)) return { kind: "rate", label };
  return { kind: "count", label };
}

export const percent: Unit = { kind: "percent", label: "percent" };
export const percentagePoints: Unit = { kind: "percentage-points", label: "percentage points" };
