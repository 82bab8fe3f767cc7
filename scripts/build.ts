import { buildBoard } from "./build/build-board.ts";
import { realFolder } from "./build/output/check-output.ts";
import { PlainError } from "./plain-error.ts";
import { readOptions } from "./read-options.ts";
import { runCommand } from "./run-command.ts";

/** npm run build [-- --board DIR] [--out DIR] [--no-pdf] [--only KIND/SLUG] */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      out: { type: "string" },
      "no-pdf": { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  const partial = values["no-pdf"] || values.only !== undefined;
  if (partial && (values.out === undefined || realFolder(values.out) === realFolder("dist")))
    throw new PlainError(
      "A build with --no-pdf or --only is not complete and never replaces dist/. Give it another folder: --out DIR.",
    );
  await buildBoard({
    board: values.board,
    private: values.private,
    out: values.out ?? "dist",
    pdf: !values["no-pdf"],
    only: values.only ?? null,
  });
});
