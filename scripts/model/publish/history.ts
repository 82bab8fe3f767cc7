import type { Protection } from "../disclosure-control/protect.ts";
import { type FigureEntry, isNumberOfEntries } from "../figures/figure.ts";
import type { ProtectedFigure, ProtectedValue } from "../figures/protected-value.ts";
import type { DatasetToPublish } from "../load/loaded-board.ts";
import type { FigureHistory, HistoryValue } from "../report/figure.ts";
import type { DatasetLink } from "../report/table.ts";
import { type Publisher, publishPeriod } from "../tables/publisher.ts";

type Entry = FigureEntry<ProtectedValue>;

/**
 * Every figure for which a dataset has the newest entry, with its values for all periods and what earlier editions of
 * the report printed for those revised since.
 */
export function historyOf(
  { year, name }: DatasetToPublish,
  publisher: Publisher,
  firstPublished: Protection["firstPublished"],
): FigureHistory[] {
  return [...publisher.book.values()]
    .filter((figure) => figure.dataset.year === year && figure.dataset.name === name)
    .filter((figure) => !isNumberOfEntries(figure))
    .map((figure) => ({
      name: figure.name,
      title: figure.title,
      unit: figure.unit.label,
      values: figure.entries.map((entry) =>
        historyValue(figure, entry, firstPublished.get(figure.name) ?? [], publisher),
      ),
    }));
}

/** The newer datasets that continue figures of this one: their pages have the histories. */
export function continuedIn({ year, name }: DatasetToPublish, { book }: Publisher): DatasetLink[] {
  const newer = new Map<string, DatasetLink>();
  for (const figure of book.values()) {
    const { dataset, entries } = figure;
    if (isNumberOfEntries(figure)) continue;
    if (dataset.year <= year || !entries.some((entry) => isEnteredIn(entry, year, name))) continue;
    newer.set(`${dataset.year}/${dataset.name}`, dataset);
  }
  return [...newer.values()].map((dataset) => ({
    year: dataset.year,
    name: dataset.name,
    title: dataset.title,
  }));
}

/** Whether a value is entered in a dataset's file. */
export function isEnteredIn({ place, year: folder }: Entry, year: string, name: string): boolean {
  return folder === year && place.file.endsWith(`${year}/${name}.yaml`);
}

function historyValue(
  figure: ProtectedFigure,
  entry: Entry,
  firstPublished: Entry[],
  publisher: Publisher,
): HistoryValue {
  const { value } = entry;
  const print = (of: Entry) => publisher.print({ figure, entry: of }, "value");
  return {
    period: publishPeriod(entry.period),
    value: print(entry),
    enteredIn: entry.year,
    provisional: value.state === "number" && value.provisional,
    revised: value.state === "number" ? value.revised : null,
    corrected: entry.corrected?.value ?? entry.corrected?.total ?? null,
    // What readers of an earlier year's report may have seen.
    before: firstPublished
      .filter(({ period }) => period.key === entry.period.key)
      .map((earlier) => ({ value: print(earlier), enteredIn: earlier.year })),
  };
}
