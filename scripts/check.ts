import { parseArgs } from "node:util";
import { buildReport } from "./model/build-report.ts";
import { runCommand } from "./run-command.ts";

/** npm run check: content and data only, in seconds, without a browser. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { board: { type: "string", default: "." } } });
  const report = buildReport(values.board);
  const chapters = report.reports.reduce((count, { chapters }) => count + chapters.length, 0);
  const datasets = report.reports.reduce((count, { datasets }) => count + datasets.length, 0);
  console.log(
    `Nothing wrong: ${chapters} chapters, ${datasets} datasets, ${report.briefings.length} briefings, ${report.posters.length} posters.`,
  );
});
