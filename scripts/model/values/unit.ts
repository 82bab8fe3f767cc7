/** What a number is a number of. */
export interface Unit {
  kind: "count" | "percent" | "percentage-points" | "pounds" | "rate";
  /** As the data says it: "children", "percent", "per 10,000 children". */
  label: string;
}

export function parseUnit(label: string): Unit {
  if (label === "percent") return { kind: "percent", label };
  if (label === "percentage points") return { kind: "percentage-points", label };
  if (label === "pounds") return { kind: "pounds", label };
  if (/^per [\d,]+ /.test(label)) return { kind: "rate", label };
  return { kind: "count", label };
}

export const percent: Unit = { kind: "percent", label: "percent" };
export const percentagePoints: Unit = { kind: "percentage-points", label: "percentage points" };
