/**
 * npm run mutate -- ROOM or FILE …: changes the code of the rooms that protect, work out and reconcile, one small
 * change at a time, and lists those that the tests beside it do not notice. It takes about a second a change.
 */
import { dirname, join } from "node:path/posix";
import { Stryker } from "@stryker-mutator/core";

const model = "scripts/model";
const asked = process.argv.slice(2);
const mutated =
  asked.length > 0
    ? asked
    : [
        ...["disclosure-control", "calculate", "reconcile"].map((room) => `${model}/${room}`),
        ...["refuse-unprotected.ts", "protect-board.ts", "safe-{dataset,files}.ts"].map(
          (file) => `${model}/${file}`,
        ),
      ];
const isFile = (path) => path.endsWith(".ts");
const roomOf = (path) => (isFile(path) ? dirname(path) : path);
// What stands in the model itself is tested with the command that writes it, too.
const testedIn = (room) => (room === model ? [room, "scripts/protect"] : [room]);

await new Stryker({
  mutate: mutated.map((path) => (isFile(path) ? path : join(path, "!(*.test).ts"))),
  testFiles: mutated.flatMap((path) => testedIn(roomOf(path))).map((room) => join(room, "*.test.ts")),
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "scripts/test/mutated-tests.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // What is as it was at the last run is not tried again.
  incremental: true,
  incrementalFile: ".cache/mutation/last-run.json",
  tempDirName: ".cache/mutation/copies",
  ignorePatterns: [".cache", ".preview", "dist"],
  reporters: ["progress", "clear-text", "html"],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: ".cache/mutation/report.html" },
  // It would rewrite a tsconfig.json with an API that TypeScript 7 does not have. Nothing in ours needs that.
  tsconfigFile: "none",
  thresholds: { high: 95, low: 95, break: 95 },
}).runMutationTest();
