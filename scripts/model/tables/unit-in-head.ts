import type { TableCell, TableColumn } from "../report/table.ts";
import { parseUnit } from "../values/unit.ts";

/** The units that each value carries itself, "93%" and "£60", by their sign in a cell. */
const signs: Record<string, string> = {
  percent: "%",
  "percentage-points": "percentage points",
  pounds: "£",
};

/**
 * A column of numbers with one unit, which its header names: "2016/17 (referrals)". Cells with % and £ need no more,
 * but their CSV does.
 *
 * @param unit as in the data; "" if the numbers have none
 * @example numberColumn("2016/17", "percent") // { label: "2016/17", csvLabel: "2016/17 (percent)", … }
 */
export function numberColumn(label: string, unit: string): TableColumn {
  if (unit === "") return { label, numeric: true };
  const { kind, shownIn } = parseUnit(unit);
  const column = { numeric: true, series: label };
  if (shownIn) return { ...column, label: `${label} (${signOf(unit)})` };
  const withUnit = `${label} (${unit})`;
  return kind in signs ? { ...column, label, csvLabel: withUnit } : { ...column, label: withUnit };
}

/** The unit of a row in a table with several units: a cell of the column "Unit". A data file says it with each value. */
export function unitCell(unit: string): TableCell {
  return { text: signOf(unit) ?? unit, state: "text", sort: null, csv: unit, observations: [] };
}

function signOf(unit: string): string | undefined {
  const { kind, shownIn } = parseUnit(unit);
  return shownIn ? (shownIn === 1000 ? "£000" : "£ million") : signs[kind];
}

/** The unit of all rows, or null if they differ. */
export function oneUnit(units: string[]): string | null {
  const [first = "", ...others] = new Set(units);
  return others.length === 0 ? first : null;
}
