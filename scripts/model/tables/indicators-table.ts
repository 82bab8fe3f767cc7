import { changeSincePrevious, previousEntry } from "../calculate/changes-and-shares.ts";
import type { ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { printNumber } from "../figures/value-in-words.ts";
import type { Rating, Table, TableCell, TableColumn, TableRow, Trend } from "../report/table.ts";
import type { Polarity } from "../schema/common.ts";
import { fractionOfNumber } from "../values/fraction.ts";
import { inOrder } from "../values/period.ts";
import { english, say } from "../words/words.ts";
import { type GridCell, gridCell } from "./grid.ts";
import { cellOf, type Publisher, periodLabel, textCell } from "./publisher.ts";
import { makeTable, type PublishingTools, type TableFrame } from "./publishing-tools.ts";
import { hiddenRating, ratingCell } from "./ratings.ts";
import { numberColumn, oneUnit, unitCell } from "./unit-in-head.ts";

/** What an indicator says beside its numbers. */
interface ShownIndicator {
  polarity: string;
  /** By period. */
  values: object;
  group?: string | undefined;
  comment?: string | undefined;
  owner?: string | undefined;
}

/** The tables of indicators. */
export type TableView = "change" | "periods" | "comparators";

/** An indicator with what is worked out for its newest period. */
export interface Line {
  title: string;
  unit: string;
  /** What was entered of it; missing where it is no more than a figure. */
  indicator?: ShownIndicator;
  path?: PropertyKey[];
  now: NonNullable<GridCell>;
  target: number | { from: number; to: number } | null;
  rating: Rating | null;
  trend: Trend | null;
  compared: { name: string; label: string; figure: ProtectedFigure | null }[];
}

/** A column as it is drawn: its head, and its cell in each line. */
interface Drawn {
  column: TableColumn;
  cell: (line: Line) => TableCell;
}

/**
 * A table of indicators, one in a row, with only the columns that some of them fill: never a cell for what cannot be.
 *
 * @param view before, now and change; every period; or the newest value beside those of others
 * @param isFirst whether it is the first of its dataset, which has the comments
 */
export function indicatorsTable(
  view: TableView,
  data: { "row-heading"?: string | undefined; show?: string[] | undefined },
  lines: Line[],
  frame: TableFrame,
  isFirst: boolean,
  { publisher, read }: PublishingTools,
): Table {
  const unit = oneUnit(lines.map((line) => line.unit));
  const number = (label: string, under?: string): TableColumn => ({
    ...numberColumn(label, unit ?? ""),
    ...(under === undefined ? {} : { under }),
  });
  const words: WordsColumn = (label, cell) =>
    lines.some((line) => cell(line).text !== "") ? [{ column: { label, numeric: false }, cell }] : [];
  const values = { change: change, periods: byPeriod, comparators: newest }[view](lines, number, publisher);
  const drawn: Drawn[] = [
    {
      column: { label: data["row-heading"] ?? say("Measure"), numeric: false },
      cell: ({ title }) => textCell(title),
    },
    ...(unit === null ? [{ column: { label: say("Unit"), numeric: false }, cell: unitOf }] : []),
    ...values,
    ...(lines.some(({ target }) => target !== null)
      ? [{ column: number(say("Target")), cell: (line: Line) => targetCell(line, publisher) }]
      : []),
    ...words(say("Against target"), ({ rating, target, now }) =>
      rating
        ? ratingCell(rating)
        : target !== null && now.entry.value.state === "suppressed"
          ? hiddenRating
          : textCell(""),
    ),
    // Others have a table of their own where the dataset asks for it.
    ...(view === "periods" || (view === "change" && data.show?.includes("comparators"))
      ? []
      : comparators(lines, number, publisher)),
    ...(isFirst ? said(words, read) : []),
  ];
  const columns = drawn.map(({ column }) => column);
  let group: string | undefined;
  const rows = lines.flatMap((line): TableRow[] => {
    const own = line.indicator?.group;
    const head: TableRow[] =
      own !== undefined && own !== group ? [{ kind: "group", cells: [textCell(own)] }] : [];
    group = own;
    return [
      ...head,
      {
        kind: "row",
        cells: drawn.map(({ cell }) => cell(line)),
        ...(own === undefined ? {} : { group: own }),
      },
    ];
  });
  return makeTable(frame, columns, rows);
}

type WordsColumn = (label: string, cell: Drawn["cell"]) => Drawn[];

/** What is said of an indicator beside its numbers. */
function said(words: WordsColumn, read: PublishingTools["read"]): Drawn[] {
  return [
    ...words(say("Comment"), ({ indicator, path = [] }) =>
      textCell(indicator?.comment === undefined ? "" : read(indicator.comment, [...path, "comment"])),
    ),
    ...words(say("Owner"), ({ indicator }) => textCell(indicator?.owner ?? "")),
  ];
}

type NumberHead = (label: string, under?: string) => TableColumn;

const unitOf = ({ unit }: Line): TableCell => unitCell(unit);

function valueCell(publisher: Publisher, figure: ProtectedFigure, entry: ProtectedEntry): TableCell {
  return cellOf(publisher.print({ figure, entry }, "value"));
}

/** One period in the head where all lines have it, and otherwise a column of periods beside the values. */
function valuesUnder(
  head: string,
  entryOf: (line: Line) => ProtectedEntry | null,
  isOnePeriod: boolean,
  lines: Line[],
  number: NumberHead,
  publisher: Publisher,
): Drawn[] {
  const cell = (line: Line): TableCell => {
    const entry = entryOf(line);
    return entry ? valueCell(publisher, line.now.figure, entry) : textCell("");
  };
  const labelOf = (line: Line) => {
    const entry = entryOf(line);
    return entry ? periodLabel(entry.period.key) : "";
  };
  if (isOnePeriod) return [{ column: number(lines.map(labelOf).find(Boolean) ?? ""), cell }];
  return [
    {
      column: { label: say("Period"), numeric: false, under: head },
      cell: (line) => ({ ...textCell(labelOf(line)), observations: [] }),
    },
    { column: { ...number(say("Value"), head), series: "" }, cell },
  ];
}

const entryNow = ({ now }: Line): ProtectedEntry => now.entry;
const entryBefore = ({ now }: Line): ProtectedEntry | null => previousEntry(now.figure, now.entry);

function isOnePeriod(lines: Line[]): boolean {
  const keysOf = (entryOf: typeof entryBefore) =>
    new Set(lines.flatMap((line) => entryOf(line)?.period.key ?? []));
  return keysOf(entryNow).size === 1 && keysOf(entryBefore).size <= 1;
}

/** The newest value of each line. */
function newest(lines: Line[], number: NumberHead, publisher: Publisher): Drawn[] {
  return valuesUnder(say("Latest"), entryNow, isOnePeriod(lines), lines, number, publisher);
}

/** The value before, the newest, the change between them and its direction. */
function change(lines: Line[], number: NumberHead, publisher: Publisher): Drawn[] {
  const latest = newest(lines, number, publisher);
  if (!lines.some(entryBefore)) return latest;
  const isJudged = lines.some(({ indicator }) => indicator !== undefined);
  return [
    ...valuesUnder(say("Before"), entryBefore, isOnePeriod(lines), lines, number, publisher),
    ...latest,
    ...changes(publisher),
    ...(isJudged ? directions() : []),
  ];
}

function changes(publisher: Publisher): Drawn[] {
  return [
    {
      column: { label: say("Change"), numeric: true, series: "" },
      cell: ({ now }) =>
        changeSincePrevious(now.figure, now.entry) ? cellOf(publisher.print(now, "change")) : textCell(""),
    },
  ];
}

function directions(): Drawn[] {
  return [
    {
      column: { label: say("Direction of travel"), numeric: false },
      cell: ({ trend, now }) => {
        if (trend) return { ...textCell(trendInWords(trend)), trend };
        return now.entry.value.state === "suppressed" ? hiddenRating : textCell("");
      },
    },
  ];
}

/** Whether it is better that a measure went this way; null where neither way is. */
export function judgementOf(way: "up" | "down", polarity: Polarity): Trend["judgement"] {
  if (polarity === "neither") return null;
  return (way === "up") === (polarity === "higher is better") ? "better" : "worse";
}

/** @example trendInWords({ way: "up", judgement: "better" }) // "Up, better" */
export function trendInWords({ way, judgement }: Trend): string {
  const words = say({ up: english("Up"), down: english("Down"), level: english("No change") }[way]);
  const judged = { better: english("better"), worse: english("worse") };
  return judgement === null ? words : `${words}, ${say(judged[judgement])}`;
}

/** Every period that some line has; a line without it has an empty cell. */
function byPeriod(lines: Line[], number: NumberHead, publisher: Publisher): Drawn[] {
  const periods = inOrder(lines.flatMap(({ indicator }) => Object.keys(indicator?.values ?? {})));
  const columns = periods.map(
    (period): Drawn => ({
      column: number(periodLabel(period)),
      cell: ({ now: { figure }, indicator }) => {
        const entry = figure.entries.find((other) => other.period.key === period);
        return entry && period in (indicator?.values ?? {})
          ? valueCell(publisher, figure, entry)
          : textCell("");
      },
    }),
  );
  return [...columns, ...(lines.some(({ trend }) => trend) ? directions() : [])];
}

/** What others have, with the period where it is another than the indicator's own. */
function comparators(lines: Line[], number: NumberHead, publisher: Publisher): Drawn[] {
  const [first] = lines;
  return (first?.compared ?? []).flatMap(({ name, label }): Drawn[] => {
    const found = ({ compared }: Line) => compared.find((other) => other.name === name)?.figure ?? null;
    if (!lines.some(found)) return [];
    return [
      {
        column: number(label),
        cell: (line) => {
          const figure = found(line);
          const entry = figure?.entries.at(-1);
          if (!figure || !entry) return textCell("");
          const cell = valueCell(publisher, figure, entry);
          return entry.period.key === line.now.entry.period.key
            ? cell
            : { ...cell, text: `${String(cell.text)} (${periodLabel(entry.period.key)})` };
        },
      },
    ];
  });
}

/** A target in the words of its indicator: "at least 85%", "10 to 14 days". */
export function targetInWords({ indicator, now: { figure }, target }: Line): string {
  if (target === null) return "";
  const print = (amount: number) => printNumber(fractionOfNumber(amount), figure.unit, figure.decimals);
  if (typeof target === "object")
    return say("{from} to {to}", { from: print(target.from), to: print(target.to) });
  const amount = print(target);
  return indicator?.polarity === "lower is better"
    ? say("at most {amount}", { amount })
    : say("at least {amount}", { amount });
}

function targetCell(line: Line, publisher: Publisher): TableCell {
  const { target, now } = line;
  if (target === null) return textCell("");
  const isNumber = typeof target === "number";
  return {
    text: targetInWords(line),
    state: isNumber ? "number" : "text",
    sort: isNumber ? target : null,
    csv: isNumber ? String(target) : `${target.from} to ${target.to}`,
    observations: ["target", "target-from", "target-to"].flatMap((name) => {
      const cell = gridCell(publisher.book, `${now.figure.name}.${name}`, now.entry.period.key);
      return publisher.print(cell, "value").observation ?? [];
    }),
  };
}
