import type { z } from "zod";
import { inRankOrder } from "../../calculate/rank.ts";
import { totalOf } from "../../calculate/totals.ts";
import type { DerivedFigure } from "../../figures/derived-figure.ts";
import { type StatedTexts, statedAt } from "../../figures/make-figure.ts";
import type { ProtectedBook } from "../../figures/protected-value.ts";
import { totalRelation } from "../../figures/relation.ts";
import { defineKind } from "../../kind/kind.ts";
import type { EnteredValue } from "../../schema/value.ts";
import { type GridRow, gridCell } from "../../tables/grid.ts";
import { withRatings } from "../../tables/ratings.ts";
import { measureTable } from "./measure-table.ts";
import { type Column, columnsOf, rankedByOf, seriesOf } from "./table-columns.ts";
import { type Data, schema, type stated } from "./table-schema.ts";

/** One measure by row and by period, or by row and named column. */
export const table = defineKind({
  schema,
  notProse: ["derived"],
  checkNames: ({ data }, { source }) =>
    data.rows.flatMap((row, index) => source(row.source, ["rows", index])),
  figures: ({ name, year, data }, make) => {
    const columns = columnsOf(data, year);
    const total = data.total;
    return seriesOf(data, columns).flatMap((line) => {
      const suffix = line[0]?.suffix ?? "";
      const totalName = `${name}.total${suffix}`;
      const shareDecimals = data["share-decimals"];
      const rows = data.rows.map((row, index) => {
        const unit = row.unit ?? data.unit ?? "";
        const accepted = row.accepted && { reason: row.accepted, path: ["rows", index, "accepted"] };
        return make(
          {
            name: `${name}.${row.name}${suffix}`,
            title: row.label,
            subject: subjectOf(data, row.label, line),
            standsAlone: row["stands-alone"] ?? line[0]?.standsAlone,
            unit,
            counts: row.counts,
            notDisclosive: row["not-disclosive"],
            publishedElsewhere: row["published-elsewhere"],
            decimals: row.decimals ?? data.decimals,
            shareDecimals,
            // The total of percentages is no base of theirs.
            whole: row.of ?? line[0]?.of ?? (total && unit !== "percent" ? totalName : null),
            population: row.population ?? data.population,
            source: row.source,
          },
          line.map((column) => ({
            period: column.period,
            value: valueIn(row, column.index),
            path: ["rows", index, "values", column.index],
            stated: statedTexts(row.stated, column.index, columns.length, ["rows", index, "stated"]),
            accepted: accepted || undefined,
          })),
        );
      });
      if (!total) return rows;
      const totalFigure = make(
        {
          name: totalName,
          title: total.label,
          subject: subjectOf(data, "", line),
          unit: data.unit ?? "",
          decimals: data.decimals,
          shareDecimals,
          whole: data.unit === "percent" ? null : totalName,
          population: data.population,
          derivedFrom: { rule: "sum", parts: rowNames(name, data, suffix) },
        },
        line.map((column) => ({
          period: column.period,
          value: totalOf(data.rows.map((row) => valueIn(row, column.index))),
          path: ["total"],
          stated: statedTexts(total.stated, column.index, columns.length, ["total", "stated"]),
        })),
      );
      return [...rows, totalFigure];
    });
  },
  entries: ({ rows }) => ({ count: rows.length, unit: "rows" }),
  derived: ({ name, year, data, yaml }, make) => {
    const { average } = data;
    if (!average) return [];
    const columns = columnsOf(data, year);
    return seriesOf(data, columns).map((line): DerivedFigure => {
      const suffix = line[0]?.suffix ?? "";
      const parts = rowNames(name, data, suffix);
      const weighted = average.rule === "weighted";
      return {
        figure: make(
          {
            name: `${name}.average${suffix}`,
            title: average.label,
            unit: data.unit ?? data.rows[0]?.unit ?? "",
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
          periods: line.map(({ period }) => period),
        },
        year,
        place: yaml.placeOf(["average"]),
        stated: (key) => {
          const column = line.find(({ period }) => period === key);
          if (!column) return {};
          return statedAt(
            statedTexts(average.stated, column.index, columns.length, ["average", "stated"]),
            yaml,
          );
        },
      };
    });
  },
  relations: ({ name, year, data, yaml }) =>
    data.total
      ? columnsOf(data, year).map(({ suffix, period }) =>
          totalRelation(
            { figure: `${name}.total${suffix}`, period },
            data.rows.map((row) => ({ figure: `${name}.${row.name}${suffix}`, period })),
            `the total of ${name}${suffix}`,
            yaml.placeOf(["total"]),
          ),
        )
      : [],
  grid: ({ name, year, data }, book) => {
    const columns = columnsOf(data, year);
    const row = rowReader(name, columns, book);
    const rankedBy = rankedByOf(data, columns);
    return {
      figurePrefix: `${name}.`,
      rowHeading: data["row-heading"],
      columns: columns.map(({ label, period }) => ({ label, period })),
      rows: inRankOrder(
        data.rows.map((entry) => row(entry.name, entry.label, entry.unit ?? data.unit ?? "", entry.notes)),
        data.order,
        ({ cells }) => {
          const cell = cells[rankedBy];
          return cell
            ? { value: cell.entry.value, unit: cell.figure.unit, decimals: cell.figure.decimals }
            : null;
        },
      ),
      total: data.total ? row("total", data.total.label, data.unit ?? "", []) : null,
    };
  },
  tables: ({ name, year, data }, tools) => {
    const { grid, publisher } = tools;
    if (!grid) return [];
    const columns = columnsOf(data, year);
    const average = data.average
      ? rowReader(name, columns, publisher.book)("average", data.average.label, data.unit ?? "", [])
      : null;
    const { frame, read } = tools;
    const notes = data.average ? [...frame.notes, read(rulesInWords[data.average.rule], [])] : frame.notes;
    const table = measureTable(data.derived, grid, average, rankedByOf(data, columns), {
      ...tools,
      frame: { ...frame, notes },
    });
    const ratings = grid.rows.map(({ name: rowName }) => {
      const index = data.rows.findIndex((row) => row.name === rowName);
      const word = data.rows[index]?.rating;
      return word === undefined ? null : tools.rate(data.scale, word, ["rows", index, "rating"]);
    });
    return [withRatings(table, ratings)];
  },
});

const rulesInWords = {
  plain: "The average is the mean of the rows: each row counts the same.",
  weighted: "The average is weighted: each percentage counts by the number that it is of.",
};

function subjectOf(data: Data, label: string, line: Column[]): string {
  const column = data.columns ? line[0]?.label : undefined;
  return [data.title, column, label].filter(Boolean).join(": ");
}

function rowNames(table: string, data: Data, suffix: string): string[] {
  return data.rows.map((row) => `${table}.${row.name}${suffix}`);
}

function rowReader(table: string, columns: Column[], book: ProtectedBook) {
  return (name: string, label: string, unit: string, notes: string[]): GridRow => ({
    name,
    label,
    unit,
    cells: columns.map((column) => gridCell(book, `${table}.${name}${column.suffix}`, column.period)),
    notes,
  });
}

function valueIn(row: Data["rows"][number], column: number): EnteredValue {
  return row.values[column] ?? { state: "not-available" };
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
