import Eleventy from "@11ty/eleventy";
import register from "../../.eleventy.ts";
import type { Report } from "../model/report.ts";
import { chartScript } from "./charts/chart-script.ts";
import { linkHere } from "./sharing/link-here.ts";
import { picturesOf } from "./sharing/pictures.ts";
import { sharingHead } from "./sharing/sharing-head.ts";
import type { Site } from "./site.ts";

export interface PageOptions {
  /** The folder to write into. */
  output: string;
  /** Whether the caller draws the pictures that other sites show beside a link; pages name them then. */
  pictures?: boolean;
}

/** Writes every page of the website: the Eleventy step. */
export async function writePages(report: Report, site: Site, options: PageOptions): Promise<void> {
  const inHead = sharingHead(report, options.pictures ? picturesOf(report) : []);
  const eleventy = new Eleventy("layouts/pages", options.output, {
    quietMode: true,
    // Called from here, not found by its path: Eleventy cannot load TypeScript unless Node itself can.
    config: (config) => {
      config.addGlobalData("site", site);
      // Before the links become relative: what it adds has some.
      config.addTransform("sharing-head", function (html) {
        return inHead(chartScript(linkHere(html)), this.page.url);
      });
      register(config);
    },
  });
  // Our caller prints the error that write() throws; Eleventy would print it a second time.
  eleventy.disableLogger();
  await eleventy.write();
}
