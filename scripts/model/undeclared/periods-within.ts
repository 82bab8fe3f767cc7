import { groupBy } from "../../system/group-by.ts";
import type { EnteredBook, EnteredFigure } from "../figures/figure.ts";
import { type CellRef, type Relation, totalRelation } from "../figures/relation.ts";
import { stemsIn } from "../subjects/stems.ts";
import { firstDay, lastDay, type Period } from "../values/period.ts";
import type { Place } from "../values/problem.ts";
import { exactCount, isCount } from "./candidate.ts";

interface Span {
  cell: CellRef;
  kind: Period["kind"];
  /** Days as numbers: `to` is the day after the last one. */
  from: number;
  to: number;
  amount: number;
  place: Place;
}

/**
 * The quarters or months of a year, and other periods that make up a longer one without a gap, where their counts add
 * up: nobody needs to be told that they do. Figures of one title and unit count as one, such as a series of quarters
 * and a figure for the year.
 */
export function periodRelations(figures: EnteredBook): Relation[] {
  return [...figuresOfOneSubject(figures).values()].flatMap((same) => {
    const spans = same.flatMap(spansOf);
    return spans.flatMap((whole) => {
      const parts = spans.filter(
        ({ from, to }) => from >= whole.from && to <= whole.to && to - from < whole.to - whole.from,
      );
      return [...new Set(parts.map(({ kind }) => kind))].flatMap((kind) => {
        const inOrder = parts.filter((part) => part.kind === kind).sort((a, b) => a.from - b.from);
        const isWithoutGap =
          inOrder.length > 1 &&
          inOrder[0]?.from === whole.from &&
          inOrder.every(({ to }, at) => to === (inOrder[at + 1]?.from ?? whole.to));
        const sum = inOrder.reduce((all, { amount }) => all + amount, 0);
        return isWithoutGap && sum === whole.amount
          ? totalRelation(
              whole.cell,
              inOrder.map(({ cell }) => cell),
              `${whole.cell.figure} for ${whole.cell.period}, and the shorter periods that it is made of`,
              whole.place,
            )
          : [];
      });
    });
  });
}

function figuresOfOneSubject(figures: EnteredBook): Map<string, EnteredFigure[]> {
  return groupBy([...figures.values()].filter(isCount), ({ name, title, unit }) => {
    const stems = [...stemsIn(title)].sort().join(" ");
    // A row has its table around it: "North" is a row of many.
    return stems === "" || name.includes(".") ? name : `${stems} (${unit.label})`;
  });
}

function spansOf({ name, entries }: EnteredFigure): Span[] {
  return entries.flatMap((entry) => {
    const { period, place } = entry;
    const amount = exactCount(entry);
    if (amount === null || period.kind === "date") return [];
    return [
      {
        cell: { figure: name, period: period.key },
        kind: period.kind,
        from: dayNumber(firstDay(period)),
        to: dayNumber(lastDay(period)) + 1,
        amount,
        place,
      },
    ];
  });
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
