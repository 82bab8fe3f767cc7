import { isAsEntered } from "../calculate/as-entered.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import { printNumber } from "../figures/value-in-words.ts";
import { asAmount } from "../schema/value.ts";
import { type Fraction, toNumber } from "../values/fraction.ts";
import { lastDay, type Period, previousPeriodKey, reportingYear } from "../values/period.ts";
import { type TitleWords, titleWords } from "./title-words.ts";

/** A figure with the words of its titles. */
export interface TitledFigure {
  figure: EnteredFigure;
  /** Of its own title: the label of a row. */
  title: TitleWords;
  /** Of its title in full: with those of its table and column. */
  subject: TitleWords;
  dataset: TitleWords;
  unit: ReadonlySet<string>;
}

/**
 * The figures of a board, as the checks of this room look at them.
 *
 * Entered values are compared, but only those that are published as they were entered: an alarm, like a message, must
 * not depend on a hidden number.
 */
export class FiguresAtHand {
  readonly all: TitledFigure[];
  readonly #figures: EnteredBook;
  readonly #book: ProtectedBook;

  constructor(figures: EnteredBook, book: ProtectedBook, area: string) {
    this.#figures = figures;
    this.#book = book;
    // The rows of a table have its title and unit, and tables have like rows.
    const known = new Map<string, TitleWords>();
    const wordsOf = (title: string): TitleWords => {
      const words = known.get(title) ?? titleWords(title, area);
      known.set(title, words);
      return words;
    };
    this.all = [...figures.values()].map((figure) => ({
      figure,
      title: wordsOf(figure.title),
      subject: wordsOf(figure.subject),
      dataset: wordsOf(figure.dataset.title),
      unit: wordsOf(figure.unit.label).stems,
    }));
  }

  get(name: string | null): EnteredFigure | undefined {
    return name === null ? undefined : this.#figures.get(name);
  }

  /** The exact amount of a value that is published as it was entered; null for any other. */
  amountOf(figure: EnteredFigure, entry: EnteredEntry | undefined): Fraction | null {
    if (entry === undefined || !isAsEntered(figure.name, entry.period.key, this.#figures, this.#book))
      return null;
    if (entry.value.state === "number" && entry.value.qualifier !== null) return null;
    return asAmount(entry.value);
  }

  numberOf(figure: EnteredFigure, entry: EnteredEntry | undefined): number | null {
    const amount = this.amountOf(figure, entry);
    return amount === null ? null : toNumber(amount);
  }
}

/** The value of a figure for the period of another's value; 31 March stands for its year. */
export function entryAt({ entries }: EnteredFigure, period: Period): EnteredEntry | undefined {
  return (
    entries.find((entry) => entry.period.key === period.key) ??
    entries.find((entry) => isOnePeriod(entry.period, period))
  );
}

export function entryBefore({ entries }: EnteredFigure, { period }: EnteredEntry): EnteredEntry | undefined {
  const key = previousPeriodKey(period);
  return entries.find((entry) => entry.period.key === key);
}

/** Whether two periods are one, or one is the last day of the other's year. */
export function isOnePeriod(a: Period, b: Period): boolean {
  if (a.key === b.key) return true;
  const [day, long] = a.kind === "date" ? [a, b] : [b, a];
  return (
    day.kind === "date" &&
    long.kind === "financial-year" &&
    lastDay(long) === day.date &&
    reportingYear(day) === long.key
  );
}

export function print(amount: Fraction, { unit, decimals }: EnteredFigure): string {
  return printNumber(amount, unit, decimals);
}

/** Whether a value is typed as a number, and is not worked out. */
export function isTyped(figure: EnteredFigure, { value }: EnteredEntry): boolean {
  return figure.derivedFrom === null && (value.state === "number" || value.state === "nil");
}

/** Whether there is a number, which may be hidden. */
export function isSaid({ value }: EnteredEntry): boolean {
  return value.state === "number" || value.state === "nil" || value.state === "suppressed";
}

export function isQuantity({ unit }: EnteredFigure): boolean {
  return unit.kind === "count" || unit.kind === "pounds";
}

/** Whether a figure is a row of a table, or a value in its row and column. */
export function isRow({ name, dataset }: EnteredFigure): boolean {
  return name.startsWith(`${dataset.name}.`);
}

/** The column of a row's figure: "north" of "visits.total.north"; "" where a table has one, and for other figures. */
export function columnOf(figure: EnteredFigure): string {
  const { name, dataset } = figure;
  return isRow(figure)
    ? name
        .slice(dataset.name.length + 1)
        .split(".")
        .slice(1)
        .join(".")
    : "";
}
