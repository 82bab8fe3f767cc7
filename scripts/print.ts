import { resolve } from "node:path";
import { dayOfBuild } from "./build/board/day-of-build.ts";
import { readBoard } from "./build/board/read-board.ts";
import { checkOutput } from "./build/output/check-output.ts";
import { claimFiles } from "./build/output/made-by-us.ts";
import { chooseDocuments } from "./build/print/choose-documents.ts";
import { filesOf, printAll } from "./build/print/print-all.ts";
import { showProgress } from "./build/print/progress.ts";
import { withScaledPictures } from "./build/scale-pictures.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { printDocuments } from "./pdf/documents/print-documents.ts";

/** npm run print -- [KIND/SLUG …] [--board DIR] [--out DIR] [--on DATE]: only the PDFs, including drafts. */
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
  const report = await withScaledPictures(
    readBoard({ ...values, day: dayOfBuild(values.on).day, drafts: "shown" }),
  );
  const all = printDocuments(report);
  const documents =
    positionals.length === 0 ? all : positionals.flatMap((name) => chooseDocuments(all, name));
  claimFiles(folder, "printed PDFs", documents.flatMap(filesOf));
  await (await printAll(documents, report, { folder, board: values.board }, progress)).known;
  progress.done(`${documents.map(({ file }) => file).join(", ")} in ${resolve(values.out)}`);
});
