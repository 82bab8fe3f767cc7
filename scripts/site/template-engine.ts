import nunjucks from "nunjucks";
import { createEnvironment } from "./environment.ts";

/**
 * Our Nunjucks as Eleventy's engine for `.njk`.
 * Not by `setLibrary`: Eleventy would compile pages with its own copy of Nunjucks, and where the two copies
 * differ in version, one escapes the HTML that the other's macros have made.
 */
export function templateEngine() {
  const environment = createEnvironment();
  const compile = (source: string, path: string) => {
    const template = new nunjucks.Template(source, environment, path, true);
    return (data: object) => template.render(data);
  };
  return { compile, compileOptions: { permalink: compile } };
}
