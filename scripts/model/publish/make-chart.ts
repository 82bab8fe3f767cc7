import type { DatasetToPublish } from "../load/loaded-board.ts";
import type {
  Chart,
  ChartSeries,
  PublishedValue,
  RichText,
  TableColumn,
  TableRow,
} from "../report/report.ts";
import type { ChartEntry } from "../schema/common.ts";
import type { Grid, GridRow } from "../tables/grid.ts";
import { cellOf, type Publisher, periodLabel, textCell } from "../tables/publisher.ts";
import { makeTable } from "../tables/publishing-tools.ts";
import { withoutLeaps } from "../values/period.ts";
import { parseUnit, type Unit } from "../values/unit.ts";

/** The texts of a chart with their figures filled in. */
export interface ChartTexts {
  title: string;
  subtitle: string;
  /** null where it is written from the data. */
  alt: string | null;
  note: RichText | null;
}

/** A chart of some rows of a dataset, with the table behind it. */
export function makeChart(
  name: string,
  entry: ChartEntry,
  { title, subtitle, alt, note }: ChartTexts,
  rows: GridRow[],
  grid: Grid,
  dataset: DatasetToPublish,
  { publisher, source }: { publisher: Publisher; source: string },
): Chart {
  const print = (cell: GridRow["cells"][number]): PublishedValue => publisher.print(cell, entry.measure);
  const entered = grid.columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => rows.some((row) => row.cells[index]));
  // The way along a line is time: a period without a value has its place, and a gap.
  const used =
    entry.type === "line"
      ? withoutLeaps(entered.map(({ column }) => column.period)).map(
          (period) =>
            entered.find(({ column }) => column.period === period) ?? {
              column: { label: periodLabel(period), period },
              index: -1,
            },
        )
      : entered;
  // Each row with one value of its own, in periods that differ: the rows are the categories.
  const onlyOneEach = rows.length > 1 && rows.every((row) => row.cells.filter(Boolean).length === 1);
  const overPeriods = !onlyOneEach && (entry.type === "line" || (rows.length === 1 && used.length > 1));

  const labels = overPeriods ? used.map(({ column }) => column.label) : rows.map(({ label }) => label);
  const matrix: { label: string; values: PublishedValue[] }[] = overPeriods
    ? rows.map((row) => ({
        label: row.label,
        values: used.map(({ index }) => print(row.cells[index] ?? null)),
      }))
    : onlyOneEach
      ? [{ label: rows[0]?.unit ?? "", values: rows.map((row) => print(row.cells.find(Boolean) ?? null)) }]
      : used.map(({ column, index }) => ({
          label: column.label,
          values: rows.map((row) => print(row.cells[index] ?? null)),
        }));
  const series = matrix.map(
    ({ label, values }): ChartSeries => ({
      label,
      values: values.map(({ number }) => number),
      texts: values.map(({ text, state }) => (state === "suppressed" ? "not shown" : text)),
      words: values.map(inFull),
    }),
  );
  const figure = rows.flatMap((row) => row.cells).find(Boolean)?.figure;
  const unit = entry.measure === "share" ? parseUnit("percent") : (figure?.unit ?? parseUnit(""));
  const first = overPeriods ? "Period" : grid.rowHeading;
  const tableRows = labels.map(
    (label, index): TableRow => ({
      kind: "row",
      cells: [
        textCell(label),
        ...matrix.map(({ values }) => cellOf(values[index] ?? publisher.notAvailable)),
      ],
    }),
  );
  const link = { year: dataset.year, name: dataset.name, title: dataset.data.title };
  return {
    name,
    dataset: link,
    type: entry.type,
    title,
    subtitle,
    alt: alt ?? altText(title, labels, series),
    altInPrint: `${sentence(alt ?? title)} ${reported(labels, series)}`,
    note,
    source,
    labels,
    series,
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

/** The subtitle says what was measured; where it leaves out of what, the unit stands behind it. */
function captionOf(subtitle: string, unit: Unit): string {
  const isSaid = chartUnit(unit) === "percent" || unit.kind === "pounds" || unit.label === "";
  return isSaid || subtitle.toLowerCase().includes(unit.label.toLowerCase())
    ? subtitle
    : `${subtitle} (${unit.label})`;
}

/** The head is what a reader hears with each value, and short; a spreadsheet has no caption. */
function columnOf(label: string, unit: string): TableColumn {
  const isSaid = unit === "" || label.toLowerCase() === unit.toLowerCase();
  return { label, numeric: true, ...(isSaid ? {} : { csvLabel: `${label} (${unit})` }) };
}

/** Percentages and percentage points share an axis. */
export function chartUnit(unit: Unit): Chart["unit"]["kind"] {
  return unit.kind === "percentage-points" ? "percent" : unit.kind;
}

function inFull({ text, cell }: PublishedValue): string {
  if (cell.endsWith(" [p]")) return `${text} (provisional)`;
  return cell.endsWith(" [r]") ? `${text} (revised)` : text;
}

// A short chart is told whole; of a long one, its size and where the values are.
function altText(title: string, labels: string[], series: ChartSeries[]): string {
  const points = labels.length * series.length;
  return `${sentence(title)} ${points <= 12 ? reported(labels, series) : `The ${points} values are in the table with the chart.`}`;
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
