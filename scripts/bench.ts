import { bench } from "./bench/bench.ts";
import { runCommand } from "./run-command.ts";

/** npm run bench: how long each step takes on the shipped board, as ratios of one run. */
await runCommand(() => bench("."));
