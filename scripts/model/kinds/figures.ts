import { z } from "zod";
import { inOrder } from "../derive/period.ts";
import type { Grid } from "../publish/grid.ts";
import { gridCell } from "../publish/grid.ts";
import { cellOf, type Publisher, periodLabel, textCell } from "../publish/publisher.ts";
import { makeTable, type TableFrame } from "../publish/tools.ts";
import type { Table, TableRow } from "../report.ts";
import { commonKeys, counts, printed, source, texts } from "../schema/common.ts";
import { decimals, name, period, text } from "../schema/names.ts";
import { type EnteredValue, value } from "../schema/value.ts";
import { defineKind } from "./kind.ts";

const figure = z.strictObject({
  title: text,
  unit: text,
  counts: counts.optional(),
  decimals: decimals.default(0),
  "share-decimals": decimals.default(0),
  of: text.optional(),
  population: text.optional(),
  values: z.record(period, value),
  stated: z
    .partialRecord(z.enum(["value", "change", "difference", "share", "rate", "total"]), printed)
    .default({}),
  source: source.optional(),
  notes: texts,
});

/** Named series, each with values by period. */
export const figures = defineKind({
  schema: z.strictObject({
    kind: z.literal("figures"),
    ...commonKeys,
    figures: z.record(name, figure),
  }),
  figures: ({ data }, make) =>
    Object.entries(data.figures).map(([figureName, entered]) => {
      const path = ["figures", figureName];
      const periods = inOrder(Object.keys(entered.values));
      return make(
        {
          name: figureName,
          title: entered.title,
          unit: entered.unit,
          counts: entered.counts,
          decimals: entered.decimals,
          shareDecimals: entered["share-decimals"],
          whole: entered.of,
          population: entered.population,
          source: entered.source,
        },
        periods.map((key, index) => ({
          period: key,
          value: entered.values[key] as EnteredValue,
          path: [...path, "values", key],
          // What a source printed of a figure is said of its newest value.
          stated: index < periods.length - 1 ? {} : statedTexts(entered.stated, path),
        })),
      );
    }),
  grid: ({ data }, book) => {
    const periods = inOrder(Object.values(data.figures).flatMap(({ values }) => Object.keys(values)));
    return {
      rowHeading: "Figure",
      columns: periods.map((key) => ({ label: periodLabel(key), period: key })),
      rows: Object.entries(data.figures).map(([figureName, entered]) => ({
        name: figureName,
        label: entered.title,
        unit: entered.unit,
        cells: periods.map((key) => (key in entered.values ? gridCell(book, figureName, key) : null)),
        notes: entered.notes,
      })),
      total: null,
    };
  },
  tables: (_dataset, { grid, frame, publisher }) => (grid ? [figuresTable(grid, frame, publisher)] : []),
  content: () => ({ kind: "figures" }),
});

function statedTexts(stated: z.output<typeof figure>["stated"], path: PropertyKey[]) {
  return Object.fromEntries(
    Object.entries(stated).map(([part, text]) => [
      part,
      text && { printed: text, path: [...path, "stated", part] },
    ]),
  );
}

/**
 * Where each figure has one period only, the period is a column of its own; otherwise each
 * period is a column, and a rate that the data gives is a row of its own.
 */
function figuresTable(grid: Grid, frame: TableFrame, publisher: Publisher): Table {
  const single = grid.columns.length > 1 && grid.rows.every((row) => row.cells.filter(Boolean).length === 1);
  if (single) return onePeriodTable(grid, frame, publisher);
  const rows = grid.rows.flatMap((row): TableRow[] => {
    const rates = row.cells.map((cell) => cell && publisher.rate(cell.figure, cell.entry));
    const line: TableRow = {
      kind: "row",
      cells: [textCell(row.label), ...row.cells.map((cell) => cellOf(publisher.print(cell, "value")))],
    };
    if (!rates.some(Boolean)) return [line];
    const rateLine = rates.map((rate) => cellOf(rate ?? publisher.notAvailable));
    return [line, { kind: "row", cells: [textCell(`${row.label}, rate per 10,000`), ...rateLine] }];
  });
  return makeTable(
    frame,
    [
      { label: grid.rowHeading, numeric: false },
      ...grid.columns.map(({ label }) => ({ label, numeric: true })),
    ],
    rows,
  );
}

function onePeriodTable(grid: Grid, frame: TableFrame, publisher: Publisher): Table {
  return makeTable(
    frame,
    [
      { label: grid.rowHeading, numeric: false },
      { label: "Period", numeric: false },
      { label: "Number", numeric: true },
    ],
    grid.rows.map((row): TableRow => {
      const at = row.cells.findIndex(Boolean);
      const period = textCell(grid.columns[at]?.label ?? "");
      return {
        kind: "row",
        cells: [textCell(row.label), period, cellOf(publisher.print(row.cells[at] ?? null, "value"))],
      };
    }),
  );
}
