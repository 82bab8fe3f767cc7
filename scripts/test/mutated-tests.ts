import { statSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The small ones first: most changes are noticed before the large ones start. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizeOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return files.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  }
}

/** The tests that `npm run mutate` runs for every change: those of the model that take no seconds. */
export default defineConfig({
  test: {
    include: ["scripts/{model,protect}/**/*.test.ts"],
    exclude: [
      "**/disclosure-control/{never-recoverable,shipped-board,two-boards,settings,earlier-years}.test.ts",
      "scripts/model/{build-report,collect-figures}.test.ts",
      "scripts/protect/any-board.test.ts",
      "**/*.whole.test.ts",
    ],
    globalSetup: "./scripts/test/temp-of-the-run.ts",
    sequence: { sequencer: SmallFirst },
    isolate: false,
    env: { FIRST_REPORT: "in a test" },
    testTimeout: 60_000,
  },
});
