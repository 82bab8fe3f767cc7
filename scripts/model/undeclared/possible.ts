import { cellKey } from "../figures/cell-key.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import type { CellRef } from "../figures/relation.ts";
import type { Place } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import { exactCount, isCount } from "./candidate.ts";
import { areOpposites, holds, subjectOf } from "./kin.ts";
import { areOfOneSubject } from "./same-values.ts";
import { isUnrelated, type Unrelated } from "./undeclared.ts";

/**
 * What a reader may take a hidden value for, rightly or not: what is left of a whole beside its other parts, or the
 * same as another number. It is found from what is published alone, so that it tells nothing of the value.
 */
export interface PossibleRelation {
  /** The hidden value; or a percentage of which nobody says of what it is. */
  hidden: CellRef;
  kind: "what is left" | "the same" | "a share of" | "of one base";
  /** The whole and the other parts, the other number, the base, or the other percentages of the base. */
  others: CellRef[];
  place: Place;
}

/** Of more values in one period no words are compared. */
const mostCompared = 1000;

interface Shown {
  figure: ProtectedFigure;
  entry: ProtectedEntry;
  amount: number;
}

/**
 * The relations that a reader may guess between a hidden small count and what is shown, because the words of their
 * titles suggest it and a small number would follow.
 *
 * @param hidden the cells that are hidden because they are small
 * @param small the numbers that the rules hide
 */
export function possibleRelations(
  book: ProtectedBook,
  hidden: CellRef[],
  small: Range,
  unrelated: Unrelated,
): PossibleRelation[] {
  const byPeriod = new Map<string, Shown[]>();
  for (const figure of book.values())
    if (isCount(figure))
      for (const entry of figure.entries) {
        const amount = exactCount(entry);
        if (amount === null || amount === 0) continue;
        const { key } = entry.period;
        byPeriod.set(key, [...(byPeriod.get(key) ?? []), { figure, entry, amount }]);
      }
  return hidden.flatMap((cell) => {
    const figure = book.get(cell.figure);
    const entry = figure?.entries.find(({ period }) => period.key === cell.period);
    if (!figure || !entry || !isCount(figure)) return [];
    const shown = byPeriod.get(cell.period) ?? [];
    const guess = (kind: PossibleRelation["kind"], others: Shown[]): PossibleRelation[] => {
      const cells = others.map((other) => ({ figure: other.figure.name, period: cell.period }));
      return isUnrelated([cell, ...cells], unrelated)
        ? []
        : [{ hidden: cell, kind, others: cells, place: entry.place }];
    };
    const opposites = shown.filter(
      ({ figure: other }) =>
        other.dataset.name === figure.dataset.name && areOpposites(other.title, figure.title),
    );
    const isSmall = (amount: number) => amount >= small.from && amount <= small.to;
    return onePerCells([
      ...shown
        .filter(({ amount, figure: other }) => isSmall(amount) && areOfOneSubject(figure, other))
        .flatMap((other) => guess("the same", [other])),
      ...shown.flatMap((whole) =>
        partsBeside(figure, whole, shown, opposites)
          .filter((parts) => isSmall(parts.reduce((left, { amount }) => left - amount, whole.amount)))
          .flatMap((parts) => guess("what is left", [whole, ...parts])),
      ),
    ]);
  });
}

/** Sets of shown values that may be the other parts of a whole of which a hidden figure is one. */
function partsBeside(hidden: ProtectedFigure, whole: Shown, shown: Shown[], opposites: Shown[]): Shown[][] {
  const isPart = hidden.whole === whole.figure.name;
  const subject = subjectOf(whole.figure.title);
  const speaks = (figure: ProtectedFigure) =>
    subject.length > 0 && holds(`${figure.title} ${figure.dataset.title}`, subject);
  const isNamed = speaks(hidden) && shown.length <= mostCompared;
  const smaller = (all: Shown[]) => all.filter((other) => other !== whole && other.amount < whole.amount);
  const others = isPart || isNamed ? smaller(shown) : [];
  const ofWhole = isPart ? others.filter(({ figure }) => figure.whole === whole.figure.name) : [];
  const named = isNamed
    ? others.filter(({ figure }) => figure.unit.label === hidden.unit.label && speaks(figure))
    : [];
  return [
    ...(ofWhole.length > 0 ? [ofWhole] : []),
    ...[...new Set([...ofWhole, ...named, ...smaller(opposites)])].map((one) => [one]),
  ];
}

function onePerCells(found: PossibleRelation[]): PossibleRelation[] {
  const seen = new Set<string>();
  return found.filter(({ others }) => {
    const key = others.map(cellKey).join(" ");
    return !seen.has(key) && seen.add(key);
  });
}
