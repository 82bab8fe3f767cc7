import { z } from "zod";
import { totalRelation } from "../derive/relation.ts";
import { totalOf } from "../derive/total.ts";
import type { StatedTexts } from "../figures/make-figure.ts";
import { type Grid, type GridRow, gridCell } from "../publish/grid.ts";
import { cellOf, type Publisher, periodLabel, textCell } from "../publish/publisher.ts";
import { makeTable, type TableFrame } from "../publish/tools.ts";
import type { Table, TableCell, TableColumn, TableRow } from "../report.ts";
import { commonKeys, counts, printed, printedByColumn, source, texts } from "../schema/common.ts";
import { decimals, name, period, text } from "../schema/names.ts";
import { type EnteredValue, value } from "../schema/value.ts";
import { defineKind } from "./kind.ts";

const stated = z
  .strictObject({
    value: printedByColumn.optional(),
    share: printedByColumn.optional(),
    change: printed.optional(),
  })
  .default({});

const schema = z.strictObject({
  kind: z.literal("table"),
  ...commonKeys,
  unit: text.optional(),
  "row-heading": text.default("Category"),
  periods: z.array(period).optional(),
  columns: z.array(z.strictObject({ name, label: text })).optional(),
  period: period.optional(),
  derived: z.array(z.enum(["share", "change"])).default([]),
  decimals: decimals.default(0),
  "share-decimals": decimals.default(0),
  rows: z
    .array(
      z.strictObject({
        name,
        label: text,
        values: z.array(value),
        unit: text.optional(),
        counts: counts.optional(),
        decimals: decimals.optional(),
        notes: texts,
        source: source.optional(),
        stated,
      }),
    )
    .min(1),
  total: z.strictObject({ label: text, stated }).optional(),
});
type Data = z.output<typeof schema>;

/** One measure by row and by period, or by row and named column. */
export const table = defineKind({
  schema,
  figures: ({ name, year, data }, make) => {
    const columns = columnsOf(data, year);
    // With periods a row is one series; with named columns each of its cells is a figure.
    const series = data.columns ? columns.map((column) => [column]) : [columns];
    const total = data.total;
    return series.flatMap((line) => {
      const suffix = line[0]?.suffix ?? "";
      const totalName = `${name}.total${suffix}`;
      const shared = { shareDecimals: data["share-decimals"], whole: total ? totalName : null };
      const rows = data.rows.map((row, index) =>
        make(
          {
            ...shared,
            name: `${name}.${row.name}${suffix}`,
            title: row.label,
            unit: row.unit ?? data.unit ?? "",
            counts: row.counts,
            decimals: row.decimals ?? data.decimals,
            source: row.source,
          },
          line.map((column) => ({
            period: column.period,
            value: valueIn(row, column.index),
            path: ["rows", index, "values", column.index],
            stated: statedTexts(row.stated, column.index, columns.length, ["rows", index, "stated"]),
          })),
        ),
      );
      if (!total) return rows;
      const totalFigure = make(
        { ...shared, name: totalName, title: total.label, unit: data.unit ?? "", decimals: data.decimals },
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
    const row = (rowName: string, label: string, unit: string, notes: string[]): GridRow => ({
      name: rowName,
      label,
      unit,
      cells: columns.map((column) => gridCell(book, `${name}.${rowName}${column.suffix}`, column.period)),
      notes,
    });
    return {
      rowHeading: data["row-heading"],
      columns: columns.map(({ label, period }) => ({ label, period })),
      rows: data.rows.map((entry) =>
        row(entry.name, entry.label, entry.unit ?? data.unit ?? "", entry.notes),
      ),
      total: data.total ? row("total", data.total.label, data.unit ?? "", []) : null,
    };
  },
  tables: ({ data }, { grid, frame, publisher }) =>
    grid ? [measureTable(data, grid, frame, publisher)] : [],
  content: () => ({ kind: "table" }),
});

interface Column {
  label: string;
  period: string;
  /** What it adds to a figure's name: ".north", or nothing for a period. */
  suffix: string;
  index: number;
}

function columnsOf(data: Data, year: string): Column[] {
  if (data.columns)
    return data.columns.map(({ name, label }, index) => ({
      label,
      period: data.period ?? year,
      suffix: `.${name}`,
      index,
    }));
  return (data.periods ?? []).map((key, index) => ({
    label: periodLabel(key),
    period: key,
    suffix: "",
    index,
  }));
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
    return text && { printed: text, path: [...path, part] };
  };
  const change = column === columns - 1 ? entered.change : undefined;
  return {
    value: ofColumn("value"),
    share: ofColumn("share"),
    change: change && { printed: change, path: [...path, "change"] },
  };
}

function measureTable(data: Data, grid: Grid, frame: TableFrame, publisher: Publisher): Table {
  const withShare = data.derived.includes("share");
  const withChange = data.derived.includes("change");
  const columns: TableColumn[] = [{ label: grid.rowHeading, numeric: false }];
  for (const { label } of grid.columns) {
    columns.push({ label: withShare ? `${label} (number)` : label, numeric: true });
    if (withShare) columns.push({ label: `${label} (share)`, numeric: true });
  }
  if (withChange) columns.push({ label: "Change", numeric: true });
  const line = (row: GridRow, kind: TableRow["kind"]): TableRow => {
    const cells: TableCell[] = [textCell(row.label)];
    for (const cell of row.cells) {
      cells.push(cellOf(publisher.print(cell, "value")));
      if (withShare) cells.push(cellOf(publisher.print(cell, "share")));
    }
    if (withChange) cells.push(cellOf(publisher.print(row.cells.at(-1) ?? null, "change")));
    return { kind, cells };
  };
  const rows = grid.rows.map((row) => line(row, "row"));
  if (grid.total) rows.push(line(grid.total, "total"));
  return makeTable(frame, columns, rows);
}
