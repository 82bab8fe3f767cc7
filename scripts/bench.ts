import { bench, parts } from "./bench/bench.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { PlainError } from "./system/plain-error.ts";

/** npm run bench [-- --only website|print|scale]: how long each step takes on the shipped board, as ratios of one run. */
await runCommand(async () => {
  const { values } = readOptions({ options: { only: { type: "string" } } });
  const wanted = parts.filter((part) => values.only === undefined || values.only === part);
  if (wanted.length === 0)
    throw new PlainError(
      `"${values.only}" is not a part of the bench. Write --only ${parts.join(", or --only ")}.`,
    );
  await bench(".", wanted);
});
