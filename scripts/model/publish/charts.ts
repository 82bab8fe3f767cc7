import { periodInWords } from "../derive/period.ts";
import { parseUnit, type Unit } from "../figures/unit.ts";
import type { LoadedDataset } from "../load/load-board.ts";
import type { RichTextReader } from "../markdown/rich-text.ts";
import { didYouMean } from "../nearest-names.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { Chart, ChartSeries, PublishedValue, TableRow } from "../report.ts";
import type { ChartEntry } from "../schema/common.ts";
import type { Grid, GridRow } from "./grid.ts";
import { cellOf, type Publisher, textCell } from "./publisher.ts";
import { makeTable } from "./tools.ts";

/** As many as there are colours that can be told apart. */
const mostSeries = 6;

interface ChartContext {
  publisher: Publisher;
  read: RichTextReader;
  source: string;
  problems: Problem[];
}

/**
 * The charts that a dataset asks for, as plain data.
 *
 * A line runs over the periods, a series for each row. Bars stand for the periods of one row, or
 * for the rows of several, with a series for each period or column.
 */
export function chartsOf(dataset: LoadedDataset, grid: Grid | null, context: ChartContext): Chart[] {
  return Object.entries(dataset.data.charts).flatMap(([name, entry]) => {
    const path = ["charts", name];
    const note = (what: string, todo: string, at: PropertyKey[] = path) =>
      context.problems.push(problemAt(dataset.yaml.placeOf(at), what, todo));
    if (!grid) {
      note(
        `a dataset of kind ${dataset.data.kind} has no chart`,
        "Take the chart out, or move its figures to a dataset of kind figures or table",
      );
      return [];
    }
    const rows = chosenRows(entry, grid, (wanted, known) =>
      note(
        `the chart "${name}" asks for "${wanted}", which this dataset does not have`,
        didYouMean(wanted, known, `Write one of: ${known.join(", ")}`),
        [...path, entry.figures ? "figures" : "rows"],
      ),
    );
    if (rows.length === 0) return [];
    const mixed = mixedOnOneAxis(entry, rows);
    if (mixed !== null) {
      note(`the chart "${name}" has ${mixed} on one axis`, "Make two charts, each with rows: or figures:");
      return [];
    }
    const chart = makeChart(name, entry, rows, grid, dataset, context);
    if (chart.series.length > mostSeries) {
      note(
        `the chart "${name}" has ${chart.series.length} series, and more than ${mostSeries} cannot be told apart`,
        "Choose the rows that matter with rows: or figures:, or make two charts",
      );
      return [];
    }
    return [chart];
  });
}

function chosenRows(
  entry: ChartEntry,
  grid: Grid,
  unknown: (name: string, known: string[]) => void,
): GridRow[] {
  const wanted = entry.figures ?? entry.rows;
  if (!wanted) return grid.rows;
  const known = grid.rows.map(({ name }) => name);
  return wanted.flatMap((name) => {
    const row = grid.rows.find((candidate) => candidate.name === name);
    if (!row) unknown(name, known);
    return row ?? [];
  });
}

/** @returns the two things that cannot be compared by their length, or null */
function mixedOnOneAxis(entry: ChartEntry, rows: GridRow[]): string | null {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
  const [first, ...others] = cells.map(({ figure }) => figure.unit);
  const other = others.find((unit) => first && chartUnit(unit) !== chartUnit(first));
  if (first && other && entry.measure !== "share") return `${first.label} and ${other.label}`;
  const periods = cells.map((cell) => cell.entry.period);
  const another = periods.find(({ kind }) => kind !== periods[0]?.kind);
  return periods[0] && another
    ? `${periodInWords(periods[0])} and ${periodInWords(another)}, which are different kinds of period,`
    : null;
}

function makeChart(
  name: string,
  entry: ChartEntry,
  rows: GridRow[],
  grid: Grid,
  dataset: LoadedDataset,
  { publisher, read, source }: ChartContext,
): Chart {
  const path = ["charts", name];
  const print = (cell: GridRow["cells"][number]): PublishedValue => publisher.print(cell, entry.measure);
  const used = grid.columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => rows.some((row) => row.cells[index]));
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
    }),
  );
  const figure = rows.flatMap((row) => row.cells).find(Boolean)?.figure;
  const unit = entry.measure === "share" ? parseUnit("percent") : (figure?.unit ?? parseUnit(""));
  const title = read(entry.title, [...path, "title"]).text;
  const subtitle = read(entry.subtitle, [...path, "subtitle"]).text;
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
    alt: entry.alt ? read(entry.alt, [...path, "alt"]).text : altText(title, labels, series),
    note: entry.note ? read(entry.note, [...path, "note"]) : null,
    source,
    labels,
    series,
    unit: {
      kind: chartUnit(unit),
      label: unit.label,
      decimals: entry.measure === "share" ? (figure?.shareDecimals ?? 0) : (figure?.decimals ?? 0),
    },
    table: makeTable(
      { name: `${name}-data`, dataset: link, caption: subtitle, notes: [], source },
      [
        { label: first, numeric: false },
        ...series.map(({ label }) => ({ label: capital(label) || dataset.data.title, numeric: true })),
      ],
      tableRows,
    ),
  };
}

function chartUnit(unit: Unit): Chart["unit"]["kind"] {
  return unit.kind === "percentage-points" ? "percent" : unit.kind;
}

// A short chart is told whole; of a long one, its size and where the values are.
function altText(title: string, labels: string[], series: ChartSeries[]): string {
  const told = series.map((one) => {
    const points = labels.map((label, index) => `${label} ${one.texts[index]}`).join(", ");
    return series.length > 1 ? `${one.label}: ${points}` : points;
  });
  const points = labels.length * series.length;
  return points <= 12
    ? `${title}. ${told.join(". ")}.`
    : `${title}. The ${points} values are in the table with the chart.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
