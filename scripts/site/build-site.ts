import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import register from "../../.eleventy.ts";
import type { Report } from "../model/report.ts";
import { address } from "./addresses.ts";
import { writeAssets } from "./assets.ts";
import { toCsv } from "./csv.ts";
import { arrangeSite } from "./site.ts";

export interface SiteOptions {
  /** The folder to write into. */
  output: string;
  /** Addresses of downloads that this build leaves out; no page links to them. */
  omit?: ReadonlySet<string>;
}

/** Writes the website of a Report: pages, stylesheet, fonts and the CSV of every dataset. */
export async function buildSite(report: Report, options: SiteOptions): Promise<void> {
  const site = arrangeSite(report, options.omit);
  const eleventy = new Eleventy("layouts/pages", options.output, {
    quietMode: true,
    // Called from here, not found by its path: Eleventy cannot load TypeScript unless Node itself can.
    config: (config) => {
      register(config);
      config.addGlobalData("site", site);
    },
  });
  // Our caller prints the error that write() throws; Eleventy would print it a second time.
  eleventy.disableLogger();
  await eleventy.write();

  await writeAssets(report, options.output);
  for (const { dataset } of site.datasets) {
    const file = address.csv(dataset.year, dataset.name);
    if (site.has(file)) await write(join(options.output, file), toCsv(dataset.csv));
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
