import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, transform } from "lightningcss";
import { kinds } from "../../model/kinds/kinds.ts";
import { projectFolder } from "../../system/project-folder.ts";

/**
 * A stylesheet of layouts/styles/ with its imports, minified. The styles of the kinds of dataset come last in their
 * layers, so that they override the components that a kind uses; `withKinds` false leaves them out.
 */
export function stylesheet(name: string, withKinds = true): Uint8Array {
  const { code } = bundle({ filename: join(projectFolder, "layouts/styles", name) });
  const ofKinds = (withKinds ? [...kinds.keys()] : []).map(
    (kind) => `
@layer components { ${styleOf(kind, "css")} }
@media print { @layer print { ${styleOf(kind, "print.css")} } }`,
  );
  return transform({
    filename: name,
    code: Buffer.concat([code, Buffer.from(ofKinds.join(""))]),
    minify: true,
  }).code;
}

/**
 * A stylesheet for readers: a page keeps the typeface that it opens with, so that no line breaks anew under somebody's
 * eyes. Print and pictures wait for theirs.
 */
export function readersStylesheet(name: string): string {
  return new TextDecoder().decode(stylesheet(name)).replaceAll("font-display:swap", "font-display:optional");
}

function styleOf(kind: string, ending: string): string {
  const file = join(projectFolder, "scripts/model/kinds", kind, `${kind}.${ending}`);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
