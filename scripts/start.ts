import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { preview } from "./preview/preview.ts";
import { PlainError } from "./system/plain-error.ts";

/** npm start [-- --board DIR] [--private DIR] [--port N] */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      port: { type: "string", default: "8080" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new PlainError(
      `"${values.port}" is not a port. Write a number from 1 to 65535, such as --port 8081`,
    );
  await preview({ board: values.board, private: values.private, port });
});
