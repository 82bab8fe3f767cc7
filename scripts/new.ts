import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { newBoard } from "./new/new-board.ts";
import { newContent } from "./new/new-content.ts";

/**
 * npm run new -- briefing|poster|series|committee|meeting|chapter NAME, review CODE, report YEAR, or report NAME --type TYPE [--board DIR]
 * [--year YEAR] [--form NAME] [--about KIND] [--published DATE]; or board DIR [--for children|adults|joint] [--empty]
 */
await runCommand(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      board: { type: "string", default: "." },
      year: { type: "string" },
      form: { type: "string" },
      about: { type: "string" },
      type: { type: "string" },
      published: { type: "string" },
      for: { type: "string" },
      empty: { type: "boolean", default: false },
    },
  });
  if (positionals[0] === "board") {
    for (const line of newBoard(positionals.slice(1), values)) console.log(line);
    return;
  }
  for (const { path, remark } of newContent({ ...values, words: positionals }))
    console.log(`Made ${path}${remark ? ` (${remark})` : ""}.`);
  // Without the folder, check would read the board of this project and find nothing wrong.
  const check = values.board === "." ? "npm run check" : `npm run check -- --board "${values.board}"`;
  console.log(`Fill it in and save; ${check} says what is still missing.`);
});
