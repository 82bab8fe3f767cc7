/**
 * node scripts/run.mjs NAME …: runs scripts/NAME.ts, on a Node.js that knows no TypeScript.
 *
 * A loader that translates each file on demand sends every module of every package through a second thread, which takes
 * longer than most commands. Our own files are bundled instead, once for each state of the code, and packages are
 * loaded as they are.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const scripts = dirname(fileURLToPath(import.meta.url));
const project = dirname(scripts);
// Below node_modules, so that the bundle finds the packages.
const bundles = join(project, "node_modules/.cache/yearly-report");
/** Programs and threads that another program starts, besides the commands of package.json. */
const others = ["bench/print-html.ts", "bench/website-step.ts", "build/print/finishing.ts"];
/** Packages of many small files: bundled too, because to find and open a file takes longer than to read it. */
const manyFiles = /^(?:zod|markdown-it|entities|linkify-it|mdurl|punycode\.js|uc\.micro|image-size)(?:\/|$)/;

// To optimise a function takes longer than most of them run until a command ends: the engine waits four times as long
// as by itself, which takes a seventh off the processor time of a build.
setFlagsFromString("--interrupt-budget=500000");

const [name = ""] = process.argv.splice(2, 1);
const bundle = await bundled();
if (!existsSync(join(bundle, `${name}.mjs`))) {
  console.error(`There is no command "${name}". The commands are those of README.md.`);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
process.argv[1] = join(scripts, `${name}.ts`);
await import(pathToFileURL(join(bundle, `${name}.mjs`)).href);

/** The folder with every command, as the code is now. */
async function bundled() {
  const files = sources();
  const hash = createHash("sha256").update(project);
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(project, file)));
  const folder = join(bundles, hash.digest("hex").slice(0, 16));
  if (existsSync(folder)) {
    markAsUsed(folder);
    return folder;
  }
  const unfinished = `${folder}-${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true });
  } catch {
    // Another user installed the packages, or the folder is read-only.
    return await bundledInTemp(files);
  }
  try {
    await bundleInto(unfinished, files);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have been faster, or the disk may be full.
    if (!existsSync(folder)) return await bundledInTemp(files, error);
  }
  removeOld();
  return folder;
}

/** For this command alone, in a folder that is removed at its end; a link leads it to the packages. */
async function bundledInTemp(files, failed) {
  try {
    const folder = mkdtempSync(join(tmpdir(), "yearly-report-code-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "junction");
    await bundleInto(folder, files);
    return folder;
  } catch (error) {
    console.error(
      `The program could not be made ready, neither in ${bundles} nor in ${tmpdir()}: ${(failed ?? error).message} Make room there, or allow one of them to be written.`,
    );
    process.exit(1);
  }
}

async function bundleInto(outdir, files) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: project,
    entryPoints: files.filter((file) => /^scripts\/[^/]+\.ts$/.test(file) || others.includes(file.slice(8))),
    outbase: "scripts",
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    plugins: [
      {
        name: "packages",
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === "entry-point" || manyFiles.test(path) ? null : { path, external: true },
          );
        },
      },
    ],
    platform: "node",
    format: "esm",
    target: "node20",
    // Otherwise a pattern with \p is made anew whenever its line is reached.
    supported: { "regexp-unicode-property-escapes": true },
    sourcemap: true,
    // Node.js reads all of it at every start.
    sourcesContent: false,
    minifyWhitespace: true,
    logLevel: "silent",
    // The folder of the code before it was bundled.
    define: { "import.meta.dirname": JSON.stringify(scripts) },
  });
}

function markAsUsed(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // It belongs to another user.
  }
}

/** Everything from which a bundle is made, relative to the project. */
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

/** Bundles from before today: a preview may still be loading from an older one of today. */
function removeOld() {
  const day = 24 * 60 * 60 * 1000;
  for (const each of readdirSync(bundles)) {
    const folder = join(bundles, each);
    try {
      if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another process removed it, or another user made it.
    }
  }
}
