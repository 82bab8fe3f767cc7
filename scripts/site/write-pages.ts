import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import register from "../../.eleventy.ts";
import type { Report } from "../model/report/report.ts";
import { projectFolder } from "../system/project-folder.ts";
import { picturesOf } from "./data/pictures.ts";
import type { Site } from "./data/site.ts";
import { finishPages } from "./transforms/finish-page.ts";

export interface PageOptions {
  /** The folder to write to. */
  output: string;
  /** Whether the caller draws the pictures that other sites show with a link; the pages then name them. */
  pictures?: boolean;
}

interface MadePages {
  /** The file of each page, by its address. */
  pages: Map<string, Buffer>;
  /** The letters of all pages that are not ASCII. */
  letters: Set<string>;
}

/**
 * Makes every page of the website: the Eleventy step.
 *
 * @param made receives each page as soon as it is made
 */
export async function makePages(
  report: Report,
  site: Site,
  { output, pictures }: PageOptions,
  made: (page: string, file: Buffer) => void = () => {},
): Promise<MadePages> {
  const pages = new Map<string, Buffer>();
  const letters = new Set<string>();
  const finish = finishPages(report, pictures ? picturesOf(report) : [], letters);
  // Eleventy resolves paths against the folder in which the command was started.
  const templates = relative(process.cwd(), join(projectFolder, "layouts/pages"));
  const eleventy = new Eleventy(templates, output, {
    quietMode: true,
    // A function, not a path: Eleventy cannot load TypeScript unless Node itself can.
    config: (config) => {
      config.addGlobalData("site", site);
      for (const list of site.emptyLists) config.ignores.add(join(templates, `${list}.njk`));
      // Eleventy makes all pages without a pause: this lets other work run.
      register(config, async (html, page) => {
        const file = finish(html, page);
        pages.set(page, file);
        made(page, file);
        await setImmediate();
        return file;
      });
    },
  });
  // Our caller prints the error that toJSON() throws; Eleventy would print it a second time.
  eleventy.disableLogger();
  await eleventy.toJSON();
  return { pages, letters };
}

/** Writes the files of pages. */
export async function writePages(pages: Map<string, Buffer>, output: string): Promise<void> {
  for (const [page, file] of pages) {
    const path = join(output, page);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file);
  }
}
