import type { EleventyPage, TemplateEngine } from "@11ty/eleventy";
import nunjucks from "nunjucks";
import type { FinishPage } from "../transforms/finish-page.ts";
import { createEnvironment, wordsToSay } from "./environment.ts";
import { withWords } from "./template-words.ts";

/**
 * Our Nunjucks as Eleventy's engine for `.njk`. Not by `setLibrary`: Eleventy would compile pages with its own copy of
 * Nunjucks, and where the two copies differ in version, one escapes the HTML that the other's macros made.
 *
 * @param finish changes each page. Not by `addTransform`: Eleventy would keep every page before and after it
 */
export function templateEngine(finish?: FinishPage): TemplateEngine {
  const words = wordsToSay();
  const environment = createEnvironment(words);
  const compile = (source: string, path: string) => {
    const template = new nunjucks.Template(
      words ? withWords(source, words) : source,
      environment,
      path,
      true,
    );
    return (data: object) => template.render(data);
  };
  if (!finish) return { compile, compileOptions: { permalink: compile } };
  return {
    compile: (source, path) => {
      const render = compile(source, path);
      return (data) => finish(render(data), addressOf(data.page));
    },
    compileOptions: { permalink: compile },
  };
}

function addressOf({ url }: EleventyPage): string {
  return url.endsWith("/") ? `${url}index.html` : url;
}
