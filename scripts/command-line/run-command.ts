import { repairFolder } from "../build/output/replace-folder.ts";
import { errorInWords } from "./error-in-words.ts";

/**
 * Runs a command of package.json: what goes wrong is told in plain words, and the exit code is 1. It is 0 only when
 * the command has come to its end, however else the process may end.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.exitCode = 1;
  // What waits for something that never comes lets Node.js end, and a package of ours turns its exit code into 0.
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

/** What nobody waits for fails, too. */
function endAt(error: unknown): void {
  // Whoever reads what we say has gone away, as in `npm run check | head`.
  if ((error as NodeJS.ErrnoException).code !== "EPIPE") console.error(errorInWords(error));
  process.exit(1);
}
