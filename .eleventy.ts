import type { EleventyConfig } from "@11ty/eleventy";
import { relativeLinks } from "./scripts/site/relative-links.ts";
import { templateEngine } from "./scripts/site/template-engine.ts";

/** Registration only: the Report and the output folder come from `buildSite`. */
export default function (config: EleventyConfig) {
  config.setUseGitIgnore(false);
  config.setTemplateFormats(["njk"]);
  config.addExtension("njk", templateEngine());

  config.addTransform("relative-links", function (html) {
    return relativeLinks(html, this.page.url);
  });
}
