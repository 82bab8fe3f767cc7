import { repairFolder } from "./build/output/replace-folder.ts";
import { BoardProblems } from "./model/problem.ts";
import { PlainError } from "./plain-error.ts";

/** Runs a command of package.json: problems are printed plainly, and the exit code is 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await repairFolder("dist");
    await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof BoardProblems) {
      const count = error.problems.length;
      console.error(`${error.message}\n\n${count} problem${count === 1 ? "" : "s"}. Nothing was published.`);
    } else if (error instanceof PlainError) console.error(error.message);
    else if ((error as NodeJS.ErrnoException).code === "ENOSPC")
      console.error(
        `There is no room left on the disk: ${(error as Error).message}. Make room, and run the command again; what was published before is as it was.`,
      );
    else console.error(error);
  }
}
