import type { Rating, Table } from "../../model/report/table.ts";

/**
 * The ratings in a table that have a meaning to explain, each once, in the order of the rows.
 *
 * @example scaleOf(plan) // [{label: "Complete", colour: "green", meaning: "All of it is done."}]
 */
export function scaleOf({ rows }: Table): Rating[] {
  const ratings = new Map<string, Rating>();
  for (const { cells } of rows)
    for (const { rating } of cells) if (rating && rating.meaning !== null) ratings.set(rating.label, rating);
  return [...ratings.values()];
}
