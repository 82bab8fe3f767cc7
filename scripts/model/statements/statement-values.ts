import { previousEntry } from "../calculate/changes-and-shares.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { publishValue } from "../figures/value-in-words.ts";
import { lastDay, periodInWords } from "../values/period.ts";
import type { StatementValue, ValueRow } from "./statement.ts";

/** What a statement speaks of: figures up to a period, and datasets whose rows it compares. */
export interface Basis {
  /** Each figure with the last day that its statement can know of, "2017-03-31". */
  figures: Map<ProtectedFigure, string>;
  /** Names of datasets: every figure in one, for the year of the statement. */
  datasets: Set<string>;
}

/**
 * The values that a statement rests on, as printed: when one changes, it has to be read again. A later year adds values
 * after its last day, which do not touch it.
 *
 * @param lastDayKnown the last day of the statement's year
 */
export function valuesOf(basis: Basis, lastDayKnown: string, book: ProtectedBook): StatementValue[] {
  const values: StatementValue[] = [];
  for (const [figure, until] of basis.figures) {
    const before = figure.entries.filter(({ period }) => lastDay(period) <= until);
    // A plan for the year after is all that there is.
    const known = before.length > 0 ? before : figure.entries;
    values.push({
      name: figure.name,
      title: figure.name.includes(".") ? `${figure.dataset.title}: ${figure.title}` : figure.title,
      values: known.map((entry) => `${entry.period.key} ${printed(figure, entry)}`).join(", "),
      rows: [valueRow(figure, known.at(-1), true)],
      isDataset: false,
      source: figure.source,
    });
    for (const other of [figure.whole, figure.population]) {
      const whole = other === null ? undefined : book.get(other);
      if (whole && !basis.figures.has(whole) && !basis.datasets.has(whole.dataset.name))
        values.push(...valuesOf({ figures: new Map([[whole, until]]), datasets: new Set() }, until, book));
    }
  }
  for (const dataset of basis.datasets) {
    const rows = [...book.values()].filter(
      (figure) => figure.dataset.name === dataset && !basis.figures.has(figure),
    );
    const latest = rows.flatMap((figure) => {
      const entry = figure.entries.findLast(({ period }) => lastDay(period) <= lastDayKnown);
      return entry ? [{ figure, entry }] : [];
    });
    if (latest.length > 0)
      values.push({
        name: dataset,
        title: rows[0]?.dataset.title ?? dataset,
        values: latest
          .map(({ figure, entry }) => `${withoutDataset(figure.name, dataset)} ${printed(figure, entry)}`)
          .join(", "),
        rows: withColumns(
          latest.map(({ figure, entry }) => ({ figure, row: valueRow(figure, entry, false) })),
        ),
        isDataset: true,
        source: [...new Set(rows.map(({ source }) => source))].join("; "),
      });
  }
  const unique = new Map(values.map((value) => [value.name, value]));
  return [...unique.values()];
}

function valueRow(figure: ProtectedFigure, entry: ProtectedEntry | undefined, hasPeriod: boolean): ValueRow {
  const { title } = figure;
  if (!entry) return { title, latest: "", before: null };
  const earlier = previousEntry(figure, entry);
  const inWords = (each: ProtectedEntry) =>
    hasPeriod ? `${periodInWords(each.period)}: ${printed(figure, each)}` : printed(figure, each);
  return { title, latest: inWords(entry), before: earlier && inWords(earlier) };
}

// Where a row has several columns, their figures have one title.
function withColumns(rows: { figure: ProtectedFigure; row: ValueRow }[]): ValueRow[] {
  const times = new Map<string, number>();
  for (const { row } of rows) times.set(row.title, (times.get(row.title) ?? 0) + 1);
  return rows.map(({ figure, row }) =>
    times.get(row.title) === 1
      ? row
      : { ...row, title: `${row.title}, ${figure.name.split(".").at(-1)?.replaceAll("-", " ")}` },
  );
}

function withoutDataset(name: string, dataset: string): string {
  return name.startsWith(`${dataset}.`) ? name.slice(dataset.length + 1) : name;
}

function printed({ unit, decimals }: ProtectedFigure, { value }: ProtectedEntry): string {
  return publishValue(value, unit, decimals, "").cell;
}
