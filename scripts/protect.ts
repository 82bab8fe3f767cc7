import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { writeSafeFolder } from "./protect/write-safe-folder.ts";

/** npm run protect [-- --board DIR] [--private DIR] [--out DIR]: the board folder without its hidden values. */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      out: { type: "string" },
    },
  });
  const written = await writeSafeFolder({ ...values, out: values.out ?? null });
  for (const path of written) console.log(`Wrote ${path}`);
  console.log(
    values.out === undefined
      ? "The pages made from these files are the same, and no value in them is one that the rules hide. Other files of the folder have not been looked at."
      : `The pages made from ${values.out} are the same. It holds no value that the rules hide, no comment, and no file that the pages do not need; texts are as they were written.`,
  );
});
