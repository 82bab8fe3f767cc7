import { join, relative } from "node:path";
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
  /** Called with each page as soon as it is finished, before its file is written. */
  finished?: (page: string, file: Buffer) => void;
}

/**
 * Writes every page of the website: the Eleventy step.
 *
 * @returns the letters of all pages that are not ASCII
 */
export async function writePages(report: Report, site: Site, options: PageOptions): Promise<Set<string>> {
  const letters = new Set<string>();
  const finish = finishPages(report, options.pictures ? picturesOf(report) : [], letters);
  // Eleventy resolves paths against the folder in which the command was started.
  const templates = relative(process.cwd(), join(projectFolder, "layouts/pages"));
  const eleventy = new Eleventy(templates, options.output, {
    quietMode: true,
    // A function, not a path: Eleventy cannot load TypeScript unless Node itself can.
    config: (config) => {
      config.addGlobalData("site", site);
      for (const list of site.emptyLists) config.ignores.add(join(templates, `${list}.njk`));
      // Eleventy makes all pages, and then writes all files, without a pause: this lets other work run.
      register(config, async (html, page) => {
        const file = finish(html, page);
        options.finished?.(page, file);
        await setImmediate();
        return file;
      });
      config.addTransform("pause", async (file) => {
        await setImmediate();
        return file;
      });
    },
  });
  // Our caller prints the error that write() throws; Eleventy would print it a second time.
  eleventy.disableLogger();
  await eleventy.write();
  return letters;
}
