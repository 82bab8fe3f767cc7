import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { type Fraction, isEqual, sum } from "../values/fraction.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import {
  columnOf,
  entryAt,
  type FiguresAtHand,
  isQuantity,
  isRow,
  isTyped,
  print,
  type TitledFigure,
} from "./figures-at-hand.ts";

const totalLabel = /^(?:grand |overall |sub-?)?totals?$|^total\b/i;
const allLabel = /^(?:all|overall|altogether|together|sum)\b/i;
const balance =
  /\b(?:surplus|deficit|overspend|underspend|over-?spent|under-?spent)\b|\bincome (?:less|minus) (?:expenditure|spending)\b|\bbalance\b/i;
const otherBalance =
  /\b(?:brought|carried|opening|closing|reserves?|bank|forward|planned|forecast|previous|last)\b/i;

/** Typed totals beside their parts, typed balances beside income and expenditure. */
export function typedTotals(at: FiguresAtHand): Problem[] {
  return [...totalRows(at), ...totalsOfParts(at), ...balances(at)];
}

/** A row "Total" among the rows that it adds up. */
function totalRows(at: FiguresAtHand): Problem[] {
  return at.all.flatMap(({ figure }) => {
    if (
      !isRow(figure) ||
      !isEnteredQuantity(figure) ||
      !(totalLabel.test(figure.title) || allLabel.test(figure.title))
    )
      return [];
    const rows = at.all.filter(({ figure: other }) => isSibling(figure, other)).map((row) => row.figure);
    if (rows.length < 2 || rows.some((row) => totalLabel.test(row.title))) return [];
    const checked = figure.entries.flatMap((entry) => addedUp(figure, entry, rows, at));
    const isTotal = checked.length > 0 && checked.every(({ agrees }) => agrees);
    const [first] = checked;
    if (!first || (!isTotal && !totalLabel.test(figure.title))) return [];
    const wrong = checked.find(({ agrees }) => !agrees) ?? first;
    return [
      problemAt(
        wrong.entry.place,
        `the row "${figure.title}" is typed, ${print(wrong.typed, figure)}, and its table has the rows that ${wrong.agrees ? "give it" : `give ${print(wrong.given, figure)}`}`,
        `Take the row out and write total: {label: ${figure.title}}, or say why it is another number, with stands-alone: "…"`,
      ),
    ];
  });
}

interface Added {
  entry: EnteredEntry;
  typed: Fraction;
  given: Fraction;
  agrees: boolean;
}

function addedUp(
  total: EnteredFigure,
  entry: EnteredEntry,
  parts: EnteredFigure[],
  at: FiguresAtHand,
): Added[] {
  if (!isTyped(total, entry)) return [];
  const typed = at.amountOf(total, entry);
  const amounts = parts.map((part) => at.amountOf(part, entryAt(part, entry.period)));
  if (typed === null || !amounts.every((amount) => amount !== null)) return [];
  const given = sum(amounts);
  return [{ entry, typed, given, agrees: isEqual(typed, given) }];
}

// The columns of a table are apart: "rows.total.north" has the rows "rows.x.north".
function isSibling(total: EnteredFigure, other: EnteredFigure): boolean {
  const [a, b] = [columnOf(total), columnOf(other)];
  return (
    other !== total &&
    isRow(other) &&
    isEnteredQuantity(other) &&
    other.dataset.name === total.dataset.name &&
    other.unit.label === total.unit.label &&
    a === b &&
    !other.name.endsWith(".possible")
  );
}

function isEnteredQuantity(figure: EnteredFigure): boolean {
  return figure.derivedFrom === null && figure.standsAlone === null && isQuantity(figure);
}

/** "Total referrals" of figures that all say `of:` it, and add up to it. */
function totalsOfParts(at: FiguresAtHand): Problem[] {
  return at.all.flatMap(({ figure }) => {
    if (
      isRow(figure) ||
      !isEnteredQuantity(figure) ||
      !(totalLabel.test(figure.title) || allLabel.test(figure.title))
    )
      return [];
    const parts = at.all.filter(
      ({ figure: part }) => part.whole === figure.name && part.derivedFrom === null,
    );
    if (parts.length < 2) return [];
    const checked = figure.entries.flatMap((entry) =>
      addedUp(
        figure,
        entry,
        parts.map((part) => part.figure),
        at,
      ),
    );
    const [first] = checked;
    if (!first || !checked.every(({ agrees }) => agrees)) return [];
    const names = parts.map((part) => part.figure.name).join(", ");
    return [
      problemAt(
        first.entry.place,
        `"${figure.name}" is typed as ${print(first.typed, figure)}, and its parts give it: ${names}`,
        `Write sum-of: [${names}] in place of values:, or say why it is another number, with stands-alone: "…"`,
      ),
    ];
  });
}

/** "Deficit for the year" beside the accounts that give it. */
function balances(at: FiguresAtHand): Problem[] {
  const worked = at.all.filter(
    ({ figure }) =>
      figure.derivedFrom?.rule === "difference" &&
      figure.name.endsWith(".balance") &&
      figure.unit.kind === "pounds",
  );
  return at.all.flatMap(({ figure }: TitledFigure) => {
    if (
      figure.unit.kind !== "pounds" ||
      !isEnteredQuantity(figure) ||
      !balance.test(figure.title) ||
      otherBalance.test(figure.title)
    )
      return [];
    return figure.entries.flatMap((entry) => {
      const given = worked.flatMap(({ figure: other }) => {
        const there = entryAt(other, entry.period);
        return there ? [{ other, there }] : [];
      });
      const [only] = given;
      if (!only || given.length > 1 || !isTyped(figure, entry)) return [];
      const [typed, amount] = [at.amountOf(figure, entry), at.amountOf(only.other, only.there)];
      const values = typed === null || amount === null ? "" : `, ${print(typed, figure)}`;
      const gives = amount === null ? "gives it" : `gives ${print(amount, only.other)}`;
      return [
        problemAt(
          entry.place,
          `"${figure.name}" is typed${values}, and "${only.other.name}" ${gives}`,
          `Print {{ ${only.other.name} }} and take "${figure.name}" out, or say why it is another number, with stands-alone: "…"`,
        ),
      ];
    });
  });
}
