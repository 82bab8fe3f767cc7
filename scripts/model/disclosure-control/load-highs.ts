import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { type Context, createContext, runInContext } from "node:vm";
import type { Highs } from "highs";

let loaded: Highs | undefined;

/**
 * The solver HiGHS, loaded when it is asked for the first time (about 80 ms): a report of which nothing is hidden needs
 * none.
 *
 * The package gives a promise, and a report is made without any. So it runs in a context of its own, whose promises are
 * settled before `runInContext` returns, and gets its WebAssembly at once.
 */
export function loadHighs(): Highs {
  loaded ??= highsInContext();
  return loaded;
}

function highsInContext(): Highs {
  const require = createRequire(import.meta.url);
  const file = require.resolve("highs");
  const program = new WebAssembly.Module(readFileSync(require.resolve("highs/runtime")));
  const context: Context & { highs?: Highs; reason?: unknown } = createContext(
    {
      ...{ process, console, performance, Error, require, module: {}, exports: {} },
      __filename: file,
      __dirname: dirname(file),
      instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) =>
        done(new WebAssembly.Instance(program, imports)),
    },
    { microtaskMode: "afterEvaluate" },
  );
  runInContext(readFileSync(file, "utf8"), context, { filename: file });
  runInContext(
    "module.exports({ instantiateWasm }).then((made) => { highs = made; }, (error) => { reason = error; })",
    context,
  );
  if (!context.highs) throw new Error("HiGHS could not be loaded.", { cause: context.reason });
  return context.highs;
}
