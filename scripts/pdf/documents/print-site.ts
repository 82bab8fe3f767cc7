import type { Report } from "../../model/report/report.ts";
import { arrangeSite, type Site } from "../../site/data/site.ts";

const sites = new WeakMap<Report, Site>();

/** What templates of documents see of the board: arranged once for all documents of a Report. */
export function printSite(report: Report): Site {
  let site = sites.get(report);
  if (!site) {
    site = arrangeSite(report);
    sites.set(report, site);
  }
  return site;
}
