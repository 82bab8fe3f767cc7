import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import register from "../../.eleventy.ts";
import type { Report } from "../model/report.ts";
import { address } from "./addresses.ts";
import { writeAssets } from "./assets.ts";
import { writeClientScripts } from "./client-scripts.ts";
import { toCsv } from "./csv.ts";
import { writeHeaderFiles } from "./security/header-files.ts";
import { arrangeSite, type Files } from "./site.ts";

export interface SiteOptions extends Files {
  /** The folder to write into. */
  output: string;
}

/** Writes the website of a Report: pages, stylesheet, fonts and the CSV of every dataset. */
export async function buildSite(report: Report, options: SiteOptions): Promise<void> {
  const csvFiles = new Map(
    report.data.flatMap(({ datasets }) =>
      datasets.map((dataset) => [address.csv(dataset.year, dataset.name), toCsv(dataset.csv)] as const),
    ),
  );
  const made = new Map(options.made);
  for (const [file, text] of csvFiles) made.set(file, { bytes: Buffer.byteLength(text) });
  const site = arrangeSite(report, { ...options, made });
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
  for (const [file, text] of csvFiles) if (site.has(file)) await write(join(options.output, file), text);
  await writeClientScripts(options.output);
  await writeHeaderFiles(options.output);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
