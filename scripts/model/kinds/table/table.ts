import type { z } from "zod";
import { inRankOrder } from "../../calculate/rank.ts";
import type { DerivedFigure } from "../../figures/derived-figure.ts";
import { type StatedTexts, statedAt } from "../../figures/make-figure.ts";
import type { ProtectedBook } from "../../figures/protected-value.ts";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import type { TableCell } from "../../report/table.ts";
import { type GridRow, gridCell } from "../../tables/grid.ts";
import { type DrawnColumn, type DrawnLine, measureTable } from "../../tables/measure-table.ts";
import { periodLabel, textCell } from "../../tables/publisher.ts";
import type { PublishingTools } from "../../tables/publishing-tools.ts";
import { hiddenRating, ratingCell, withRatings } from "../../tables/ratings.ts";
import { derivationOf, relationsOf, type Sheet, seriesOf, valueAt } from "../../tables/sheet.ts";
import { type Column, columnsOf, fullLabel, numberColumns, rankedByOf } from "../../tables/table-columns.ts";
import { cellAt, groupsOf, type Line, linesOf } from "../../tables/table-rows.ts";
import { comparablePeriod } from "../../values/period.ts";
import { parseUnit } from "../../values/unit.ts";
import type { Data, Row, stated } from "./table-file.ts";
import { schema } from "./table-schema.ts";

type PublicData = WithoutValues<Data>;
type PublicRow = WithoutValues<Row>;

