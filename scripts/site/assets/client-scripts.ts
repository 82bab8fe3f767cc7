import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { projectFolder } from "../../system/project-folder.ts";
import { address } from "../addresses/addresses.ts";

const folder = join(projectFolder, "layouts/client/");

/** The scripts of layouts/client/ that pages ask for; the others are parts of these. */
const scripts = ["chart-drawing", "charts", "copy-source", "library", "link-here", "search", "sort-tables"];

/**
 * Bundles the browser's TypeScript, each script into one small file.
 * Classic scripts, not modules: those do not run from a file share.
 */
export async function writeClientScripts(output: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: scripts.map((name) => join(folder, `${name}.ts`)),
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  for (const [index, name] of scripts.entries()) {
    const path = join(output, address.script(name));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, (outputFiles[index] as { contents: Uint8Array }).contents);
  }
}
