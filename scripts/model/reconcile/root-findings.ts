import type { ProtectedBook } from "../figures/protected-value.ts";
import type { Problem } from "../values/problem.ts";

/** A contradiction between values, and which of them may be wrong. */
export interface Finding {
  problem: Problem;
  /** How much has to be worked out to see it; the simplest shows best where the mistake is. */
  depth:
    | "a value by itself"
    | "a change"
    | "a share"
    | "a total"
    | "what follows from a total"
    | "a reconciliation";
  /** The values that it compares, with their parts: see valuesIn. */
  values: string[];
  /** Those of them that may be wrong. */
  doubtful: string[];
  /** If several say the same, the one that is furthest off is reported. */
  same?: { as: string; off: number };
}

const inOrder: Finding["depth"][] = [
  "a value by itself",
  "a change",
  "a share",
  "a total",
  "what follows from a total",
  "a reconciliation",
];

/**
 * The root causes among the findings: one wrong count also makes its change, its total, every share of that total and
 * every reconciliation about it wrong. Only the simplest is reported; what remains wrong is reported after it is
 * corrected.
 */
export function rootFindings(findings: Finding[]): Problem[] {
  const doubtful = new Set<string>();
  return inOrder.flatMap((depth) => {
    const here = findings.filter((finding) => finding.depth === depth);
    const reported = here.filter(
      (finding) =>
        !finding.values.some((value) => doubtful.has(value)) &&
        !here.some((other) => other !== finding && isPartOf(other, finding)) &&
        !here.some((other) => saysMore(other, finding)),
    );
    for (const finding of here) for (const value of finding.doubtful) doubtful.add(value);
    return reported.map(({ problem }) => problem);
  });
}

// A wrong total of one table makes the sum of two tables wrong.
function isPartOf(part: Finding, finding: Finding): boolean {
  if (part.same !== undefined && part.same.as === finding.same?.as) return false;
  return part.doubtful.some((value) => finding.values.includes(value) && !finding.doubtful.includes(value));
}

function saysMore(other: Finding, finding: Finding): boolean {
  return other.same !== undefined && other.same.as === finding.same?.as && other.same.off > finding.same.off;
}

/** A value of a figure and everything from which it is worked out. */
export function valuesIn(figure: string, period: string, book: ProtectedBook): string[] {
  const parts = book.get(figure)?.derivedFrom?.parts ?? [];
  return [valueKey(figure, period), ...parts.flatMap((part) => valuesIn(part, period, book))];
}

export function valueKey(figure: string, period: string): string {
  return `${figure}@${period}`;
}
