import { writeSafeFolder } from "./protect/write-safe-folder.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";

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
    "The pages made from these files are the same. They hold no hidden value: they may be committed.",
  );
});
