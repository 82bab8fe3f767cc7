import type { EleventyConfig } from "@11ty/eleventy";
import type { FinishPage } from "./scripts/site/finish-page.ts";
import { templateEngine } from "./scripts/site/template-engine.ts";

/** Registration only: the Report and the output folder come from `buildSite`. */
export default function (config: EleventyConfig, finish: FinishPage) {
  config.setUseGitIgnore(false);
  config.setTemplateFormats(["njk"]);
  config.addExtension("njk", templateEngine(finish));
}
