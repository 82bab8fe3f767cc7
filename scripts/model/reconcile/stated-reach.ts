import { type Derived, previousEntry } from "../calculate/changes-and-shares.ts";
import type { StatedPart } from "../figures/figure.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { toNumber } from "../values/fraction.ts";
import { type Finding, valueKey, valuesIn } from "./root-findings.ts";
import { parseStated } from "./stated-arithmetic.ts";

/** Which values a stated part compares, and which of them it puts in doubt. */
export function reachOf(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: StatedPart,
  printed: string,
  derived: Derived,
  book: ProtectedBook,
): Omit<Finding, "problem"> {
  const { key } = entry.period;
  const own = valueKey(figure.name, key);
  const earlier = previousEntry(figure, entry)?.period.key;
  const base = part === "share" ? figure.whole : part === "rate" ? figure.population : null;
  const values = [
    ...valuesIn(figure.name, key, book),
    ...(base === null ? [] : valuesIn(base, key, book)),
    ...(/change|difference/.test(part) && earlier ? valuesIn(figure.name, earlier, book) : []),
  ];
  const isWorkedOut = figure.derivedFrom !== null || (base !== null && book.get(base)?.derivedFrom != null);
  if (part === "value" || part === "total")
    return { depth: isWorkedOut ? "a total" : "a change", values, doubtful: [own] };
  // Every share of a wrong total is wrong; that of the row with the mistake is off by most.
  const same = { as: `${base}@${key}`, off: distance(printed, derived) };
  if (isWorkedOut && part === "share")
    return { depth: "what follows from a total", values, doubtful: [own], same };
  if (isWorkedOut) return { depth: "what follows from a total", values, doubtful: [] };
  return base === null
    ? { depth: "a change", values, doubtful: values }
    : { depth: "a share", values, doubtful: [own] };
}

function distance(text: string, { value }: Derived): number {
  const stated = parseStated(text);
  if (stated === null || value.state !== "number") return Number.POSITIVE_INFINITY;
  return Math.abs(Number(stated.digits) - Math.abs(toNumber(value.amount)));
}
