import type { ProtectedEntry } from "../derive/parts.ts";
import { lastDay, type Period, parsePeriod, periodInWords } from "../derive/period.ts";
import type { LoadedDataset } from "../load/load-board.ts";
import type { ProtectedBook, ProtectedFigure } from "../protect/protect.ts";
import type { AgencyEntry } from "../schema/board.ts";

/** A dataset's figures in rows and columns, before they are put into words. */
export interface Grid {
  rowHeading: string;
  columns: { label: string; period: string }[];
  rows: GridRow[];
  total: GridRow | null;
}

export interface GridRow {
  name: string;
  label: string;
  unit: string;
  /** One for each column; null where the dataset has no value for it. */
  cells: ({ figure: ProtectedFigure; entry: ProtectedEntry } | null)[];
  notes: string[];
}

/** The grid of a dataset that has figures in rows; null for the other kinds. */
export function gridOf(
  { name, year, data }: LoadedDataset,
  book: ProtectedBook,
  agencies: AgencyEntry[],
): Grid | null {
  const cell = (figureName: string, period: string) => {
    const figure = book.get(figureName);
    const entry = figure?.entries.find((candidate) => candidate.period.key === period);
    return figure && entry ? { figure, entry } : null;
  };
  switch (data.kind) {
    case "figures": {
      const periods = periodsOf(Object.values(data.figures).flatMap(({ values }) => Object.keys(values)));
      return {
        rowHeading: "Figure",
        columns: periods.map((period) => ({ label: periodInWords(period), period: period.key })),
        rows: Object.entries(data.figures).map(([figureName, figure]) => ({
          name: figureName,
          label: figure.title,
          unit: figure.unit,
          cells: periods.map((period) => (period.key in figure.values ? cell(figureName, period.key) : null)),
          notes: figure.notes,
        })),
        total: null,
      };
    }
    case "table": {
      const columns = data.columns
        ? data.columns.map((column) => ({
            label: column.label,
            period: data.period ?? year,
            suffix: `.${column.name}`,
          }))
        : (data.periods ?? []).map((period) => ({ label: labelOf(period), period, suffix: "" }));
      const row = (rowName: string, label: string, unit: string, notes: string[]): GridRow => ({
        name: rowName,
        label,
        unit,
        cells: columns.map(({ suffix, period }) => cell(`${name}.${rowName}${suffix}`, period)),
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
    }
    case "attendance":
      return {
        rowHeading: "Member",
        columns: [{ label: labelOf(data.period), period: data.period }],
        rows: data.members.map((member) => ({
          name: member.name,
          label: member.label ?? agencies.find(({ id }) => id === member.agency)?.name ?? member.name,
          unit: "meetings",
          cells: [cell(`${name}.${member.name}`, data.period)],
          notes: member.notes,
        })),
        total: null,
      };
    case "finances":
      return {
        rowHeading: "Item",
        columns: [{ label: labelOf(data.period), period: data.period }],
        rows: [...data.expenditure.items, ...data.income.items].map((item) => ({
          name: item.name,
          label: item.label,
          unit: "pounds",
          cells: [cell(`${name}.${item.name}`, data.period)],
          notes: item.notes,
        })),
        total: null,
      };
    default:
      return null;
  }
}

function periodsOf(keys: string[]): Period[] {
  return [...new Set(keys)]
    .map((key) => parsePeriod(key))
    .filter((period) => period !== null)
    .sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
}

function labelOf(key: string): string {
  const period = parsePeriod(key);
  return period ? periodInWords(period) : key;
}
