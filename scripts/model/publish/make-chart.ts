import type { DatasetToPublish } from "../load/loaded-board.ts";
import type { Chart, ChartEvent, ChartMark, ChartSeries } from "../report/chart.ts";
import type { DatasetLink, TableColumn, TableRow } from "../report/table.ts";
import type { RichText } from "../report/text.ts";
import type { PublishedValue } from "../report/value.ts";
import type { ChartEntry } from "../schema/common.ts";
import type { Grid, GridRow } from "../tables/grid.ts";
import { cellOf, type Publisher, periodLabel, textCell } from "../tables/publisher.ts";
import { makeTable } from "../tables/publishing-tools.ts";
import { toNumber } from "../values/fraction.ts";
import { withoutLeaps } from "../values/period.ts";
import { parseUnit, type Unit } from "../values/unit.ts";
import { say } from "../words/words.ts";
import { formOf } from "./chart-form.ts";

/** The texts of a chart with their figures filled in. */
export interface ChartTexts {
  title: string;
  subtitle: string;
  /** Null if it is generated from the data. */
  alt: string | null;
  meaning: string;
  note: RichText | null;
}

/** What stands on a chart beside its values. */
export interface ChartAnnotations {
  marks: ChartMark[];
  /** By the keys of the periods on the axis. */
  eventsOn(periods: string[]): ChartEvent[];
}

/** A chart of some rows of a dataset, with the table behind it. */
export function makeChart(
  name: string,
  entry: ChartEntry,
  { title, subtitle, alt, meaning, note }: ChartTexts,
  { marks, eventsOn }: ChartAnnotations,
  rows: GridRow[],
  grid: Grid,
  dataset: DatasetToPublish,
  { publisher, source, link }: { publisher: Publisher; source: string; link: DatasetLink },
): Chart {
  const { labels, lines, overPeriods, periods } = chartValues(entry, rows, grid, publisher);
  const series = lines.map(
    ({ label, muted, values }): ChartSeries => ({
      label,
      muted,
      values: values.map(({ number }) => number),
      texts: values.map(({ text, state }) => (state === "suppressed" ? say("not shown") : text)),
      words: values.map(inFull),
    }),
  );
  const figure = rows.flatMap((row) => row.cells).find(Boolean)?.figure;
  const unit = entry.measure === "share" ? parseUnit("percent") : (figure?.unit ?? parseUnit(""));
  const over = overPeriods ? "periods" : "categories";
  const form = entry.map
    ? "map"
    : formOf({ labels, series }, entry.type, over, isWhole(series, rows, grid, entry.measure));
  const events = eventsOn(overPeriods ? periods : []);
  const first = overPeriods ? say("Period") : grid.rowHeading;
  const tableRows = labels.map(
    (label, index): TableRow => ({
      kind: "row",
      cells: [textCell(label), ...lines.map(({ values }) => cellOf(values[index] ?? publisher.notAvailable))],
    }),
  );
  return {
    name,
    dataset: link,
    form,
    over,
    title,
    subtitle,
    alt: [alt ?? altText(title, labels, series), ...besides(marks, events)].join(" "),
    altInPrint: [sentence(alt ?? title), reported(labels, series), ...besides(marks, events)].join(" "),
    meaning,
    note,
    source,
    labels,
    series,
    change: form === "slope" ? changeInWords(rows[0]?.cells ?? [], publisher) : "",
    marks,
    events,
    map: null,
    unit: {
      kind: chartUnit(unit),
      label: unit.label,
      decimals: entry.measure === "share" ? (figure?.shareDecimals ?? 0) : (figure?.decimals ?? 0),
    },
    table: makeTable(
      { name: `${name}-data`, dataset: link, caption: captionOf(subtitle, unit), notes: [], source },
      [
        { label: first, numeric: false },
        ...series.map(({ label }) => columnOf(capital(label) || dataset.data.title, unit.label)),
      ],
      tableRows,
    ),
  };
}

interface ChartValues {
  /** One per point on the category axis. */
  labels: string[];
  /** One per series. */
  lines: { label: string; muted: boolean; values: PublishedValue[] }[];
  overPeriods: boolean;
  /** The keys of the periods on the axis, if it has some. */
  periods: string[];
}

