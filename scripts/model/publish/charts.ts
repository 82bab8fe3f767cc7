import type { DatasetToPublish } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Chart } from "../report/chart.ts";
import type { DatasetLink } from "../report/table.ts";
import type { ChartEntry } from "../schema/common.ts";
import type { Grid, GridRow } from "../tables/grid.ts";
import type { Publisher } from "../tables/publisher.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { unknownFigure } from "../values/one-per-cause.ts";
import { periodInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { type ChartTexts, chartUnit, makeChart } from "./make-chart.ts";

/** The number of colours that can be distinguished. */
const mostSeries = 6;

interface ChartContext {
  publisher: Publisher;
  read: RichTextReader;
  source: string;
  link: DatasetLink;
  problems: Problem[];
}

/**
 * The charts that a dataset asks for, as plain data.
 *
 * A line runs over the periods, with a series for each row. Bars show the periods of one row, or several rows with a
 * series for each period or column.
 */
export function chartsOf(dataset: DatasetToPublish, grid: Grid | null, context: ChartContext): Chart[] {
  return Object.entries(dataset.data.charts).flatMap(([name, entry]) => {
    const path = ["charts", name];
    const note = (what: string, todo: string, at: PropertyKey[] = path, cause?: string) => {
      context.problems.push(problemAt(dataset.yaml.placeOf(at), what, todo, cause));
    };
    const texts = readTexts(entry, path, context.read);
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
        unknownFigure(`${grid.figurePrefix}${wanted}`),
      ),
    );
    if (rows.length === 0) return [];
    const mixed = mixedOnOneAxis(entry, rows);
    if (mixed !== null) {
      note(`the chart "${name}" has ${mixed} on one axis`, "Make two charts, each with rows: or figures:");
      return [];
    }
    const chart = makeChart(name, entry, texts, rows, grid, dataset, context);
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

/** @returns the two things whose lengths cannot be compared, or null */
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

// Read even if the chart cannot be drawn, so that its figures are looked up.
function readTexts(entry: ChartEntry, path: PropertyKey[], read: RichTextReader): ChartTexts {
  return {
    title: read(entry.title, [...path, "title"]).text,
    subtitle: read(entry.subtitle, [...path, "subtitle"]).text,
    alt: entry.alt ? read(entry.alt, [...path, "alt"]).text : null,
    note: entry.note ? read(entry.note, [...path, "note"]) : null,
  };
}
