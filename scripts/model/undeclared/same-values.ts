import type { EnteredBook, EnteredFigure } from "../figures/figure.ts";
import { type Relation, totalRelation } from "../figures/relation.ts";
import { stemsIn } from "../subjects/stems.ts";
import { exactCount, isCount } from "./candidate.ts";

/** How much of what the one says of its subject the other must say. */
const mostOfIt = 0.75;

/**
 * Counts of one subject in two datasets that are equal in every period that both have: one number in two places.
 *
 * @example the row "Physical abuse" of "Children with a plan, by category" and a figure "Children with a plan for
 *   physical abuse"
 */
export function sameValues(figures: EnteredBook): Relation[] {
  const counts = [...figures.values()].filter(isCount);
  const byValue = new Map<string, EnteredFigure[]>();
  for (const figure of counts)
    for (const entry of figure.entries) {
      const amount = exactCount(entry);
      if (amount === null || amount === 0) continue;
      const key = `${entry.period.key} ${amount}`;
      byValue.set(key, [...(byValue.get(key) ?? []), figure]);
    }
  return [...byValue].flatMap(([key, alike]) =>
    alike.flatMap((one, index) =>
      alike.slice(index + 1).flatMap((other): Relation[] => {
        if (isInOneDataset(one, other) || !areOfOneSubject(one, other) || !agree(one, other)) return [];
        const period = key.slice(0, key.lastIndexOf(" "));
        const place = other.entries.find((entry) => entry.period.key === period)?.place;
        return place
          ? [
              totalRelation(
                { figure: other.name, period },
                [{ figure: one.name, period }],
                `${one.name} and ${other.name}, which are the same`,
                place,
              ),
            ]
          : [];
      }),
    ),
  );
}

/** Whether the titles of two figures, each with the title of its dataset, tell of one thing. */
export function areOfOneSubject(one: EnteredTitles, other: EnteredTitles): boolean {
  const own = [one, other].map(({ title }) => stemsIn(title));
  const all = [one, other].map(({ title, dataset }) => stemsIn(`${title} ${dataset.title}`));
  const [a, b] = own as [Set<string>, Set<string>];
  const [wholeA, wholeB] = all as [Set<string>, Set<string>];
  if (a.size === 0 || b.size === 0) return false;
  // Each title is within the words around the other; and a title that says most of it stands for both.
  return share(a, wholeB) === 1 && share(b, wholeA) >= mostOfIt
    ? share(wholeA, wholeB) >= mostOfIt || share(b, wholeA) === 1 || a.size + b.size > 3
    : share(b, wholeA) === 1 && share(a, wholeB) >= mostOfIt && a.size + b.size > 3;
}

type EnteredTitles = Pick<EnteredFigure, "title" | "dataset">;

function share(own: Set<string>, other: Set<string>): number {
  return [...own].filter((stem) => other.has(stem)).length / own.size;
}

function isInOneDataset(one: EnteredFigure, other: EnteredFigure): boolean {
  return one.dataset.name === other.dataset.name;
}

function agree(one: EnteredFigure, other: EnteredFigure): boolean {
  return one.entries.every((entry) => {
    const same = other.entries.find(({ period }) => period.key === entry.period.key);
    const [a, b] = [exactCount(entry), same ? exactCount(same) : null];
    return a === null || b === null || a === b;
  });
}
