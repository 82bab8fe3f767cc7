import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { wordsSpoken } from "../../model/words/words.ts";
import { projectFolder } from "../../system/project-folder.ts";
import { address } from "../addresses/addresses.ts";

const folder = join(projectFolder, "layouts/client/");

/** The scripts of layouts/client/ that pages load; the other files are parts of these. */
const scripts = ["chart-drawing", "charts", "copy-source", "library", "link-here", "search", "sort-tables"];

/**
 * Bundles the browser's TypeScript, each script into one small file. Classic scripts, because modules do not run from a
 * file share.
 */
export async function writeClientScripts(output: string): Promise<void> {
  const said = wordsSpoken()?.texts ?? {};
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const code = sources.map((path) => readFileSync(join(folder, path), "utf8")).join("\n");
  // Only what the scripts say: the words of the pages are many times as much.
  const texts = Object.fromEntries(
    Object.entries(said).filter(([english]) => code.includes(JSON.stringify(english))),
  );
  const { outputFiles } = await build({
    entryPoints: scripts.map((name) => join(folder, `${name}.ts`)),
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    define: { interfaceWords: JSON.stringify(texts) },
    legalComments: "none",
  });
  for (const [index, name] of scripts.entries()) {
    const path = join(output, address.script(name));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, (outputFiles[index] as { contents: Uint8Array }).contents);
  }
}
