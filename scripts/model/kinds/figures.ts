import { z } from "zod";
import type { DerivedFigure } from "../derive/derived-figure.ts";
import { inOrder, reportingYear } from "../derive/period.ts";
import { type FigureSettings, statedAt } from "../figures/make-figure.ts";
import { parseUnit } from "../figures/unit.ts";
import type { Grid } from "../publish/grid.ts";
import { gridCell } from "../publish/grid.ts";
import { cellOf, type Publisher, periodLabel, textCell } from "../publish/publisher.ts";
import { makeTable, type TableFrame } from "../publish/tools.ts";
import type { Table, TableRow } from "../report.ts";
import { commonKeys, counts, printed, source, texts } from "../schema/common.ts";
import { decimals, name, period, text } from "../schema/names.ts";
import { type EnteredValue, value } from "../schema/value.ts";
import { defineKind } from "./kind.ts";

const derivedKeys = ["sum-of", "difference-of", "ratio-of"] as const;
const ruleOf = { "sum-of": "sum", "difference-of": "difference", "ratio-of": "ratio" } as const;

const figure = z
  .strictObject({
    title: text,
    unit: text,
    counts: counts.optional(),
    decimals: decimals.default(0),
    "share-decimals": decimals.default(0),
    of: text.optional(),
    population: text.optional(),
    values: z.record(period, value).optional(),
    "sum-of": z.array(text).min(1).optional(),
    "difference-of": z
      .array(text)
      .length(2, { error: twoFigures("difference-of") })
      .optional(),
    "ratio-of": z
      .array(text)
      .length(2, { error: twoFigures("ratio-of") })
      .optional(),
    stated: z
      .partialRecord(z.enum(["value", "change", "difference", "share", "rate", "total"]), printed)
      .default({}),
    accepted: text.optional(),
    source: source.optional(),
    notes: texts,
  })
  .superRefine((entered, context) => {
    const fail = (message: string, path: PropertyKey[] = []) =>
      context.addIssue({ code: "custom", message, path, input: entered });
    const ways = ["values", ...derivedKeys].filter((key) => key in entered);
    if (ways.length === 0)
      fail('"values" is missing|Add a line "values: …", or sum-of:, difference-of: or ratio-of:');
    if (ways.length > 1) fail(`a figure has either ${ways.join(": or ")}:|Keep one of the two`);
    for (const key of derivedKeys) {
      const parts = entered[key] ?? [];
      const twice = parts.find((part, index) => parts.indexOf(part) !== index);
      if (twice) fail(`"${twice}" stands twice in ${key}:|Name each figure once`, [key]);
    }
    if (entered.values === undefined)
      for (const key of ["counts", "accepted"] as const)
        if (entered[key] !== undefined)
          fail(
            `${key}: has no meaning for a figure that is worked out|Take it out; it follows from its parts`,
            [key],
          );
    const kind = parseUnit(entered.unit).kind;
    if (entered["ratio-of"] && kind !== "count" && kind !== "pounds")
      fail(
        `a ratio is not in ${entered.unit}|Write the unit as a plain noun, such as cases per worker; a percentage of a whole is .share`,
        ["unit"],
      );
    if (entered["ratio-of"] && (entered.of || entered.population))
      fail("a ratio has no share and no rate|Take out of: and population:");
    if (entered.of && kind !== "count" && kind !== "pounds" && kind !== "percent")
      fail(`of: has no meaning for a figure in ${entered.unit}|Take it out`, ["of"]);
  });
type EnteredFigure = z.output<typeof figure>;

/** Named series, each with values by period. */
export const figures = defineKind({
  schema: z.strictObject({
    kind: z.literal("figures"),
    ...commonKeys,
    figures: z.record(name, figure),
  }),
  figures: ({ data }, make) =>
    Object.entries(data.figures).flatMap(([figureName, entered]) => {
      const { values } = entered;
      if (!values) return [];
      const path = ["figures", figureName];
      const periods = inOrder(Object.keys(values));
      return make(
        settingsOf(figureName, entered),
        periods.map((key, index) => ({
          period: key,
          value: values[key] as EnteredValue,
          path: [...path, "values", key],
          // What a source printed of a figure is said of its newest value.
          stated: index < periods.length - 1 ? {} : statedTexts(entered.stated, path),
          accepted: entered.accepted ? { reason: entered.accepted, path: [...path, "accepted"] } : undefined,
        })),
      );
    }),
  derived: ({ data, year, yaml }, make) =>
    Object.entries(data.figures).flatMap(([figureName, entered]): DerivedFigure[] => {
      const key = derivedKeys.find((candidate) => entered[candidate]);
      if (!key) return [];
      const path = ["figures", figureName];
      const kind = ruleOf[key];
      const parts = entered[key] ?? [];
      const newest = statedAt(statedTexts(entered.stated, path), yaml);
      return [
        {
          figure: make({ ...settingsOf(figureName, entered), derivedFrom: { rule: kind, parts } }, []),
          rule: { kind, parts },
          year,
          place: yaml.placeOf([...path, key]),
          stated: (_period, isNewest) => (isNewest ? newest : {}),
        },
      ];
    }),
  grid: ({ data, year }, book) => {
    const entered = new Set(Object.values(data.figures).flatMap(({ values }) => Object.keys(values ?? {})));
    // A figure that is worked out may run further back than the dataset: it shows its own year, and
    // the periods that the others have.
    const periodsOf = (figureName: string, { values }: EnteredFigure) =>
      values
        ? Object.keys(values)
        : (book.get(figureName)?.entries ?? [])
            .map(({ period }) => period)
            .filter((period) => entered.has(period.key) || reportingYear(period) === year)
            .map(({ key }) => key);
    const periods = inOrder(
      Object.entries(data.figures).flatMap(([name, figure]) => periodsOf(name, figure)),
    );
    return {
      rowHeading: "Figure",
      columns: periods.map((key) => ({ label: periodLabel(key), period: key })),
      rows: Object.entries(data.figures).map(([figureName, figure]) => ({
        name: figureName,
        label: figure.title,
        unit: figure.unit,
        cells: periods.map((key) =>
          periodsOf(figureName, figure).includes(key) ? gridCell(book, figureName, key) : null,
        ),
        notes: figure.notes,
      })),
      total: null,
    };
  },
  tables: (_dataset, { grid, frame, publisher }) => (grid ? [figuresTable(grid, frame, publisher)] : []),
  content: () => ({ kind: "figures" }),
});

function twoFigures(key: string): string {
  return `${key}: names two figures|Write [first, second]: the second is ${key === "ratio-of" ? "what the first is divided by" : "taken away from the first"}`;
}

function settingsOf(name: string, entered: EnteredFigure): FigureSettings {
  return {
    name,
    title: entered.title,
    unit: entered.unit,
    counts: entered.counts,
    decimals: entered.decimals,
    shareDecimals: entered["share-decimals"],
    whole: entered.of,
    population: entered.population,
    source: entered.source,
  };
}

function statedTexts(stated: EnteredFigure["stated"], path: PropertyKey[]) {
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
