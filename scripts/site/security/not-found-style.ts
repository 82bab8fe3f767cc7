import { join } from "node:path";
import { bundle } from "lightningcss";
import { projectFolder } from "../../system/project-folder.ts";

const source = join(projectFolder, "layouts/styles/not-found.css");
let minified: string | undefined;

/** The style of the page for wrong addresses, which stands in the page itself: no relative link would lead to a file. */
export function notFoundStyle(): string {
  minified ??= new TextDecoder().decode(bundle({ filename: source, minify: true }).code);
  return minified;
}
