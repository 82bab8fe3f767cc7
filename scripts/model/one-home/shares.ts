import { groupBy } from "../../system/group-by.ts";
import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { divide, fractionOfNumber, isZero, multiply, round, sign, subtract } from "../values/fraction.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { isChange } from "./changes.ts";
import { entryAt, type FiguresAtHand, isRow, isTyped, print, type TitledFigure } from "./figures-at-hand.ts";
import { isSame, isWithin, type TitleWords } from "./title-words.ts";

/** A count and what it is a part of. */
interface Counted {
  part: EnteredFigure;
  whole: EnteredFigure;
}

/** Typed percentages of a count that is in the data, with its whole: a number that `.share` gives. */
export function typedShares(at: FiguresAtHand): Problem[] {
  const typed = at.all.filter(
    ({ figure }) =>
      figure.unit.kind === "percent" &&
      figure.derivedFrom === null &&
      figure.standsAlone === null &&
      !isChange(figure),
  );
  return [
    ...typed.flatMap((one) => (isRow(one.figure) ? [] : typedShare(one, at))),
    ...typedTables(
      typed.filter(({ figure }) => isRow(figure)),
      at,
    ),
  ];
}

function typedShare(typed: TitledFigure, at: FiguresAtHand): Problem[] {
  const { figure } = typed;
  const entry = figure.entries.at(-1);
  if (!entry || !isTyped(figure, entry)) return [];
  for (const candidate of at.all) {
    const part = candidate.figure;
    if (part === figure || part.unit.kind !== "count" || !mayBePart(typed, candidate)) continue;
    if (!entryAt(part, entry.period)) continue;
    for (const whole of wholesOf(candidate, typed, at)) {
      if (!entryAt(whole.figure, entry.period) || !isPartOf(typed, candidate, whole)) continue;
      const counted = { part, whole: whole.figure };
      if (part.whole === null && isMoreThan(counted, entry, at)) continue;
      return [problemOf(figure, entry, counted, at)];
    }
  }
  return [];
}

// Before anything else is looked up: the two have a word of their titles, or a name, in common.
function mayBePart(typed: TitledFigure, part: TitledFigure): boolean {
  if (typed.figure.name.startsWith(`${part.figure.name}-`)) return true;
  for (const stem of part.title.stems) if (typed.title.stems.has(stem)) return true;
  return false;
}

// An undeclared whole is believed only beside its part.
function wholesOf(part: TitledFigure, typed: TitledFigure, at: FiguresAtHand): TitledFigure[] {
  const { whole, dataset, unit, name } = part.figure;
  if (whole !== null) {
    const isBase = typed.figure.base === null || typed.figure.base === whole;
    return isBase ? at.all.filter(({ figure }) => figure.name === whole) : [];
  }
  if (typed.figure.dataset.name !== dataset.name || isRow(part.figure)) return [];
  return at.all.filter(
    ({ figure }) =>
      figure.name !== name &&
      figure.dataset.name === dataset.name &&
      figure.unit.label === unit.label &&
      (typed.figure.base === null || typed.figure.base === figure.name),
  );
}

/** Whether the title of a percentage says: this part of this whole. */
function isPartOf(typed: TitledFigure, part: TitledFigure, whole: TitledFigure): boolean {
  const isNamedAfter = /^(?:share|percent|percentage|proportion)$/.test(
    typed.figure.name.slice(part.figure.name.length + 1),
  );
  if (isNamedAfter && typed.figure.name.startsWith(`${part.figure.name}-`)) return part.figure.whole !== null;
  const own = new Set([...part.title.stems].filter((stem) => !whole.title.stems.has(stem)));
  const said = typed.title.stems;
  const isDeclared = part.figure.whole !== null;
  return (
    own.size > 0 &&
    isWithin(own, said) &&
    isWithin(said, part.title.stems, whole.title.stems, isDeclared ? whole.unit : new Set()) &&
    (isDeclared
      ? isSame(said, part.title.stems) || isWithin(whole.title.stems, said)
      : isWithin(whole.title.stems, said)) &&
    (isSame(typed.title.marks, part.title.marks) ||
      isSame(typed.title.marks, joined(part.title, whole.title)))
  );
}

function joined(a: TitleWords, b: TitleWords): Set<string> {
  return new Set([...a.marks, ...b.marks]);
}

function isMoreThan({ part, whole }: Counted, { period }: EnteredEntry, at: FiguresAtHand): boolean {
  const [count, all] = [at.amountOf(part, entryAt(part, period)), at.amountOf(whole, entryAt(whole, period))];
  // Without numbers it is not known which is the part.
  return count === null || all === null || sign(subtract(all, count)) <= 0;
}

