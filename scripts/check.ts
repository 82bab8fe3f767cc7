import { dayOfBuild } from "./build/board/day-of-build.ts";
import { readBoard } from "./build/board/read-board.ts";
import { withScaledPictures } from "./build/scale-pictures.ts";
import { disclosureListing } from "./checks/disclosure-listing.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { BoardProblems } from "./model/values/problem.ts";
import { printable } from "./system/printable.ts";

/**
 * npm run check [-- --board DIR] [--private DIR] [--disclosure] [--on DATE]: content and data only, without a browser.
 * npm run check -- --pdf FILE: any PDF instead, or every PDF of a folder.
 */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      disclosure: { type: "boolean", default: false },
      on: { type: "string" },
      pdf: { type: "string" },
    },
  });
  if (values.pdf !== undefined) {
    // Loaded on demand: the PDF code takes as long to load as a board takes to check.
    const { reportOnPdf } = await import("./checks/pdf/report-on-pdf.ts");
    return await reportOnPdf(values.pdf);
  }
  const { day } = dayOfBuild(values.on);
  const report = readBoard(
    { ...values, day, drafts: "checked" },
    {
      review: (hidden, ties) => {
        if (values.disclosure) console.log(`${printable(disclosureListing(hidden, ties))}\n`);
      },
    },
  );
  // Only who reads all of a picture knows whether it can be shown.
  await withScaledPictures(report);
  const { wideTables } = await import("./pdf/documents/wide-tables.ts");
  const wide = wideTables(report);
  if (wide.length > 0) throw new BoardProblems(wide);
  const chapters = report.reports.reduce((count, { chapters }) => count + chapters.length, 0);
  const datasets = report.data.reduce((count, { datasets }) => count + datasets.length, 0);
  console.log(
    `Nothing wrong. Chapters: ${chapters}, datasets: ${datasets}, briefings: ${report.briefings.length}, posters: ${report.posters.length}, committee reports: ${report.committeeReports.length}.`,
  );
});
