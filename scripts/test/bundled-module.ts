import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

/**
 * Turns a script that imports our TypeScript, by paths from the project's folder, into a file that Node.js can run as a
 * process of its own.
 */
export function bundledModule(script: string): string {
  const name = createHash("sha256").update(script).digest("hex").slice(0, 16);
  // Below node_modules, where packages are found; named for its process, because several tests may run at once.
  const file = join("node_modules/.cache/yearly-report", `test-${process.pid}-${name}.mjs`);
  buildSync({
    stdin: { contents: script, resolveDir: resolve("."), loader: "ts" },
    outfile: file,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  return file;
}
