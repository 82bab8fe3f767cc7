import { fileURLToPath } from "node:url";
import { bundle } from "lightningcss";

const source = fileURLToPath(new URL("../../../layouts/styles/not-found.css", import.meta.url));
let minified: string | undefined;

/** The style of the page for wrong addresses, which stands in the page itself: no relative link would lead to a file. */
export function notFoundStyle(): string {
  minified ??= new TextDecoder().decode(bundle({ filename: source, minify: true }).code);
  return minified;
}
