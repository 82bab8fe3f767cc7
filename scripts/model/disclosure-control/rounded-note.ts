import type { ProtectedBook } from "../figures/protected-value.ts";
import { say } from "../words/words.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { isRounded } from "./primary-suppression.ts";

/**
 * The note under a table whose counts are rounded, or null if none is.
 *
 * @example "Counts of people are rounded to the nearest 5, and totals by themselves: rows may not add up
 *   to them."
 */
export function roundedNote(
  { year, name }: { year: string; name: string },
  book: ProtectedBook,
  rules: DisclosureRules,
): string | null {
  const isHere = [...book.values()].some(
    (figure) => figure.dataset.year === year && figure.dataset.name === name && isRounded(figure, rules),
  );
  return isHere
    ? say(
        "Counts of people are rounded to the nearest {base}, and totals by themselves: rows may not add up to them.",
        { base: rules.roundTo },
      )
    : null;
}
