/**
 * node scripts/run.mjs bench/website-step plain|pages|whole BOARD PAGES FOLDER: one way to a website, in a process of
 * its own.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { writeManifest } from "../build/output/manifest.ts";
import { checkLinks } from "../checks/site/links.ts";
import { buildReport } from "../model/build-report.ts";
import { printDocuments } from "../pdf/documents/print-documents.ts";
import { address } from "../site/addresses/addresses.ts";
import { buildSite } from "../site/build-site.ts";
import { arrangeSite } from "../site/data/site.ts";
import { templateEngine } from "../site/templates/template-engine.ts";
import { makePages, writePages } from "../site/write-pages.ts";
import { growReport } from "./grow-report.ts";

const [way = "", board = "", pages = "", folder = ""] = process.argv.slice(2);
const report = growReport(buildReport(board), Number(pages));
const output = join(folder, "site");
// Nothing is printed, as in a build with --no-pdf.
const omit = new Set(
  printDocuments(report).flatMap(({ file, thumbnail }) =>
    [file, ...(thumbnail ? [thumbnail] : [])].map(address.download),
  ),
);
const site = arrangeSite(report, { omit });

const ways: Record<string, () => Promise<void>> = {
  /** Eleventy with our templates, their filters and the finished values, and nothing else of our code. */
  plain: async () => {
    const eleventy = new Eleventy("layouts/pages", output, {
      quietMode: true,
      config: (config) => {
        config.addGlobalData("site", site);
        config.setUseGitIgnore(false);
        config.setTemplateFormats(["njk"]);
        config.addExtension("njk", templateEngine());
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
  },
  pages: async () => {
    const { pages } = await makePages(report, site, { output });
    await writePages(pages, output);
  },
  /** As in a build without PDFs, from the Report to the manifest. */
  whole: async () => {
    await buildSite(report, { output, omit, meanwhile: () => checkLinks(output) });
    writeManifest(output, new Map());
  },
};

const start = performance.now();
await ways[way]?.();
const milliseconds = performance.now() - start;
const written = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".html"),
);
writeFileSync(join(folder, "measured.json"), JSON.stringify({ milliseconds, pages: written.length }));
