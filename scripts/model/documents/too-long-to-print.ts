import type { PublishedDataset } from "../report/dataset.ts";

/** About a hundred pages, which a browser prints in half a minute; 20,000 rows fail after three minutes. */
const mostPrintedRows = 3000;

/** What is wrong with a printed block that shows a dataset of so many rows, and what to do; null if it can be shown. */
export function tooLongToPrint(
  name: string,
  { tables }: PublishedDataset,
): { what: string; todo: string } | null {
  const longest = Math.max(0, ...tables.map(({ rows }) => rows.length));
  if (longest <= mostPrintedRows) return null;
  return {
    what: `the table "${name}" has ${longest.toLocaleString("en-GB")} rows, and ${mostPrintedRows.toLocaleString("en-GB")} is the most that is printed`,
    todo: `Take the block out and write [](dataset:${name}), a link to its page on the website; or show a chart, or a dataset of totals`,
  };
}
