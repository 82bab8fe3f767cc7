import { repairFolder } from "../build/output/replace-folder.ts";
import { errorInWords } from "./error-in-words.ts";

/**
 * Runs a command of package.json: errors are reported in plain words, with exit code 1. The exit code is 0 only if the
 * command has completed, however the process may end.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.exitCode = 1;
  // If something waits for an event that never comes, Node.js exits, and one of our packages sets the exit code to 0.
  const unfinished = () =>
    console.error(
      "The command ended before its work was done: something that it waited for never came. Nothing was published. Run it again, and report this if it comes again.",
    );
  process.once("beforeExit", unfinished);
  process.on("uncaughtException", endAt);
  try {
    await repairFolder("dist");
    await command();
    process.exitCode = 0;
  } catch (error) {
    console.error(errorInWords(error));
  } finally {
    process.off("beforeExit", unfinished);
    process.off("uncaughtException", endAt);
  }
}

/** Rejections that nobody handles fail as well. */
function endAt(error: unknown): void {
  // The reader of our output has gone away, as in `npm run check | head`.
  if ((error as NodeJS.ErrnoException).code !== "EPIPE") console.error(errorInWords(error));
  process.exit(1);
}
