import { isAsEntered } from "../calculate/as-entered.ts";
import type { EnteredBook, EnteredFigure } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import { type AcceptedContradiction, noLongerNeeded } from "./accepted.ts";
import { contradictionIn } from "./contradiction.ts";
import { type Finding, valueKey } from "./root-findings.ts";

/**
 * Checks each entered value by itself and against its whole or base: no negative count, no half a child, no part larger
 * than its whole, no percentage that is impossible for its base.
 *
 * @param book says which values may be in a message
 */
export function checkFigures(
  figures: EnteredBook,
  book: ProtectedBook,
  problems: Problem[],
): { findings: Finding[]; accepted: AcceptedContradiction[] } {
  const findings: Finding[] = [];
  const accepted: AcceptedContradiction[] = [];
  for (const figure of figures.values()) {
    const contradicted = new Set<string>();
    for (const entry of figure.entries) {
      const found = contradictionIn(figure, entry, figures);
      if (!found) continue;
      const isSayable = found.of.every((name) => isAsEntered(name, entry.period.key, figures, book));
      if (!entry.accepted || found.unacceptable) {
        const what = isSayable ? found.inNumbers : found.withoutNumbers;
        const values = [figure.name, ...found.of].map((name) => valueKey(name, entry.period.key));
        findings.push({
          problem: problemAt(entry.place, what, found.todo),
          depth: "a value by itself",
          values,
          doubtful: values,
        });
        continue;
      }
      contradicted.add(keyOf(entry.accepted.place));
      // A disagreement of hidden values would reveal something about them, so it is not listed.
      if (isSayable)
        accepted.push({
          dataset: { year: entry.year, name: figure.dataset.name },
          where: figure.title,
          printed: found.inNumbers,
          published: "As the source prints it",
          reason: entry.accepted.reason,
        });
    }
    for (const place of acceptedIn(figure))
      if (!contradicted.has(keyOf(place)))
        problems.push(noLongerNeeded(place, `nothing contradicts "${figure.name}"`));
  }
  return { findings, accepted };
}

/** The places of `accepted:`, each once: one applies to every period of the figure in its folder. */
function acceptedIn({ entries }: EnteredFigure): Place[] {
  const places = entries.flatMap(({ accepted }) => accepted?.place ?? []);
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
