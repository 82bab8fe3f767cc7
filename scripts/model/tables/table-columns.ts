import { inOrder } from "../values/period.ts";
import { periodLabel } from "./publisher.ts";
import type { Rule, SheetColumn } from "./sheet.ts";

export interface Column extends SheetColumn {
  name: string;
  label: string;
  /** The head that it shares with its neighbours. */
  under: string | null;
  holds: "numbers" | "words" | "dates" | "ratings";
  /** The scale of its ratings. */
  scale: string;
  unit: string | undefined;
  decimals: number | undefined;
  /** What its values are of: a figure, or another column. */
  of: string | null;
  standsAlone: string | undefined;
  /** Its place in `values:`; null if it is worked out. */
  slot: number | null;
}

/** A column as it is entered. */
interface NamedColumn {
  name: string;
  label: string;
  under?: string | undefined;
  holds: Column["holds"];
  scale?: string | undefined;
  unit?: string | undefined;
  decimals?: number | undefined;
  period?: string | undefined;
  of?: string | undefined;
  "stands-alone"?: string | undefined;
  "sum-of"?: string[] | undefined;
  "difference-of"?: string[] | undefined;
}

/** What a table says of its columns. */
interface ColumnsInFile {
  columns?: NamedColumn[] | undefined;
  periods?: string[] | undefined;
  period?: string | undefined;
  scale: string;
}

/** The columns of a table from left to right: its periods, its named columns, or these under each period. */
export function columnsOf(data: ColumnsInFile, year: string): Column[] {
  const { columns: named = [], periods } = data;
  const unplaced =
    periods === undefined
      ? named.map((column) => namedColumn(column, column.period ?? data.period ?? year, data.scale))
      : named.length === 0
        ? periods.map(periodColumn)
        : [
            ...periods.flatMap((period) =>
              named
                .filter(({ holds }) => holds === "numbers")
                .map((column) => ({
                  ...namedColumn(column, period, data.scale),
                  under: periodLabel(period),
                })),
            ),
            ...named
              .filter(({ holds }) => holds !== "numbers")
              .map((column) => namedColumn(column, year, data.scale)),
          ];
  let slot = 0;
  return unplaced.map((column) => ({ ...column, slot: column.rule ? null : slot++ }));
}

function periodColumn(period: string): Omit<Column, "slot"> {
  return {
    name: period,
    label: periodLabel(period),
    under: null,
    holds: "numbers",
    scale: "",
    unit: undefined,
    decimals: undefined,
    period,
    of: null,
    standsAlone: undefined,
    rule: null,
    suffix: "",
  };
}

function namedColumn(column: NamedColumn, period: string, scale: string): Omit<Column, "slot"> {
  const rule = ruleOf(column);
  return {
    name: column.name,
    label: column.label,
    under: column.under ?? null,
    holds: column.holds,
    scale: column.scale ?? scale,
    unit: column.unit,
    decimals: column.decimals,
    period,
    of: column.of ?? null,
    standsAlone: column["stands-alone"],
    rule: rule && { ...rule, parts: rule.parts.map((part) => `.${part}`) },
    suffix: `.${column.name}`,
  };
}

/** What `sum-of:` or `difference-of:` of a column or row says; null without them. */
export function ruleOf(entry: {
  "sum-of"?: string[] | undefined;
  "difference-of"?: string[] | undefined;
}): Rule | null {
  if (entry["sum-of"]) return { kind: "sum", parts: entry["sum-of"] };
  return entry["difference-of"] ? { kind: "difference", parts: entry["difference-of"] } : null;
}

/** The columns that hold numbers, in order. */
export function numberColumns(columns: Column[]): Column[] {
  return columns.filter(({ holds }) => holds === "numbers");
}

/** A column's name in full: "2016/17: Boys". */
export function fullLabel({ label, under }: Column): string {
  return under === null ? label : `${under}: ${label}`;
}

/** The number column, by its index, that ranks go by: the newest period, unless the table says which. */
export function rankedByOf(data: { "rank-by"?: string | undefined }, columns: Column[]): number {
  const numbers = numberColumns(columns);
  const newest = inOrder(numbers.map(({ period }) => period)).at(-1);
  const wanted = data["rank-by"];
  const found = numbers.findLastIndex(({ name, period }) =>
    wanted === undefined ? period === newest : name === wanted || period === wanted,
  );
  return Math.max(0, found);
}
