import { groupBy } from "../../system/group-by.ts";
import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { divide, type Fraction, fractionOfNumber, round, sign, subtract, sum } from "../values/fraction.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import {
  columnOf,
  entryAt,
  type FiguresAtHand,
  isRow,
  isTyped,
  print,
  type TitledFigure,
} from "./figures-at-hand.ts";
import { isWithin } from "./title-words.ts";

const averageLabel = /^(?:overall |plain |simple )?(?:average|mean)s?\b/i;
const averageOf = /\b(?:average|mean)\b/i;
/** Of two rows much may be the mean by chance. */
const fewestRows = 3;

/**
 * Typed averages beside the rows that give them: a row "Average" of a table, and a figure whose title names the table. A
 * weighted mean need not be the plain one, but no mean lies beyond its rows.
 */
export function typedAverages(at: FiguresAtHand): Problem[] {
  return at.all.flatMap((typed) => {
    const { figure } = typed;
    if (figure.derivedFrom !== null || figure.standsAlone !== null) return [];
    const isOfTable = isRow(figure);
    if (!(isOfTable ? averageLabel : averageOf).test(figure.title)) return [];
    for (const rows of tablesFor(typed, isOfTable, at)) {
      const problem = figure.entries.flatMap((entry) => compared(figure, entry, rows, at)).at(0);
      if (problem) return [problem];
    }
    return [];
  });
}

/** The rows of each table that the average can be of, column by column. */
function tablesFor(
  { figure, title }: TitledFigure,
  isOfTable: boolean,
  at: FiguresAtHand,
): EnteredFigure[][] {
  const rows = at.all.flatMap(({ figure: row, dataset }) => {
    if (!isRow(row) || row.unit.kind !== figure.unit.kind) return [];
    if (row === figure || averageLabel.test(row.title) || /^(?:total|all)\b/i.test(row.title)) return [];
    const isOwn = row.dataset.name === figure.dataset.name && columnOf(row) === columnOf(figure);
    const said = new Set([...title.stems].filter((stem) => !/^(?:average|averag|mean)$/.test(stem)));
    const isNamed = said.size >= 2 && dataset.stems.size >= 2 && isWithin(dataset.stems, said);
    return (isOfTable ? isOwn : isNamed) ? [row] : [];
  });
  const tables = groupBy(rows, (row) => `${row.dataset.name} ${columnOf(row)}`);
  return [...tables.values()].filter((rows) => rows.length >= fewestRows);
}

function compared(
  figure: EnteredFigure,
  entry: EnteredEntry,
  rows: EnteredFigure[],
  at: FiguresAtHand,
): Problem[] {
  if (!isTyped(figure, entry)) return [];
  const typed = at.amountOf(figure, entry);
  const amounts = rows.map((row) => at.amountOf(row, entryAt(row, entry.period)));
  if (typed === null || !amounts.every((amount) => amount !== null)) return [];
  const mean = divide(sum(amounts), fractionOfNumber(amounts.length));
  const isMean = round(mean, figure.decimals) === round(typed, figure.decimals);
  const isBeyond =
    amounts.every((amount) => sign(subtract(typed, amount)) > 0) ||
    amounts.every((amount) => sign(subtract(typed, amount)) < 0);
  if (!isMean && !isBeyond) return [];
  return [told(figure, entry, rows[0]?.dataset.title ?? "", typed, mean, isMean)];
}

function told(
  figure: EnteredFigure,
  entry: EnteredEntry,
  table: string,
  typed: Fraction,
  mean: Fraction,
  isMean: boolean,
): Problem {
  return problemAt(
    entry.place,
    `the average "${figure.title}" is typed as ${print(typed, figure)}, and ${isMean ? `the rows of "${table}" give it` : `no average of the rows of "${table}" is beyond all of them: their mean is ${print(mean, figure)}`}`,
    `Take it out and write average: in the table, or say why it is another number, with stands-alone: "…"`,
  );
}
