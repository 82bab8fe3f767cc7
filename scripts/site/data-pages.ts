import type { AnnualReport } from "../model/report.ts";
import { address } from "./addresses.ts";
import type { PageLink } from "./chapter-pages.ts";

/** The data page behind a chart or a table, found by its name. */
export type DataPageFinder = (name: string, year: string | null) => PageLink | null;

/**
 * Finds the page of the dataset that a chart or table comes from.
 * Names are unique within a year; a briefing has no year of its own, so the newest report answers.
 */
export function dataPageFinder(reports: AnnualReport[]): DataPageFinder {
  const byYearAndName = new Map<string, PageLink>();
  for (const report of reports) {
    for (const dataset of report.datasets) {
      const page = { address: address.dataset(dataset.year, dataset.name), title: dataset.title };
      const names = [dataset, ...dataset.tables, ...dataset.charts].map((part) => part.name);
      for (const name of names) byYearAndName.set(`${report.year}/${name}`, page);
    }
  }
  return (name, year) => {
    const years = year === null ? reports.map((report) => report.year) : [year];
    for (const each of years) {
      const page = byYearAndName.get(`${each}/${name}`);
      if (page) return page;
    }
    return null;
  };
}
