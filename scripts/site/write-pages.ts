import { join, relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import register from "../../.eleventy.ts";
import type { Report } from "../model/report/report.ts";
import { projectFolder } from "../system/project-folder.ts";
import type { Site } from "./data/site.ts";
import { picturesOf } from "./sharing/pictures.ts";
import { finishPages } from "./transforms/finish-page.ts";

export interface PageOptions {
  /** The folder to write into. */
  output: string;
  /** Whether the caller draws the pictures that other sites show beside a link; pages name them then. */
  pictures?: boolean;
  /** Is told each page as soon as it is finished, before its file is there. */
  finished?: (page: string, file: Buffer) => void;
}

/** Writes every page of the website: the Eleventy step. */
export async function writePages(report: Report, site: Site, options: PageOptions): Promise<void> {
  const finish = finishPages(report, options.pictures ? picturesOf(report) : []);
  // Eleventy takes paths from the folder in which the command was started.
  const templates = relative(process.cwd(), join(projectFolder, "layouts/pages"));
  const eleventy = new Eleventy(templates, options.output, {
    quietMode: true,
    // Called from here, not found by its path: Eleventy cannot load TypeScript unless Node itself can.
    config: (config) => {
      config.addGlobalData("site", site);
      // Eleventy makes all pages, and then writes all files, without a pause: here others have their turn.
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
}
