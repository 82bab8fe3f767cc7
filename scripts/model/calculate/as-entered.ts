import type { EnteredBook } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import { isEqual } from "../values/fraction.ts";

/**
 * Whether a value is published as it was entered: neither hidden nor rounded by the disclosure rules.
 * Only such a value may stand in a message, and only such values can be compared exactly.
 */
export function isAsEntered(
  figureName: string,
  period: string,
  figures: EnteredBook,
  book: ProtectedBook,
): boolean {
  const [entered, shown] = [figures, book].map((all) =>
    all.get(figureName)?.entries.find((entry) => entry.period.key === period),
  );
  // A number that rounding left alone is treated like the others: that it was left alone tells its value.
  if (book.get(figureName)?.isRounded) return false;
  if (!entered || !shown || shown.value.state !== entered.value.state) return false;
  if (shown.value.state === "suppressed") return false;
  if (shown.value.state !== "number" || entered.value.state !== "number") return true;
  return isEqual(shown.value.amount, entered.value.amount);
}
