import {
  changeSincePrevious,
  type Derived,
  directionSincePrevious,
  previousEntry,
  ratePer10000,
  shareOfWhole,
} from "../calculate/changes-and-shares.ts";
import { findEntry } from "../expressions/resolve.ts";
import { datasetOf } from "../figures/figure.ts";
import {
  notAvailable as nothingAvailable,
  type ProtectedBook,
  type ProtectedEntry,
  type ProtectedFigure,
} from "../figures/protected-value.ts";
import { markedAsCorrected, publishValue, stepInWords } from "../figures/value-in-words.ts";
import type { KeyFigure } from "../report/figure.ts";
import type { TableCell } from "../report/table.ts";
import type { PublishedPeriod, PublishedValue } from "../report/value.ts";
import { type Period, parsePeriod, periodInWords } from "../values/period.ts";
import { parseUnit } from "../values/unit.ts";
import { type GridCell, gridCell } from "./grid.ts";
import { correctionOf, observe } from "./observe.ts";

/** Puts protected figures into words: the only way from the book of figures to the Report. */
export interface Publisher {
  book: ProtectedBook;
  notAvailable: PublishedValue;
  /** A cell of a grid: its value, its share of the whole or its change; "not available" if missing. */
  print(cell: GridCell, measure: "value" | "share" | "change"): PublishedValue;
  /** The value of a named figure for a period. */
  valueOf(figureName: string, period: string): PublishedValue;
  rate(figure: ProtectedFigure, entry: ProtectedEntry): PublishedValue | null;
  keyFigure(figure: ProtectedFigure, year: string | null): KeyFigure | { wrong: string; todo: string };
  /** What became of a figure since the like period before, as far as the printed values can say it. */
  step(figure: ProtectedFigure, entry: ProtectedEntry): Step;
}

type Step = Pick<KeyFigure, "change" | "direction"> & { earlier: ProtectedEntry | null };

export function makePublisher(book: ProtectedBook, suppressionWords: string): Publisher {
  const inWords = ({ value, unit, decimals }: Derived) =>
    publishValue(value, unit, decimals, suppressionWords);
  const notAvailable = inWords({
    value: nothingAvailable,
    unit: parseUnit(""),
    decimals: 0,
  });
  const value = (figure: ProtectedFigure, entry: ProtectedEntry) =>
    inWords({ value: entry.value, unit: figure.unit, decimals: figure.decimals });
  const print: Publisher["print"] = (cell, measure) => {
    if (!cell) return notAvailable;
    const mark = (published: PublishedValue) =>
      correctionOf(cell.entry, measure) ? markedAsCorrected(published) : published;
    const { figure, entry } = cell;
    const derived =
      measure === "value"
        ? { value: entry.value, unit: figure.unit, decimals: figure.decimals }
        : measure === "share"
          ? shareOfWhole(figure, entry, book)
          : changeSincePrevious(figure, entry);
    return derived
      ? { ...mark(inWords(derived)), observation: observe(cell, derived, measure) }
      : notAvailable;
  };
  const step: Publisher["step"] = (figure, entry) => {
    const earlier = previousEntry(figure, entry);
    const change = changeSincePrevious(figure, entry);
    const exact = earlier !== null && isExact(entry) && isExact(earlier);
    const isSame = earlier && value(figure, entry).text === value(figure, earlier).text;
    return {
      earlier,
      change:
        change?.value.state === "number" && exact
          ? stepInWords(change.value.amount, change.unit, change.decimals)
          : null,
      // What readers compare are the printed values: "over 1,100" tells no direction, and 12% after 12% is the same.
      direction: isSame
        ? directionSincePrevious(figure, entry) && "stayed the same"
        : exact
          ? directionSincePrevious(figure, entry)
          : null,
    };
  };
  return {
    book,
    notAvailable,
    print,
    step,
    valueOf: (figureName, period) => print(gridCell(book, figureName, period), "value"),
    rate: (figure, entry) => {
      const rate = ratePer10000(figure, entry, book);
      return rate && { ...inWords(rate), observation: observe({ figure, entry }, rate, "rate") };
    },
    keyFigure: (figure, year) => {
      const entry = findEntry(figure, null, year);
      if ("wrong" in entry) return entry;
      const { earlier, change, direction } = step(figure, entry);
      return {
        name: figure.name,
        title: figure.title,
        meaning: figure.meaning,
        unit: figure.unit.label,
        value: value(figure, entry),
        period: publishPeriod(entry.period),
        previous: earlier && { value: value(figure, earlier), period: publishPeriod(earlier.period) },
        change,
        direction,
        dataset: datasetOf(figure),
      };
    },
  };
}

function isExact({ value }: ProtectedEntry): boolean {
  return value.state !== "number" || value.qualifier === null;
}

export function publishPeriod(period: Period): PublishedPeriod {
  return { key: period.key, text: periodInWords(period) };
}

/** A period in words, for a column header. */
export function periodLabel(key: string): string {
  const period = parsePeriod(key);
  return period ? periodInWords(period) : key;
}

export function cellOf(value: PublishedValue): TableCell {
  const { observation } = value;
  return {
    ...{ text: value.cell, state: value.state, sort: value.number, csv: value.csv },
    ...(observation ? { observations: [observation] } : {}),
  };
}

export function textCell(text: TableCell["text"]): TableCell {
  return { text, state: "text", sort: null, csv: plainCell(text) };
}

function plainCell(text: TableCell["text"]): string {
  if (typeof text === "string") return text;
  return Array.isArray(text) ? text.map((item) => item.text).join("; ") : text.text;
}