/** Numbers by row and by period, by named column, or by both; with words where a column holds them. */
export const table = defineKind({
  schema,
  notProse: ["derived", "holds", "sum-of", "difference-of"],
  checkNames: ({ data }, { source }) =>
    linesOf<Row>(data).flatMap(({ row, path }) => (row ? source(row.source, path) : [])),
  figures: ({ name, year, data }, make) => {
    const columns = columnsOf(data, year);
    const numbers = numberColumns(columns);
    const sheet = sheetOf(name, data, columns);
    const { lines } = sheet;
    return seriesOf(numbers).flatMap((series) => {
      const [first] = series;
      const suffix = first?.suffix ?? "";
      return lines.flatMap((line) => {
        const { row, rule, path } = line;
        const own = first && rule === null ? cellAt(row?.values ?? {}, first, columns)?.cell.unit : null;
        const unit = own ?? unitOf(data, line, first);
        if (!isSummable(line, first)) return [];
        const isTotal = row === null || line.name === "total";
        const of = row?.of ?? first?.of ?? null;
        const whole = columns.some((column) => column.name === of) ? `${name}.${line.name}.${of}` : of;
        const stated = row?.stated ?? sumOf(data, line)?.stated ?? {};
        return make(
          {
            name: `${name}.${line.name}${suffix}`,
            title: line.label,
            subject: subjectOf(data, isTotal && line.group === null ? "" : line.label, series),
            standsAlone: row?.["stands-alone"] ?? first?.standsAlone,
            unit,
            counts: row?.counts,
            notDisclosive: row?.["not-disclosive"],
            publishedElsewhere: row?.["published-elsewhere"],
            decimals: row?.decimals ?? first?.decimals ?? data.decimals,
            shareDecimals: data["share-decimals"],
            // The total of percentages is no base of theirs.
            whole: whole ?? (data.total && unit !== "percent" ? `${name}.total${suffix}` : null),
            population: row?.population ?? data.population,
            source: row?.source,
            ...derivationOf(sheet, line, first),
          },
          series.map((column, index) => {
            const found = cellAt(row?.values ?? {}, column, columns);
            return {
              period: column.period,
              value: valueAt(sheet, line, column),
              path: found ? [...path, "values", ...found.path] : path,
              comparedWith: comparablePeriod(
                column.period,
                series.slice(0, index).map((other) => other.period),
              ),
              stated: statedTexts(stated, numbers.indexOf(column), numbers.length, [...path, "stated"]),
              accepted: row?.accepted ? { reason: row.accepted, path: [...path, "accepted"] } : undefined,
            };
          }),
        );
      });
    });
  },
  entries: (data) => ({
    count: linesOf<Row>(data).filter(({ rule }) => rule === null).length,
    unit: "rows",
  }),
  derived: ({ name, year, data, yaml }, make) => {
    const { average } = data;
    if (!average) return [];
    const columns = columnsOf(data, year);
    const numbers = numberColumns(columns);
    return seriesOf(numbers).map((series): DerivedFigure => {
      const suffix = series[0]?.suffix ?? "";
      const parts = linesOf<Row>(data)
        .filter(({ rule }) => rule === null)
        .map((line) => `${name}.${line.name}${suffix}`);
      const weighted = average.rule === "weighted";
      return {
        figure: make(
          {
            name: `${name}.average${suffix}`,
            title: average.label,
            unit: series[0]?.unit ?? data.unit ?? linesOf<Row>(data)[0]?.row?.unit ?? "",
            decimals: average.decimals ?? data.decimals,
            shareDecimals: data["share-decimals"],
            derivedFrom: { rule: `${average.rule} average`, parts },
          },
          [],
        ),
        rule: {
          kind: "average",
          parts,
          measure: "value",
          weighted,
          periods: series.map(({ period }) => period),
        },
        year,
        place: yaml.placeOf(["average"]),
        stated: (key) => {
          const column = series.find(({ period }) => period === key);
          if (!column) return {};
          return statedAt(
            statedTexts(average.stated, numbers.indexOf(column), numbers.length, ["average", "stated"]),
            yaml,
          );
        },
      };
    });
  },
  relations: ({ name, year, data, yaml }) =>
    relationsOf(sheetOf(name, data, columnsOf(data, year)), (path) => yaml.placeOf(path)),
  grid: ({ name, year, data }, book) => {
    const columns = columnsOf(data, year);
    const row = rowReader(name, data, columns, book);
    const rankedBy = rankedByOf(data, columns);
    const lines = linesOf<PublicRow>(data);
    const ordered = inGroups(lines.filter(({ rule }) => rule === null)).flatMap((group) =>
      inRankOrder(group.map(row), data.order, ({ cells }) => {
        const cell = cells[rankedBy];
        return cell
          ? { value: cell.entry.value, unit: cell.figure.unit, decimals: cell.figure.decimals }
          : null;
      }),
    );
    const total = lines.find(({ name: lineName, row }) => lineName === "total" && row === null);
    return {
      figurePrefix: `${name}.`,
      rowHeading: data["row-heading"],
      columns: numberColumns(columns).map((column) => ({ label: fullLabel(column), period: column.period })),
      rows: ordered,
      total: total ? row(total) : null,
    };
  },
  tables: ({ name, year, data }, tools) => {
    const { grid, publisher, frame, read } = tools;
    if (!grid) return [];
    const columns = columnsOf(data, year);
    const row = rowReader(name, data, columns, publisher.book);
    const lines = linesOf<PublicRow>(data);
    const numbers = numberColumns(columns);
    const byName = new Map(lines.map((line) => [line.name, line]));
    const gridRows = new Map(grid.rows.map((each) => [each.name, each]));
    const drawn = columns.map((column): DrawnColumn => {
      const at = numbers.indexOf(column);
      return { label: column.label, under: column.under, number: at < 0 ? null : at, series: column.suffix };
    });
    const draw = (line: Line<PublicRow>): DrawnLine => {
      const gridRow = gridRows.get(line.name) ?? row(line);
      return {
        kind: line.rule === null ? "row" : line.name === "total" && line.row === null ? "total" : "subtotal",
        row: gridRow,
        words: columns.map((column) => wordsAt(line, column, columns, gridRow, tools)),
      };
    };
    const body = bodyOf(data, lines, grid.rows, draw);
    const average = data.average && {
      kind: "total" as const,
      row: row({ name: "average", label: data.average.label, row: null, rule: null, group: null, path: [] }),
      words: [],
      isAverage: true,
    };
    const notes = data.average ? [...frame.notes, read(rulesInWords[data.average.rule], [])] : frame.notes;
    const printed = measureTable(
      data.derived,
      grid,
      drawn,
      average ? [...body, average] : body,
      rankedByOf(data, columns),
      { ...tools, frame: { ...frame, notes } },
    );
    const ratings = body.map((entry) => {
      const line = entry.kind === "row" ? byName.get(entry.row.name) : undefined;
      return line?.row?.rating === undefined
        ? null
        : tools.rate(data.scale, line.row.rating, [...line.path, "rating"]);
    });
    return [withRatings(printed, ratings)];
  },
});

const rulesInWords = {
  plain: "The average is the mean of the rows: each row counts the same.",
  weighted: "The average is weighted: each percentage counts by the number that it is of.",
};

function subjectOf(data: Data, label: string, [column]: Column[]): string {
  return [data.title, column?.suffix ? column.label : undefined, label].filter(Boolean).join(": ");
}

