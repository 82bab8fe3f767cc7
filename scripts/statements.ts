import { writeFileSync } from "node:fs";
import { dayOfBuild } from "./build/board/day-of-build.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { readSheets } from "./statements/read-sheets.ts";
import { recordReadings } from "./statements/record-readings.ts";
import { counted, statementList } from "./statements/statement-list.ts";
import { statementsCsv } from "./statements/statements-csv.ts";
import { PlainError } from "./system/plain-error.ts";
import { printable } from "./system/printable.ts";

/**
 * npm run statements [-- --board DIR] [--private DIR] [--in FILE] [--agency ID] [--to-read] [--csv FILE] [--pdf FILE]: every sentence
 * that the data could make false. With --read-by ROLE, those listed are recorded as read.
 */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      in: { type: "string" },
      agency: { type: "string" },
      "to-read": { type: "boolean", default: false },
      csv: { type: "string" },
      pdf: { type: "string" },
      "read-by": { type: "string" },
      on: { type: "string" },
    },
  });
  const { day } = dayOfBuild(values.on);
  const { statements: all, board } = readSheets({ ...values, day });
  const chosen = all
    .filter(({ file }) => values.in === undefined || file === values.in || file.endsWith(`/${values.in}`))
    .filter(({ agencies }) => values.agency === undefined || agencies.includes(values.agency))
    .filter(({ state }) => !values["to-read"] || state.kind === "to read");
  const ids = board.agencies.map(({ id }) => id);
  if (values.agency !== undefined && !ids.includes(values.agency))
    throw new PlainError(
      `There is no agency "${values.agency}" in data/agencies.yaml. Write one of: ${ids.join(", ")}.`,
    );
  if (
    values.in !== undefined &&
    !all.some(({ file }) => file === values.in || file.endsWith(`/${values.in}`))
  )
    throw new PlainError(`No statement is in ${values.in}. Write a file as npm run statements names it.`);
  if (values.csv !== undefined) {
    writeFileSync(values.csv, statementsCsv(chosen), { flag: "wx" });
    console.log(`Wrote ${values.csv}. ${counted(chosen)}`);
    return;
  }
  if (values.pdf !== undefined) {
    // Loaded on demand: the printer takes as long to load as a board takes to read.
    const { statementsDocument } = await import("./statements/statements-document.ts");
    const { writeSheet } = await import("./statements/write-sheet.ts");
    return await writeSheet(statementsDocument(chosen, board, values.agency, day), board, values.pdf);
  }
  console.log(printable(statementList(chosen)));
  const by = values["read-by"];
  if (by === undefined) return;
  if (values.in === undefined)
    throw new PlainError("Say which text was read: --in FILE. Statements are read chapter by chapter.");
  const read = chosen.filter(({ state }) => state.kind === "to read");
  const written = recordReadings(values.board, all, read, { by, on: day });
  console.log(
    `\nRecorded: read by ${by} on ${day}, ${read.length} statements, in ${written.join(" and ") || "no file"}.`,
  );
});
