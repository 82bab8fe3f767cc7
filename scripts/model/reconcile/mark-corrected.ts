import type { StatedPart } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import { slugOf } from "../values/slug.ts";
import type { StatedCorrection } from "./stated.ts";

/**
 * The book with every corrected value marked as that: with what its source printed, and where the reason is.
 *
 * Corrections of hidden or rounded values are not among those that are given here, see `checkStated`.
 */
export function markCorrected(book: ProtectedBook, corrections: StatedCorrection[]): ProtectedBook {
  const marked = new Map(book);
  for (const correction of corrections) {
    const { figure, period, part, printed } = correction;
    const known = marked.get(figure.name);
    if (!known) continue;
    marked.set(known.name, {
      ...known,
      entries: known.entries.map((entry) =>
        entry.period.key === period
          ? { ...entry, corrected: { ...entry.corrected, [part]: { printed, anchor: anchorOf(correction) } } }
          : entry,
      ),
    });
  }
  return marked;
}

/** The id of a correction on its dataset's page. */
export function anchorOf({
  figure,
  period,
  part,
}: Pick<StatedCorrection, "figure" | "period"> & { part: StatedPart }): string {
  return `corrected-${slugOf(`${figure.name.replaceAll(".", "-")}-${period}-${part}`)}`;
}
