import { readBoard } from "./build/read-board.ts";
import { disclosureListing } from "./checks/disclosure-listing.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";

/** npm run check [-- --board DIR] [--private DIR] [--disclosure]: content and data only, without a browser. */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      disclosure: { type: "boolean", default: false },
    },
  });
  const report = readBoard(values, (hidden) => {
    if (values.disclosure) console.log(`${disclosureListing(hidden)}\n`);
  });
  const chapters = report.reports.reduce((count, { chapters }) => count + chapters.length, 0);
  const datasets = report.data.reduce((count, { datasets }) => count + datasets.length, 0);
  console.log(
    `Nothing wrong. Chapters: ${chapters}, datasets: ${datasets}, briefings: ${report.briefings.length}, posters: ${report.posters.length}.`,
  );
});
