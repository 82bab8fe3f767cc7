import {
  changeSincePrevious,
  type Derived,
  directionSincePrevious,
  type ProtectedEntry,
  previousEntry,
  ratePer10000,
  shareOfWhole,
} from "../derive/parts.ts";
import { type Period, parsePeriod, periodInWords } from "../derive/period.ts";
import { findEntry } from "../figures/resolve.ts";
import { parseUnit } from "../figures/unit.ts";
import { derivedFromProtected, type ProtectedBook, type ProtectedFigure } from "../protect/protect.ts";
import type { KeyFigure, PublishedPeriod, PublishedValue, TableCell } from "../report.ts";
import { publishValue } from "./publish-value.ts";

/** Puts protected figures into words: the only way from the book of figures to the Report. */
export interface Publisher {
  book: ProtectedBook;
  notAvailable: PublishedValue;
  value(figure: ProtectedFigure, entry: ProtectedEntry | null): PublishedValue;
  share(figure: ProtectedFigure, entry: ProtectedEntry | null): PublishedValue;
  change(figure: ProtectedFigure, entry: ProtectedEntry | null): PublishedValue;
  rate(figure: ProtectedFigure, entry: ProtectedEntry | null): PublishedValue | null;
  keyFigure(figure: ProtectedFigure, year: string): KeyFigure | { wrong: string; todo: string };
}

export function makePublisher(book: ProtectedBook, suppressionWords: string): Publisher {
  const print = (derived: Derived | null): PublishedValue =>
    derived
      ? publishValue(derived.value, derived.unit, derived.decimals, suppressionWords)
      : publishValue(derivedFromProtected({ state: "not-available" }), parseUnit(""), 0, suppressionWords);
  const value = (figure: ProtectedFigure, entry: ProtectedEntry | null) =>
    print(entry && { value: entry.value, unit: figure.unit, decimals: figure.decimals });
  return {
    book,
    notAvailable: print(null),
    value,
    share: (figure, entry) => print(entry && shareOfWhole(figure, entry, book)),
    change: (figure, entry) => print(entry && changeSincePrevious(figure, entry)),
    rate: (figure, entry) => {
      const rate = entry && ratePer10000(figure, entry, book);
      return rate && print(rate);
    },
    keyFigure: (figure, year) => {
      const entry = findEntry(figure, null, year);
      if ("wrong" in entry) return entry;
      const earlier = previousEntry(figure, entry);
      const change = changeSincePrevious(figure, entry);
      return {
        name: figure.name,
        title: figure.title,
        unit: figure.unit.label,
        value: value(figure, entry),
        period: publishPeriod(entry.period),
        previous: earlier && { value: value(figure, earlier), period: publishPeriod(earlier.period) },
        change:
          change?.value.state === "number" && figure.unit.kind !== "percent"
            ? print(change).text.replace("−", "")
            : null,
        direction: directionSincePrevious(figure, entry),
        dataset: figure.dataset,
      };
    },
  };
}

export function publishPeriod(period: Period): PublishedPeriod {
  return { key: period.key, text: periodInWords(period) };
}

/** A period that the schemas have checked. */
export function publishPeriodKey(key: string): PublishedPeriod {
  const period = parsePeriod(key);
  return period ? publishPeriod(period) : { key, text: key };
}

export function cellOf(value: PublishedValue): TableCell {
  return { text: value.cell, state: value.state, sort: value.number, csv: value.csv };
}

export function textCell(text: TableCell["text"]): TableCell {
  return { text, state: "text", sort: null, csv: plainCell(text) };
}

function plainCell(text: TableCell["text"]): string {
  if (typeof text === "string") return text;
  return Array.isArray(text) ? text.map((item) => item.text).join("; ") : text.text;
}
