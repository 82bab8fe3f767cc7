import type { ProtectedBook } from "../figures/protected-value.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { isRounded } from "./primary-suppression.ts";

/**
 * What stands under a table whose counts are rounded, or null where none is.
 *
 * @example "Counts of children and people are rounded to the nearest 5, and totals by themselves: rows may not add up to them."
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
    ? `Counts of children and people are rounded to the nearest ${rules.roundTo}, and totals by themselves: rows may not add up to them.`
    : null;
}
