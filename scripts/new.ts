import { parseArgs } from "node:util";
import { newContent } from "./new/new-content.ts";
import { runCommand } from "./run-command.ts";

/** npm run new -- briefing|poster|chapter SLUG [--board DIR] [--year 2016-17] */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { board: { type: "string", default: "." }, year: { type: "string" } },
  });
  const [kind, slug] = positionals;
  console.log(
    `Made ${newContent({ board: values.board, kind, slug, year: values.year })}. Fill it in and save.`,
  );
});
