import { bench, parts } from "./bench/bench.ts";
import { PlainError } from "./plain-error.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";

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
