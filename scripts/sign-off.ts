import { dayOfBuild } from "./build/board/day-of-build.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { recordAgreement, refusals } from "./sign-off/record-agreement.ts";
import { sheetOfReport } from "./sign-off/sheet-of-report.ts";
import { signOffList } from "./sign-off/sign-off-list.ts";
import { readSheets } from "./statements/read-sheets.ts";
import { PlainError } from "./system/plain-error.ts";
import { printable } from "./system/printable.ts";

/**
 * npm run sign-off [-- --board DIR] [--private DIR] [--year 2016-17 | --report NAME] [--pdf FILE]: what has to be known
 * before a report is signed, and who has to agree. With --agreed-by ROLE --sheet MARK, that a role agrees to a sheet is recorded.
 */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      year: { type: "string" },
      report: { type: "string" },
      pdf: { type: "string" },
      "agreed-by": { type: "string" },
      sheet: { type: "string" },
      name: { type: "string" },
      on: { type: "string" },
    },
  });
  const { day } = dayOfBuild(values.on);
  const read = readSheets({ ...values, day });
  const sheet = sheetOfReport(read, values);
  if (values.pdf !== undefined) {
    // Loaded on demand: the printer takes as long to load as a board takes to read.
    const { signOffDocument } = await import("./sign-off/sign-off-document.ts");
    const { writeSheet } = await import("./statements/write-sheet.ts");
    return await writeSheet(signOffDocument(sheet, read.board, day), read.board, values.pdf);
  }
  const role = values["agreed-by"];
  if (role === undefined) return console.log(printable(signOffList(sheet)));
  if (values.sheet === undefined)
    throw new PlainError("Say what was agreed to: --sheet and the eight characters that the sheet shows.");
  const given = { role, sheet: values.sheet, on: day, name: values.name ?? "" };
  const refused = refusals(sheet, given);
  if (refused.length > 0) throw new PlainError(`Nothing was recorded. ${refused.join(" ")}`);
  console.log(`Recorded: ${role} agrees, on ${day}, in ${recordAgreement(values.board, sheet, given)}.`);
});
