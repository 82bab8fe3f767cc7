import type { EleventyConfig } from "@11ty/eleventy";
import { templateEngine } from "./scripts/site/templates/template-engine.ts";
import type { FinishPage } from "./scripts/site/transforms/finish-page.ts";

/** Registration only: the Report and the output folder come from `buildSite`. */
export default function (config: EleventyConfig, finish: FinishPage) {
  config.setUseGitIgnore(false);
  config.setTemplateFormats(["njk"]);
  // All at once, so that the pages of a report come together, for the search index; they are kept until the end anyway.
  config.setConcurrency(Number.POSITIVE_INFINITY);
  config.addExtension("njk", templateEngine(finish));
}
