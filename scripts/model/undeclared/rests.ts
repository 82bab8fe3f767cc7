import { groupBy } from "../../system/group-by.ts";
import type { EnteredBook, EnteredFigure } from "../figures/figure.ts";
import type { CellRef } from "../figures/relation.ts";
import type { Place } from "../values/problem.ts";
import { exactCount, isCount } from "./candidate.ts";
import { areSiblings } from "./kin.ts";

/** Several groups of a whole that do not overlap, as far as their titles tell. */
export interface Groups {
  parts: CellRef[];
  whole: CellRef;
  /** What is left of the whole beside them; null if they are not in the folder. */
  left: number | null;
  place: Place;
}

/**
 * The groups of a breakdown that each say `of:` the same whole, where their sum is no larger than it: what is left
 * beside all of them can be worked out by anybody. Groups are of one breakdown if they stand in one dataset and their
 * titles are alike.
 *
 * @param mostLeft the largest rest that is of interest
 */
export function groupsOfWholes(figures: EnteredBook, mostLeft: number): Groups[] {
  const counts = [...figures.values()].filter(
    (figure) => figure.whole !== null && figure.whole !== figure.name && isCount(figure),
  );
  const byWhole = groupBy(counts, ({ dataset, whole }) => `${dataset.name} ${whole}`);
  return [...byWhole.values()].flatMap((parts) => {
    const whole = figures.get(parts[0]?.whole ?? "");
    if (!whole || !isCount(whole)) return [];
    const sets = [parts, ...runsOf(parts)].filter(
      (set) => set.length > 1 && areSiblings(set.map(({ title }) => title)),
    );
    return sets.flatMap((set) => groupsIn(set, whole, mostLeft));
  });
}

/** The longest runs of parts whose titles are alike. */
function runsOf(parts: EnteredFigure[]): EnteredFigure[][] {
  const runs: EnteredFigure[][] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to - from > 1 && !areSiblings(parts.slice(from, to).map(({ title }) => title))) to--;
    if (to - from > 1 && to - from < parts.length) runs.push(parts.slice(from, to));
    from = Math.max(to, from + 1);
  }
  return runs;
}

function groupsIn(parts: EnteredFigure[], whole: EnteredFigure, mostLeft: number): Groups[] {
  return whole.entries.flatMap((entry) => {
    const all = exactCount(entry);
    const period = entry.period.key;
    const amounts = parts.map(({ entries }) => {
      const part = entries.find((other) => other.period.key === period);
      return part ? exactCount(part) : null;
    });
    if (all === null || amounts.some((amount) => amount === null)) return [];
    const left = amounts.reduce<number>((rest, amount) => rest - (amount ?? 0), all);
    return left >= 0 && left <= mostLeft
      ? [
          {
            parts: parts.map(({ name }) => ({ figure: name, period })),
            whole: { figure: whole.name, period },
            left,
            place: entry.place,
          },
        ]
      : [];
  });
}
