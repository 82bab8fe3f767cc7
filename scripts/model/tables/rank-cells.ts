import { ranksOf } from "../calculate/rank.ts";
import type { TableCell } from "../report/table.ts";
import type { PublishedValue } from "../report/value.ts";
import { cellOf } from "./publisher.ts";

/** The cells of a column of ranks: a hidden value has no rank, and its cell says why. */
export function rankCells(values: PublishedValue[]): TableCell[] {
  const ranks = ranksOf(values);
  return values.map((value, index) => {
    const rank = ranks[index];
    const cell: TableCell =
      rank == null
        ? cellOf({ ...value, cell: value.state === "text" ? "[z]" : value.cell, number: null })
        : { text: String(rank), state: "number", sort: rank, csv: String(rank) };
    const ranked = { measure: "rank", unit: "", value: rank == null ? "" : String(rank), note: "" } as const;
    return value.observation ? { ...cell, observations: [{ ...value.observation, ...ranked }] } : cell;
  });
}