/** What a subtotal or the total says besides its label. */
function sumOf(data: Data, { row, group }: Line<Row>) {
  if (row !== null) return undefined;
  const entry = group === null ? undefined : data.rows[group];
  return entry && "group" in entry ? entry.subtotal : data.total;
}

/** The unit of a cell by its row or its column, or by the table; a sum has that of its rows. */
function unitOf(data: PublicData, line: Line<PublicRow>, column: Column | undefined): string {
  const own = line.row?.unit ?? column?.unit ?? data.unit;
  if (own !== undefined) return own;
  const units = new Set(
    linesOf<PublicRow>(data).flatMap(({ row, name }) =>
      row?.unit !== undefined && line.rule?.parts.includes(name) ? row.unit : [],
    ),
  );
  return units.size === 1 ? ([...units][0] ?? "") : "";
}

/** Whether a line has a number in a column: a sum has none of percentages among counts. */
function isSummable({ rule }: Line<unknown>, column: Column | undefined): boolean {
  return (
    rule === null || column?.unit === undefined || ["count", "pounds"].includes(parseUnit(column.unit).kind)
  );
}

function sheetOf(dataset: string, data: Data, columns: Column[]): Sheet<Line<Row>, Column> {
  return {
    dataset,
    lines: linesOf<Row>(data),
    columns: numberColumns(columns),
    entered: ({ row }, column) => cellAt(row?.values ?? {}, column, columns)?.cell.entered ?? null,
    holds: isSummable,
  };
}

function rowReader(table: string, data: PublicData, columns: Column[], book: ProtectedBook) {
  const numbers = numberColumns(columns);
  return (line: Line<PublicRow>): GridRow => ({
    name: line.name,
    label: line.label,
    unit: unitOf(data, line, numbers[0]),
    cells: numbers.map((column) => gridCell(book, `${table}.${line.name}${column.suffix}`, column.period)),
    notes: line.row?.notes ?? [],
  });
}

/** Lines that stand together, in a group or between two. */
function inGroups<Row>(lines: Line<Row>[]): Line<Row>[][] {
  const runs: Line<Row>[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0] && last[0].group === line.group) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The table from top to bottom: the rows in the grid's order, each group under its head, what is worked out in its place. */
function bodyOf(
  data: PublicData,
  lines: Line<PublicRow>[],
  ordered: GridRow[],
  draw: (line: Line<PublicRow>) => DrawnLine,
): (DrawnLine | { kind: "group"; label: string })[] {
  const heads = groupsOf<PublicRow>(data);
  const byName = new Map(lines.map((line) => [line.name, line]));
  const entered = ordered.flatMap(({ name }) => byName.get(name) ?? []);
  let group: number | null = null;
  return lines.flatMap((line) => {
    const shown = line.rule === null ? entered.shift() : line;
    if (!shown) return [];
    const own = shown.group === null ? undefined : heads.get(shown.group);
    const head = shown.group === group ? undefined : own;
    group = shown.group;
    return [
      ...(head === undefined ? [] : [{ kind: "group" as const, label: head }]),
      { ...draw(shown), group: own },
    ];
  });
}

/** What stands in a column of words, dates or ratings; null in a column of numbers. */
function wordsAt(
  { row, path }: Line<PublicRow>,
  column: Column,
  columns: Column[],
  { cells }: GridRow,
  { read, readAll, rate }: PublishingTools,
): TableCell | null {
  const found = row && column.holds !== "numbers" ? cellAt(row.values ?? {}, column, columns) : null;
  const words = found?.cell.words;
  if (!found || words === null || words === undefined || words === "blank") return null;
  const at = [...path, "values", ...found.path];
  if (Array.isArray(words)) return textCell(readAll(words, at));
  if (column.holds === "dates") return textCell(periodLabel(words));
  if (column.holds === "words") return textCell(read(words, at));
  const rating = rate(column.scale, words, at);
  // A rating would tell something of the number beside it.
  return cells.some((cell) => cell?.entry.value.state === "suppressed")
    ? hiddenRating
    : rating && ratingCell(rating);
}

function statedTexts(
  entered: z.output<typeof stated>,
  column: number,
  columns: number,
  path: PropertyKey[],
): StatedTexts {
  const ofColumn = (part: "value" | "share") => {
    const text = entered[part]?.[column];
    return text ? { printed: text, path: [...path, part, column] } : undefined;
  };
  const change = column === columns - 1 ? entered.change : undefined;
  return {
    value: ofColumn("value"),
    share: ofColumn("share"),
    change: change && { printed: change, path: [...path, "change"] },
  };
}
