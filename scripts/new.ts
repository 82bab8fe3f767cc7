import { newContent } from "./new/new-content.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";

/** npm run new -- briefing|poster|committee|chapter NAME, or report YEAR [--board DIR] [--year YEAR] [--published DATE] */
await runCommand(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      board: { type: "string", default: "." },
      year: { type: "string" },
      published: { type: "string" },
    },
  });
  for (const { path, remark } of newContent({ ...values, words: positionals }))
    console.log(`Made ${path}${remark ? ` (${remark})` : ""}.`);
  console.log("Fill it in and save; npm run check says what is still missing.");
});
