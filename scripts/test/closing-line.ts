import type { Reporter, TestModule } from "vitest/node";

/** Ends a test run with the line "N passed, N failed, N skipped". */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++;
      counts.failed += module.errors().length;
    }
    console.log(
      `${counts.passed} passed, ${counts.failed + unhandledErrors.length} failed, ${counts.skipped + counts.pending} skipped`,
    );
  }
}
