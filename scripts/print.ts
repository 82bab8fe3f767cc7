import { resolve } from "node:path";
import { chooseDocuments } from "./build/choose-documents.ts";
import { dayOfBuild } from "./build/day-of-build.ts";
import { checkOutput } from "./build/output/check-output.ts";
import { claimFiles } from "./build/output/made-by-us.ts";
import { filesOf, printAll } from "./build/print-all.ts";
import { showProgress } from "./build/progress.ts";
import { readBoard } from "./build/read-board.ts";
import { printDocuments } from "./pdf/documents/print-documents.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";

/** npm run print -- [KIND/SLUG …] [--board DIR] [--out DIR] [--on DATE]: PDFs alone, for a look at them; drafts, too. */
await runCommand(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      out: { type: "string", default: ".preview/print" },
      on: { type: "string" },
    },
  });
  const folder = checkOutput({ ...values, holds: "printed PDFs" });
  const progress = showProgress();
  const report = readBoard({ ...values, day: dayOfBuild(values.on).day, drafts: "shown" });
  const all = printDocuments(report);
  const documents =
    positionals.length === 0 ? all : positionals.flatMap((name) => chooseDocuments(all, name));
  claimFiles(folder, "printed PDFs", documents.flatMap(filesOf));
  await printAll(documents, report, { folder }, progress);
  progress.done(`${documents.map(({ file }) => file).join(", ")} in ${resolve(values.out)}`);
});
