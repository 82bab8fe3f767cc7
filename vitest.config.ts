import { defineConfig } from "vitest/config";

/** A build, beside whatever else the machine does. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: "./scripts/test/temp-of-the-run.ts",
    reporters: ["default", "./scripts/test/closing-line.ts"],
    // Builds and browsers fill two cores by themselves.
    maxWorkers: 2,
    // Which test is where, its name says: see CONTRIBUTING.md. Without isolation, what the tests import is loaded
    // once for all of them.
    projects: [
      {
        test: {
          name: "unit",
          include: ["scripts/**/*.test.ts"],
          exclude: ["**/*.whole.test.ts", "**/*.mocked.test.ts"],
          isolate: false,
          testTimeout: 5_000,
          hookTimeout: 5_000,
        },
      },
      {
        test: {
          name: "mocked",
          include: ["scripts/**/*.mocked.test.ts"],
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      {
        test: {
          name: "whole",
          include: ["scripts/**/*.whole.test.ts"],
          isolate: false,
          sequence: { groupOrder: 2 },
          ...patience,
        },
      },
    ],
  },
});