function chartValues(entry: ChartEntry, rows: GridRow[], grid: Grid, publisher: Publisher): ChartValues {
  const print = (cell: GridRow["cells"][number]): PublishedValue => publisher.print(cell, entry.measure);
  const all = usedColumns(entry, rows, grid);
  const newest = all.at(-1)?.column.period;
  const used = entry.map ? all.filter(({ column }) => column.period === newest) : all;
  const periods = used.map(({ column }) => column.period);
  const areYears = new Set(periods).size === periods.length;
  const isLine = entry.type === "line" || (entry.type === undefined && areYears && used.length > 2);
  // If each row has only one value, in different periods, the rows are the categories.
  const onlyOneEach = rows.length > 1 && rows.every((row) => row.cells.filter(Boolean).length === 1);
  const overPeriods = !onlyOneEach && (isLine || (rows.length === 1 && used.length > 1 && areYears));
  // A map of one row has its areas in columns.
  const isOneRow = entry.map !== undefined && rows.length === 1;
  if (overPeriods || isOneRow)
    return {
      labels: used.map(({ column }) => column.label),
      lines: rows.map((row) => ({
        label: row.label,
        muted: entry.comparators.includes(row.name),
        values: used.map(({ index }) => print(row.cells[index] ?? null)),
      })),
      overPeriods: !isOneRow,
      periods,
    };
  return {
    labels: rows.map(({ label }) => label),
    lines: onlyOneEach
      ? [
          {
            label: rows[0]?.unit ?? "",
            muted: false,
            values: rows.map((row) => print(row.cells.find(Boolean) ?? null)),
          },
        ]
      : used.map(({ column, index }, place) => ({
          label: column.label,
          // The newest year speaks, and of two things the first.
          muted: areYears ? place < used.length - 1 : used.length === 2 && place === 1,
          values: rows.map((row) => print(row.cells[index] ?? null)),
        })),
    overPeriods,
    periods,
  };
}

function usedColumns(entry: ChartEntry, rows: GridRow[], grid: Grid) {
  const entered = grid.columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => rows.some((row) => row.cells[index]));
  const isOfTime = new Set(entered.map(({ column }) => column.period)).size === entered.length;
  if (entry.type !== "line" && !(entry.type === undefined && isOfTime && entered.length > 2)) return entered;
  // A line's axis is time: a period without a value keeps its place, as a gap.
  return withoutLeaps(entered.map(({ column }) => column.period)).map(
    (period) =>
      entered.find(({ column }) => column.period === period) ?? {
        column: { label: periodLabel(period), period },
        index: -1,
      },
  );
}

/** Whether the values are all the parts of a whole, each shown: they make up the total, or a hundred percent. */
function isWhole(series: ChartSeries[], rows: GridRow[], grid: Grid, measure: "value" | "share"): boolean {
  const values = series[0]?.values ?? [];
  if (series.length !== 1 || values.some((value) => value === null || value < 0)) return false;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const used = grid.columns.findIndex((_, index) => rows.every((row) => row.cells[index]));
  const total = grid.total?.cells[used]?.entry.value;
  const isPercent = measure === "share" || rows[0]?.cells[used]?.figure.unit.kind === "percent";
  if (isPercent) return Math.abs(sum - 100) < 0.01;
  return total?.state === "number" && sum > 0 && toNumber(total.amount) === sum;
}

function changeInWords(cells: GridRow["cells"], publisher: Publisher): string {
  const [then, now] = cells.filter((cell) => cell !== null);
  if (!then || !now) return "";
  const { earlier, change, direction } = publisher.step(now.figure, now.entry);
  if (earlier?.period.key !== then.entry.period.key || direction === null) return "";
  if (direction === "stayed the same") return say("no change");
  if (change === null) return "";
  return say(direction === "rose" ? "up {change}" : "down {change}", { change });
}

function besides(marks: ChartMark[], events: ChartEvent[]): string[] {
  return [
    ...marks.map(({ label, text }) => `${label}: ${text}.`),
    ...events.map(({ label }) => sentence(label)),
  ];
}

/** The subtitle says what was measured; if it leaves out the unit, that is added. */
function captionOf(subtitle: string, unit: Unit): string {
  const isSaid =
    chartUnit(unit) === "percent" || (unit.kind === "pounds" && !unit.shownIn) || unit.label === "";
  return isSaid || subtitle.toLowerCase().includes(unit.label.toLowerCase())
    ? subtitle
    : `${subtitle} (${unit.label})`;
}

/** A reader hears the header with each value, so it is short; a spreadsheet has no caption. */
function columnOf(label: string, unit: string): TableColumn {
  const isSaid = unit === "" || label.toLowerCase() === unit.toLowerCase();
  return { label, numeric: true, ...(isSaid ? {} : { csvLabel: `${label} (${unit})` }) };
}

/** Percentages and percentage points share an axis. */
export function chartUnit(unit: Unit): Chart["unit"]["kind"] {
  return unit.kind === "percentage-points" ? "percent" : unit.kind;
}

function inFull({ text, cell }: PublishedValue): string {
  if (cell.includes(" [p]")) return say("{value} (provisional)", { value: text });
  return cell.includes(" [r]") ? say("{value} (revised)", { value: text }) : text;
}

// Describes every value of a short chart; summarises a long one.
function altText(title: string, labels: string[], series: ChartSeries[]): string {
  const points = labels.length * series.length;
  return `${sentence(title)} ${points <= 12 ? reported(labels, series) : say("The {number} values are in the table with the chart.", { number: points })}`;
}

function reported(labels: string[], series: ChartSeries[]): string {
  const lines = series.map((one) => {
    // "8: 9", since "8 9" would be heard as one number.
    const points = labels
      .map((label, index) => `${label}${/\d$/.test(label) ? ":" : ""} ${one.texts[index]}`)
      .join(", ");
    return series.length > 1 ? `${one.label}: ${points}` : points;
  });
  return `${lines.join(". ")}.`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
