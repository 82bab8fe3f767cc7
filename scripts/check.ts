import { disclosureListing } from "./checks/disclosure-listing.ts";
import { buildReport } from "./model/build-report.ts";
import { formatProblems } from "./model/problem.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";

/** npm run check: content and data only, in seconds, without a browser. */
await runCommand(async () => {
  const { values } = readOptions({
    options: { board: { type: "string", default: "." }, disclosure: { type: "boolean", default: false } },
  });
  const report = buildReport(values.board, {
    warn: (warnings) => console.warn(formatProblems(warnings)),
    review: (hidden) => values.disclosure && console.log(`${disclosureListing(hidden)}\n`),
  });
  const chapters = report.reports.reduce((count, { chapters }) => count + chapters.length, 0);
  const datasets = report.data.reduce((count, { datasets }) => count + datasets.length, 0);
  console.log(
    `Nothing wrong: ${chapters} chapters, ${datasets} datasets, ${report.briefings.length} briefings, ${report.posters.length} posters.`,
  );
});
