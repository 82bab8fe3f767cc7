import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["scripts/**/*.test.ts"],
    globalSetup: "./scripts/test/temp-of-the-run.ts",
    reporters: ["default", "./scripts/test/closing-line.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Builds and browsers fill two cores by themselves.
    maxWorkers: 2,
  },
});