/** Tables of percentages beside the tables of their counts: rows of the same labels. */
function typedTables(typed: TitledFigure[], at: FiguresAtHand): Problem[] {
  const counts = at.all.filter(
    ({ figure }) => isRow(figure) && figure.unit.kind === "count" && figure.whole !== null,
  );
  const byLabel = groupBy(counts, labelOf);
  const all = typed.flatMap((one) =>
    (byLabel.get(labelOf(one)) ?? []).flatMap((count): Row[] => {
      const entry = one.figure.entries.findLast(
        (entry) => isTyped(one.figure, entry) && entryAt(count.figure, entry.period) !== undefined,
      );
      if (!entry || one.figure.base === count.figure.name) return [];
      if (one.figure.base !== null && one.figure.base !== count.figure.whole) return [];
      return [{ typed: one, count, entry }];
    }),
  );
  const pairs = groupBy(
    all,
    ({ typed, count }) => `${typed.figure.dataset.name} ${count.figure.dataset.name}`,
  );
  return [...pairs.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const judged = rows.map((row) => agrees(row, at));
    const agreeing = judged.filter((agreed) => agreed === true).length;
    const isOneTable = first.typed.figure.dataset.name === first.count.figure.dataset.name;
    const isOneTitle =
      rows.length >= 2 &&
      isSame(first.typed.dataset.stems, first.count.dataset.stems) &&
      isSame(first.typed.dataset.marks, first.count.dataset.marks);
    // Percentages of another kind have the same rows, such as how many visits were on time in each district.
    const isBreakdown =
      judged.includes(true) || judged.includes(false)
        ? agreeing >= judged.length / 2 || isAWhole(rows, at)
        : isOneTitle;
    const isFound =
      isOneTable || isOneTitle ? isBreakdown : agreeing >= 3 && agreeing >= (2 / 3) * rows.length;
    if (!isFound) return [];
    const { typed: row, count, entry } = rows[Math.max(0, judged.indexOf(false))] ?? first;
    const whole = at.get(count.figure.whole);
    return whole ? [problemOf(row.figure, entry, { part: count.figure, whole }, at)] : [];
  });
}

interface Row {
  typed: TitledFigure;
  count: TitledFigure;
  entry: EnteredEntry;
}

/** Whether a typed percentage is what its count gives, but for rounding; null if a value is not shown. */
function agrees({ typed: { figure }, count, entry }: Row, at: FiguresAtHand): boolean | null {
  const whole = at.get(count.figure.whole);
  const given = whole ? shareOf({ part: count.figure, whole }, entry, at) : null;
  const own = at.numberOf(figure, entry);
  if (given === null || own === null) return null;
  return Math.abs(Number(round(given, 4)) - own) <= 0.6 * 10 ** -figure.decimals;
}

/** Whether percentages add up to a hundred, but for rounding. */
function isAWhole(rows: Row[], at: FiguresAtHand): boolean {
  const all = rows.map(({ typed: { figure }, entry }) => at.numberOf(figure, entry));
  if (rows.length < 2 || !all.every((number) => number !== null)) return false;
  return Math.abs(all.reduce((sum, number) => sum + number, 0) - 100) <= 0.6 * rows.length;
}

// A row is found again by its label and, where columns have names, its column.
function labelOf({ figure, title, subject, dataset }: TitledFigure): string {
  const column = [...subject.stems].filter((stem) => !dataset.stems.has(stem));
  const words =
    title.stems.size > 0 ? [...new Set([...title.stems, ...column])] : [figure.title.toLowerCase()];
  return [...words.sort(), ...title.marks].join(" ");
}

function shareOf({ part, whole }: Counted, { period }: EnteredEntry, at: FiguresAtHand) {
  const [count, all] = [at.amountOf(part, entryAt(part, period)), at.amountOf(whole, entryAt(whole, period))];
  return count === null || all === null || isZero(all)
    ? null
    : multiply(divide(count, all), fractionOfNumber(100));
}

function problemOf(figure: EnteredFigure, entry: EnteredEntry, counted: Counted, at: FiguresAtHand): Problem {
  const { part, whole } = counted;
  const [typed, given] = [at.amountOf(figure, entry), shareOf(counted, entry, at)];
  const declare = part.whole === null ? `Write of: ${whole.name} at "${part.name}" and print` : "Print";
  const todo = `${declare} {{ ${part.name}.share }}, and take "${figure.name}" out, or say why it is another number, with stands-alone: "…"`;
  const [count, all] = [part, whole].map((one) => {
    const found = entryAt(one, entry.period);
    const amount = at.amountOf(one, found);
    return amount === null ? null : print(amount, one);
  });
  if (typed === null || given === null || count === null || all === null)
    return problemAt(
      entry.place,
      `"${figure.name}" is typed, and is the share that "${part.name}" has of "${whole.name}"`,
      todo,
    );
  const agrees = round(given, figure.decimals) === round(typed, figure.decimals);
  return problemAt(
    entry.place,
    agrees
      ? `"${figure.name}" is typed as ${print(typed, figure)}, which the data gives: ${count} of ${all} ("${part.name}" of "${whole.name}")`
      : `"${figure.name}" is typed as ${print(typed, figure)}, and ${count} of ${all} ("${part.name}" of "${whole.name}") is ${print(given, { ...figure, decimals: Math.max(1, figure.decimals) })}`,
    todo,
  );
}
