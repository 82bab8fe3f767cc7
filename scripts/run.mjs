/**
 * node scripts/run.mjs NAME …: runs scripts/NAME.ts, on a Node.js that knows no TypeScript.
 *
 * A loader that translates each file as it is asked for sends every module of every package through a second thread,
 * which takes longer than most commands. Our own files are bundled instead, once for each state of the code, and
 * packages are loaded as they are.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const scripts = dirname(fileURLToPath(import.meta.url));
const project = dirname(scripts);
// Below node_modules, so that what is bundled finds the packages.
const bundles = join(project, "node_modules/.cache/yearly-report");
/** Programs that another program starts besides the commands of package.json. */
const others = ["bench/print-html.ts", "bench/website-step.ts"];

const [name = ""] = process.argv.splice(2, 1);
const bundle = await bundled();
process.setSourceMapsEnabled(true);
process.argv[1] = join(scripts, `${name}.ts`);
await import(pathToFileURL(join(bundle, `${name}.mjs`)).href);

/** The folder with every command, as the code is now. */
async function bundled() {
  const files = sources();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(project, file)));
  const folder = join(bundles, hash.digest("hex").slice(0, 16));
  if (existsSync(folder)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }
  const { build } = await import("esbuild");
  const unfinished = `${folder}-${process.pid}`;
  await build({
    absWorkingDir: project,
    entryPoints: files.filter((file) => /^scripts\/[^/]+\.ts$/.test(file) || others.includes(file.slice(8))),
    outbase: "scripts",
    outdir: unfinished,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "error",
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  removeOld();
  return folder;
}

/** Everything that a bundle is made from, relative to the project. */
function sources() {
  const code = readdirSync(scripts, { withFileTypes: true })
    .filter((each) => each.name !== "test")
    .flatMap((each) =>
      each.isDirectory()
        ? readdirSync(join(scripts, each.name), { recursive: true }).map((file) =>
            join(each.name, String(file)),
          )
        : [each.name],
    )
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  return [
    ...code.map((file) => join("scripts", file)),
    ".eleventy.ts",
    "package-lock.json",
    "scripts/run.mjs",
  ].sort();
}

/** Those of yesterday: a preview may still be loading from an older one of today. */
function removeOld() {
  mkdirSync(bundles, { recursive: true });
  const day = 24 * 60 * 60 * 1000;
  for (const each of readdirSync(bundles)) {
    const folder = join(bundles, each);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > day) rmSync(folder, { recursive: true, force: true });
  }
}
