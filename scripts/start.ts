import { parseArgs } from "node:util";
import { preview } from "./preview/preview.ts";
import { runCommand } from "./run-command.ts";

/** npm start [-- --board DIR] [--port N] */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      board: { type: "string", default: "." },
      port: { type: "string", default: "8080" },
    },
  });
  await preview({ board: values.board, out: ".preview/site", port: Number(values.port) });
});
