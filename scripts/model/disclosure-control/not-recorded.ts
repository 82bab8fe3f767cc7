import type { PublishedEdition } from "../schema/published.ts";
import { publishedFile } from "../schema/published.ts";
import { type Problem, warningAt } from "../values/problem.ts";

/**
 * A reminder that what is published now is not in the record of what has been: whoever has kept a number of this
 * edition could work out a hidden one of the next. A board that keeps no record is not reminded.
 *
 * @param edition what is published and not recorded; null if all is
 * @param before what is recorded
 */
export function notRecorded(edition: PublishedEdition | null, before: PublishedEdition[]): Problem[] {
  const count = edition ? Object.keys(edition.shown).length + edition.hidden.length : 0;
  const last = before.at(-1);
  if (!last || count === 0) return [];
  return [
    {
      ...warningAt(
        { file: publishedFile, line: 1, column: 1 },
        `${count === 1 ? "a number" : `${count} numbers`} of this edition stood otherwise, or not at all, when it was last recorded what readers have seen (${last.on})`,
        "Run npm run published when this edition goes online, and commit the file",
      ),
      isLast: true,
    },
  ];
}
