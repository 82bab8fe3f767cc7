import { resolveFigure } from "../expressions/resolve.ts";
import type { BoardToPublish, DatasetToPublish } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Chart, ChartMark } from "../report/chart.ts";
import type { DatasetLink } from "../report/table.ts";
import type { ChartEntry } from "../schema/common.ts";
import type { Grid, GridRow } from "../tables/grid.ts";
import type { Publisher } from "../tables/publisher.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { unknownFigure } from "../values/one-per-cause.ts";
import { periodInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { say } from "../words/words.ts";
import { areaMapOf } from "./area-map.ts";
import { placeOnAxis } from "./chart-axis.ts";
import { type ChartAnnotations, chartUnit, makeChart } from "./make-chart.ts";

/** The number of colours that can be distinguished. */
const mostSeries = 6;

interface ChartContext {
  publisher: Publisher;
  read: RichTextReader;
  source: string;
  link: DatasetLink;
  problems: Problem[];
  maps: BoardToPublish["maps"];
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
    const annotations: ChartAnnotations = {
      marks: marksOf(entry, rows, dataset, context, path, (what, todo, at) =>
        note(`the chart "${name}" ${what}`, todo, [...path, ...at]),
      ),
      eventsOn: (periods) =>
        entry.events.flatMap(({ date }, index) => {
          const at = placeOnAxis(date, periods);
          if (typeof at === "number") return [{ label: texts.events[index] ?? "", at }];
          note(`the chart "${name}" has an event ${at.wrong}`, at.todo, [...path, "events", index, "date"]);
          return [];
        }),
    };
    const chart = makeChart(name, entry, texts, annotations, rows, grid, dataset, context);
    if (chart.series.length > mostSeries) {
      note(
        `the chart "${name}" has ${chart.series.length} series, and more than ${mostSeries} cannot be told apart`,
        "Choose the rows that matter with rows: or figures:, or make two charts",
      );
      return [];
    }
    if (!entry.map) return [chart];
    const names = chart.labels.map((label) => {
      const row = rows.length > 1 ? rows.find((candidate) => candidate.label === label) : undefined;
      return [label, ...(row ? [row.name] : [])];
    });
    const map = areaMapOf(entry.map, context.maps, names, (what, todo) =>
      note(`the chart "${name}" ${what}`, todo, [...path, "map"]),
    );
    return map ? [{ ...chart, map }] : [];
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

/** Targets, and those comparators that are values; the others are rows, which are drawn muted. */
function marksOf(
  entry: ChartEntry,
  rows: GridRow[],
  dataset: DatasetToPublish,
  { publisher, read }: ChartContext,
  path: PropertyKey[],
  note: (what: string, todo: string, at: PropertyKey[]) => void,
): ChartMark[] {
  const shown = rows.map(({ name }) => name);
  return (["targets", "comparators"] as const).flatMap((key) =>
    entry[key].flatMap((mark, index) => {
      if (typeof mark === "string") {
        if (!shown.includes(mark))
          note(
            `compares with "${mark}", which it does not draw`,
            didYouMean(mark, shown, "Write the name of one of its rows, or label: and value:"),
            [key, index],
          );
        return [];
      }
      const [, expression] = /^\{\{([^{}]+)\}\}$/.exec(mark.value.trim()) ?? [];
      const at = [key, index, "value"];
      if (expression === undefined) {
        note(
          `has "${mark.value}" to be measured against, which is no figure`,
          'Enter the number as a figure, and write its name: value: "{{ name-of-figure }}"',
          at,
        );
        return [];
      }
      // What is wrong with the figure is told where it is read.
      read(mark.value, [...path, ...at]);
      const context = { book: publisher.book, year: dataset.year, suppressionWords: "" };
      const found = resolveFigure(expression.trim(), context);
      if ("wrong" in found) return [];
      const unit = rows.flatMap((row) => row.cells).find(Boolean)?.figure.unit;
      if (found.part !== "value" || (unit && chartUnit(unit) !== chartUnit(found.figure.unit))) {
        note(
          `is measured against ${found.part === "value" ? found.figure.unit.label : `the ${found.part} of a figure`}, and its axis shows ${unit?.label}`,
          "Write a figure of the unit that the chart has",
          at,
        );
        return [];
      }
      const { number, text, state } = publisher.print(found, "value");
      return [{ label: mark.label, value: number, text: state === "suppressed" ? say("not shown") : text }];
    }),
  );
}

// Read even if the chart cannot be drawn, so that its figures are looked up.
function readTexts(entry: ChartEntry, path: PropertyKey[], read: RichTextReader) {
  return {
    title: read(entry.title, [...path, "title"]).text,
    subtitle: read(entry.subtitle, [...path, "subtitle"]).text,
    alt: entry.alt ? read(entry.alt, [...path, "alt"]).text : null,
    meaning: entry.meaning ? read(entry.meaning, [...path, "meaning"]).text : "",
    note: entry.note ? read(entry.note, [...path, "note"]) : null,
    events: entry.events.map(({ label }, index) => read(label, [...path, "events", index, "label"]).text),
  };
}
